/** Whether every address in the built files leads to a file that is there, and to an id in it. */
import { posix } from 'node:path';
import type { VFile } from 'vfile';
import { attribute, inside, place, type Element, type OpenPage } from './html.ts';
import { addressesOf, cssUrls } from './urls.ts';

/** An address of a file, still to be followed, and where it stands there. No more than that: a large library has a million, and none may hold its page. */
interface Link {
  url: string;
  isFetched: boolean;
  isFolder: boolean;
  place: { line: number; column: number } | undefined;
}

/** What of a page links come from and lead to. */
export interface Leads {
  ids: string[];
  links: Link[];
}

/** The ids of a page, and its addresses, each once. */
export function leadsOf(page: Pick<OpenPage, 'elements' | 'lines'>): Leads {
  const all = page.elements;
  const links = new Map<string, Link>();
  const add = (url: string, isFetched: boolean, isFolder: boolean, element: Element, attribute?: string) => {
    const key = `${isFetched} ${isFolder} ${url}`;
    if (!links.has(key)) links.set(key, { url, isFetched, isFolder, place: place(page, element, attribute) });
  };
  for (const element of all) {
    for (const { attribute: name, url, isFetched } of addressesOf(element)) add(url, isFetched, name === 'data-root', element, name);
    if (element.tagName === 'style') for (const url of cssUrls(inside(element))) add(url, true, false, element);
  }
  return { ids: all.flatMap((one) => attribute(one, 'id') ?? []), links: [...links.values()] };
}

/** Whether an address names a host, or how it is to be understood: it is not relative. */
const isWhole = (url: string) => /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(url);

/** The path in an address, what follows `#`, and the file that it leads to from another; from the folder itself where `from` is nothing. */
function parts(url: string, from: string) {
  const [, path = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/s.exec(url) ?? [];
  return { path, fragment, to: path === '' ? from : posix.join(posix.dirname(from), decode(path)) };
}

/** The leads of a page without the links that stay in the folder of its document: where all of that is as it was, so is where they lead. */
export function leadsBeyond(from: string, { ids, links }: Leads): Leads {
  const folder = from.slice(0, from.indexOf('/') + 1);
  return { ids, links: links.filter(({ url }) => isWhole(url) || !parts(url, from).to.startsWith(folder)) };
}

/** Collects what the files hold, one at a time, then judges all links at once. */
export class Links {
  /** By page; a set once one is asked for, as in a large library few pages are. */
  readonly #ids = new Map<string, readonly string[] | Set<string>>();
  readonly #links: { file: VFile; link: Link }[] = [];
  readonly #site: string | undefined;

  /** `site` is the configured address of the folder, with a slash at its end: what begins with it is in the folder too. */
  constructor(site?: string) {
    this.#site = site;
  }

  page(file: VFile, { ids, links }: Leads) {
    this.#ids.set(file.path, ids);
    for (const link of links) this.#links.push({ file, link });
  }

  /** Takes the addresses of a file that is no page, a style sheet or a manifest: all are fetched. */
  list(file: VFile, urls: readonly string[]) {
    for (const url of urls) this.#links.push({ file, link: { url, isFetched: true, isFolder: false, place: undefined } });
  }

  /** Follows every link, given the paths of all files, and leaves a message on the file of each that is dead, once a page. */
  judge(paths: readonly string[]) {
    const there = new Set(paths);
    for (const { file, link } of this.#links) this.#follow(file, link, there);
  }

  #follow(file: VFile, { url, isFetched, isFolder, place }: Link, there: ReadonlySet<string>) {
    const from = file.path;
    const report = (reason: string, ruleId: string) => void file.message(reason, { ruleId, source: 'publish', ...(place && { place }) });
    const own = this.#site !== undefined && url.startsWith(this.#site);
    if (!own && isWhole(url)) {
      if (isFetched && !url.startsWith('data:')) report(`\`${url}\` is fetched from another origin; bring it into the folder`, 'foreign-asset');
      return;
    }
    const here = own ? url.slice(this.#site?.length) : url;
    const { path, fragment, to } = parts(here, own ? '' : from);
    if (isFolder) return;
    if (own && there.has(posix.join(to, 'index.html'))) return;
    if (to.startsWith('..') || to.startsWith('/')) return report(`\`${url}\` leads out of the folder`, 'outside');
    if (path.endsWith('/')) return report(`\`${url}\` is a folder; name its index.html, for a disk opens none by itself`, 'folder');
    if (!there.has(to)) return report(`\`${url}\` leads to ${to}, which is not there`, 'dead-link');
    const id = decode(fragment?.replace(/:~:.*$/s, '') ?? '');
    if (id !== '' && id !== 'top' && this.#idsOf(to)?.has(id) === false) {
      report(`\`${url}\` leads to \`#${id}\`, and ${to} has no such id`, 'dead-fragment');
    }
  }

  #idsOf(path: string): ReadonlySet<string> | undefined {
    const ids = this.#ids.get(path);
    if (ids === undefined || ids instanceof Set) return ids;
    const set = new Set(ids);
    this.#ids.set(path, set);
    return set;
  }
}

function decode(text: string) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
