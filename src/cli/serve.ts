/**
 * `npm start`: serve the built site on this machine, as a plain host does. The port is 4321, or the one in
 * `PORT`; other machines reach it only where `HOST` says so: `HOST=0.0.0.0 npm start`.
 */
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { outFolder } from '../paths.ts';
import { site } from '../publish/serving.ts';

const host = process.env['HOST'] || 'localhost';
const port = Number(process.env['PORT'] ?? 4321);

const fail = (said: string) => {
  console.error(said);
  process.exit(1);
};
if (!existsSync(join(outFolder, 'index.html'))) fail(`There is no site in ${outFolder}: build it first, with npm run build.`);
if (!Number.isInteger(port) || port < 0 || port > 65535) fail(`PORT is ${process.env['PORT']}, which is no port; name a number up to 65535.`);

const sentences: Record<string, string> = {
  EADDRINUSE: `Port ${port} is taken; name another: PORT=8080 npm start`,
  EACCES: `Port ${port} may not be used by this user; name another: PORT=8080 npm start`,
  EADDRNOTAVAIL: `HOST is ${host}, which is no address of this machine; leave it out for localhost, or name 0.0.0.0 for every one.`,
  ENOTFOUND: `HOST is ${host}, which is no host that is known here; leave it out for localhost, or name 0.0.0.0 for every address of this machine.`,
};

const server = createServer(site(outFolder));
server.on('error', (error: NodeJS.ErrnoException) => fail(sentences[error.code ?? ''] ?? error.message));
server.listen(port, host, () => {
  const address = server.address();
  const bound = typeof address === 'object' ? address?.port : port;
  const isEvery = host === '0.0.0.0' || host === '::';
  const name = isEvery ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  console.log(`Read it at http://${name}:${bound}/ (${isEvery ? 'other machines reach it by the address of this one; ' : ''}Ctrl+C ends this)`);
});
