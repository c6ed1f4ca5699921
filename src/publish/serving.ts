/** The built site as a plain host answers for it: clean addresses, texts as UTF-8, and a way on from what is not there. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** What every text is, by the ending of its name: without a charset, a browser guesses one. */
const types: Record<string, string> = {
  txt: 'text/plain',
  md: 'text/markdown',
  css: 'text/css',
  js: 'text/javascript',
  json: 'application/json',
  xml: 'application/xml',
  svg: 'image/svg+xml',
  bib: 'application/x-bibtex',
  ris: 'application/x-research-info-systems',
};

/** A listener for requests that answers from a folder. */
export function site(folder: string) {
  const files = sirv(folder, {
    dev: true,
    etag: true,
    extensions: ['html'],
    setHeaders: (response, path) => {
      const type = types[/\.(\w+)$/.exec(path)?.[1] ?? ''];
      if (type !== undefined) response.setHeader('Content-Type', `${type};charset=utf-8`);
    },
  });
  return (request: IncomingMessage, response: ServerResponse) => files(request, response, () => missing(folder, request, response));
}

/** A folder leads to the front page, which leads on to every document; anything else is the page for what is missing. */
function missing(folder: string, request: IncomingMessage, response: ServerResponse) {
  const names = namesIn(request.url ?? '/');
  if (names.length > 0 && isFolder(join(folder, ...names))) {
    const last = request.url?.replace(/[?#].*$/s, '').endsWith('/');
    response.writeHead(302, { Location: `${'../'.repeat(names.length - (last ? 0 : 1)) || './'}` });
    response.end();
    return;
  }
  const page = join(folder, '404.html');
  const found = existsSync(page) ? { type: 'text/html', body: readFileSync(page) } : { type: 'text/plain', body: '404: there is no such page here.\n' };
  response.writeHead(404, { 'Content-Type': `${found.type};charset=utf-8` });
  response.end(found.body);
}

/** The names in an address below the root; none where it leads out of it, or is none. */
function namesIn(address: string) {
  try {
    const names = decodeURIComponent(address.replace(/[?#].*$/s, '')).split('/').filter((name) => name !== '');
    return names.some((name) => name === '..' || name === '.' || /[\\\0]/.test(name)) ? [] : names;
  } catch {
    return [];
  }
}

const isFolder = (path: string) => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
