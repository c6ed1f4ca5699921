/**
 * Any path: every address that begins with `/` is written anew from where its file stands,
 * so that one folder works under every mount, and from disk.
 */
import { posix } from 'node:path';
import { attribute, inside, rewriteAttribute, rewriteInside, type OpenPage } from './html.ts';
import { fault } from './messages.ts';
import { addressesOf, mapCss, mapSrcset } from './urls.ts';

/** Whether an address begins at the root of its host, and so would break under another mount. */
export const isRooted = (url: string) => /^[/\\](?![/\\])/.test(url);

/**
 * An address from the root as seen from a file: `/fonts/a.woff2` from `x/en.html` is `../fonts/a.woff2`.
 * A folder is spelled with its `index.html`, for a disk has no directory index.
 */
export function relativeUrl(from: string, url: string) {
  const [, path = '', rest = ''] = /^\/([^?#]*)(.*)$/s.exec(url) ?? [];
  const to = path === '' || path.endsWith('/') ? `${path}index.html` : path;
  const seen = posix.relative(posix.dirname(`/${from}`), `/${to}`);
  return (/^[^/]*:/.test(seen) ? `./${seen}` : seen) + rest;
}

/** The folder an attribute names, as seen from a file: `/` from `x/en.html` is `../`. */
const relativeFolder = (from: string, url: string) => `${posix.relative(posix.dirname(`/${from}`), url) || '.'}/`;

function rewritten(from: string, name: string, value: string) {
  const change = (url: string) => (isRooted(url) ? relativeUrl(from, url) : url);
  if (name === 'data-root') return isRooted(value) ? relativeFolder(from, value) : value;
  return name.endsWith('srcset') ? mapSrcset(value, change) : change(value.trim());
}

/** Rewrites one page; what still begins with `/` after that, `//host/` among it, is a message. */
export function relativePage(page: OpenPage) {
  const { file, elements } = page;
  for (const element of elements) {
    for (const name of new Set(addressesOf(element).map((one) => one.attribute))) {
      const value = attribute(element, name) ?? '';
      const next = rewritten(file.path, name, value);
      if (/^\s*[/\\]/.test(next)) {
        fault(page, `\`${value}\` cannot be made relative; begin it with one \`/\`, or with a whole origin`, 'rooted-address', element, name);
      } else if (next !== value) rewriteAttribute(page, element, name, next);
    }
    if (element.tagName !== 'style') continue;
    const css = inside(element);
    const next = relativeCss(file.path, css);
    if (next !== css) rewriteInside(page, element, next);
  }
}

/** A style sheet whose addresses are relative to the file it stands in. */
export const relativeCss = (from: string, css: string) =>
  mapCss(css, (url) => (isRooted(url) ? relativeUrl(from, url) : url));

/** The addresses in a web manifest; `scope` names a folder, `id` stays away, for it is the same under every mount. */
const inManifest = ['src', 'url', 'start_url', 'action'];

/** A web manifest, as JSON text, whose addresses are relative to the file it stands in. */
export const relativeManifest = (from: string, json: string) =>
  JSON.stringify(
    JSON.parse(json, (key: string, value: unknown) => {
      if (typeof value !== 'string' || !isRooted(value)) return value;
      if (key === 'scope') return relativeFolder(from, value);
      return inManifest.includes(key) ? relativeUrl(from, value) : value;
    }),
  );

/** Every address in a web manifest that is fetched or opened. */
export function manifestUrls(json: string) {
  const urls: string[] = [];
  JSON.parse(json, (key: string, value: unknown) => {
    if (typeof value === 'string' && inManifest.includes(key)) urls.push(value);
    return value;
  });
  return urls;
}
