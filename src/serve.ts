/** `npm start`: serve the built site on this machine. The port is 4321, or the one in `PORT`. */
import { createServer } from 'node:http';
import sirv from 'sirv';

const port = Number(process.env['PORT'] ?? 4321);
const files = sirv('dist', { dev: true, extensions: ['html'] });
const server = createServer((request, response) =>
  files(request, response, () => {
    response.statusCode = 404;
    request.url = '/404.html';
    files(request, response, () => void response.end('404'));
  }),
);
server.on('error', (error: NodeJS.ErrnoException) => {
  console.error(error.code === 'EADDRINUSE' ? `Port ${port} is taken; name another: PORT=8080 npm start` : error.message);
  process.exit(1);
});
server.listen(port, () => console.log(`Read it at http://localhost:${port}/ (Ctrl+C ends this)`));
