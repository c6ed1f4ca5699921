/** `npm start`: serve the built site on this machine, as a plain host does. The port is 4321, or the one in `PORT`. */
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import sirv from 'sirv';

const folder = process.env['DUIDU_OUT'] ?? 'dist';
const port = Number(process.env['PORT'] ?? 4321);

const fail = (said: string) => {
  console.error(said);
  process.exit(1);
};
if (!existsSync(`${folder}/index.html`)) fail(`There is no site in ${folder}/: build it first, with npm run build.`);
if (!Number.isInteger(port) || port < 0 || port > 65535) fail(`PORT is ${process.env['PORT']}, which is no port; name a number up to 65535.`);

const files = sirv(folder, { dev: true, etag: true, extensions: ['html'] });
const server = createServer((request, response) =>
  files(request, response, () => {
    response.writeHead(404, { 'Content-Type': 'text/html;charset=utf-8' });
    response.end(readFileSync(`${folder}/404.html`));
  }),
);
server.on('error', (error: NodeJS.ErrnoException) =>
  fail(error.code === 'EADDRINUSE' ? `Port ${port} is taken; name another: PORT=8080 npm start` : error.message),
);
server.listen(port, () => {
  const address = server.address();
  const bound = typeof address === 'object' ? address?.port : port;
  console.log(`Read it at http://localhost:${bound}/ (Ctrl+C ends this)`);
});
