/** A plain static server for tests: any mount, faults on demand, stopped at once. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, resolve, sep } from 'node:path';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

/** What each ending is served as; `application/octet-stream` otherwise, as a plain host does (Pagefind's `.pf_*`). */
const types: Record<string, string> = {
  '.bib': 'application/x-bibtex; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.epub': 'application/epub+zip',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml; charset=utf-8',
};

/** What goes wrong with a request: a status instead of the file, the file cut off half-way, or the file late. */
export interface Fault {
  status?: number;
  /** True cuts at once, a promise when it resolves. */
  cut?: boolean | Promise<unknown>;
  /** Milliseconds before the answer starts, or what it waits for. */
  delay?: number | Promise<unknown>;
}

export interface ServeOptions {
  /** Where the folder stands, unencoded, with a slash at both ends: `/a b/读者/`. What is outside is answered 404. */
  mount?: string;
  /** Sent with every answer. */
  headers?: Record<string, string>;
  /** Asked for each path inside the mount, decoded, without a leading slash: `joint-statement-2022/en.html`. */
  faults?: (path: string) => Fault | undefined;
  /** Redirect `x.html` to `x`, and serve `x.html` there, as some hosts do. */
  extensionless?: boolean;
  /** The port of a server stopped before, to come back at the same origin. */
  port?: number;
}

export interface Served {
  /** The folder's address, encoded, with a slash at the end. */
  url: string;
  port: number;
  /** Every request so far: its status, and its path inside the mount, or from `/` when it is outside. */
  requests: { path: string; status: number }[];
  /** Stops at once; what is under way is cut off. */
  close: () => Promise<void>;
}

/** Serves a folder on 127.0.0.1, which browsers count as secure, and resolves once it listens. */
export async function serve(folder: string, options: ServeOptions = {}): Promise<Served> {
  const { mount = '/', headers = {}, faults, extensionless = false, port = 0 } = options;
  const requests: Served['requests'] = [];

  const open = (path: string) => {
    const file = resolve(folder, path);
    return file.startsWith(resolve(folder) + sep) ? readFile(file).catch(() => undefined) : Promise.resolve(undefined);
  };

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const { pathname, search } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const whole = decodeURIComponent(pathname);
    const inside = whole.startsWith(mount);
    const path = inside ? whole.slice(mount.length) : whole;
    const send = (status: number, body: Buffer | string, more: Record<string, string> = {}) => {
      requests.push({ path, status });
      response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...headers, ...more });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    if (!inside) return send(404, 'Outside the mount.');
    const fault = faults?.(path);
    if (fault?.delay !== undefined) await (typeof fault.delay === 'number' ? wait(fault.delay) : fault.delay);
    if (fault?.status !== undefined) return send(fault.status, 'A fault on demand.');
    if (extensionless && path.endsWith('.html')) {
      return send(308, '', { location: pathname.replace(/(?:(\/)index)?\.html$/, '$1') + search });
    }
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    let [file, type] = [await open(name), types[extname(name)] ?? 'application/octet-stream'];
    if (!file && extensionless) [file, type] = [await open(`${name}.html`), 'text/html; charset=utf-8'];
    if (!file) return send(404, (await open('404.html')) ?? 'Not found.', { 'content-type': 'text/html; charset=utf-8' });
    if (!fault?.cut) return send(200, file, { 'content-type': type, 'content-length': String(file.length) });
    requests.push({ path, status: 200 });
    response.writeHead(200, { ...headers, 'content-type': type, 'content-length': String(file.length) });
    response.write(file.subarray(0, file.length >> 1), () => void Promise.resolve(fault.cut).then(() => response.destroy()));
  }

  const server = createServer((request, response) => void answer(request, response).catch((reason) => response.destroy(reason)));
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(port, '127.0.0.1', listening));
  const bound = (server.address() as AddressInfo).port;
  return {
    url: `http://127.0.0.1:${bound}${encodeURI(mount)}`,
    port: bound,
    requests,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}
