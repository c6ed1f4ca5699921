/** A static server as a good host is one: what can be compressed is, once, and kept for the next reader. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};
const isText = (type: string) => !/octet|font/.test(type);

interface Answer {
  body: Buffer;
  headers: Record<string, string>;
}

async function answerOf(folder: string, pathname: string): Promise<Answer | undefined> {
  const path = resolve(folder, `.${decodeURIComponent(pathname)}`);
  const file = extname(path) === '' ? join(path, 'index.html') : path;
  const bytes = file.startsWith(resolve(folder) + sep) ? await readFile(file).catch(() => undefined) : undefined;
  if (!bytes) return undefined;
  const type = types[extname(file)] ?? 'application/octet-stream';
  const [body, encoding] = isText(type) ? [brotliCompressSync(bytes), { 'content-encoding': 'br' }] : [bytes, {}];
  return { body, headers: { 'content-type': type, 'content-length': `${body.length}`, 'cache-control': 'no-cache', ...encoding } };
}

/** Serves a folder on 127.0.0.1 and resolves with its address, without a slash at the end, how many bytes of its files it has sent, and what closes it. */
export async function serveCompressed(folder: string) {
  const known = new Map<string, Promise<Answer | undefined>>();
  let sent = 0;
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (!known.has(pathname)) known.set(pathname, answerOf(folder, pathname));
    void known.get(pathname)!.then((answer) => {
      response.writeHead(answer ? 200 : 404, answer?.headers);
      response.end(answer?.body);
      sent += answer?.body.length ?? 0;
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sent: () => sent,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
