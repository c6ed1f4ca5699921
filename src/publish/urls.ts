/** Where a built file can carry an address: in HTML, in CSS and in a web manifest. */
import { urlAttributes } from 'html-url-attributes';
import { attribute, type Element } from './html.ts';

/** Attributes that hold one address, with the elements they hold it on (null: any). */
const single: Record<string, readonly string[] | null> = {
  ...Object.fromEntries(Object.entries(urlAttributes).map(([name, tags]) => [name.toLowerCase(), tags])),
  href: [...(urlAttributes['href'] ?? []), 'use', 'image'],
  'xlink:href': ['use', 'image'],
  // Addresses that our own scripts read: of the site's root, and of a page to be cited.
  'data-root': null,
  'data-page': null,
};

/** Attributes that hold several, each followed by a width or a density. */
const several: Record<string, readonly string[]> = { srcset: ['img', 'source'], imagesrcset: ['link'] };

/** What a `<link>` makes the browser fetch; any other relation only names. */
const fetched = /\b(?:stylesheet|icon|apple-touch-icon|preload|modulepreload|manifest|prefetch|preconnect|dns-prefetch)\b/;

/** Elements whose address is followed by the reader, never fetched for the page. */
const followed = ['a', 'area', 'form', 'button', 'input', 'blockquote', 'q', 'del', 'ins'];

export interface Address {
  attribute: string;
  /** The address as it reads, without its entities. */
  url: string;
  /** Whether the browser asks for it by itself. */
  isFetched: boolean;
}

const holds = (tags: readonly string[] | null | undefined, tag: string) => tags === null || tags?.includes(tag) === true;

/** Each candidate of a `srcset`, cut as HTML says: at white space, so that an address may contain commas. */
const candidates = /[^\s,](?:\S*[^\s,])?/;

/** A `srcset` with each of its addresses passed through a function. */
export const mapSrcset = (value: string, change: (url: string) => string) =>
  value
    .split(/,\s+/)
    .map((one) => one.replace(candidates, change))
    .join(', ');

/** Every address an element carries. */
export function addressesOf(element: Element): Address[] {
  const tag = element.tagName;
  const isFetched = tag === 'link' ? fetched.test(attribute(element, 'rel') ?? '') : !followed.includes(tag);
  return element.attrs.flatMap(({ name, value }) => {
    if (holds(single[name], tag) && name in single) return [{ attribute: name, url: value.trim(), isFetched }];
    if (!holds(several[name], tag)) return [];
    const urls: string[] = [];
    mapSrcset(value, (url) => (urls.push(url), url));
    return urls.map((url) => ({ attribute: name, url, isFetched: true }));
  });
}

/** A comment, or what stands before an address (`url(`, `@import `) and the address, in quotes or bare. */
const inCss = /\/\*[^]*?\*\/|(url\(\s*|@import\s+(?=["']))(?:"([^"]*)"|'([^']*)'|([^"')\s]+))/g;

/** A style sheet with each of its addresses passed through a function, which alone decides what changes. */
export const mapCss = (css: string, change: (url: string) => string) =>
  css.replace(inCss, (all: string, before?: string, ...quoted: (string | undefined)[]) => {
    const url = quoted.slice(0, 3).find((one) => one !== undefined);
    return before === undefined || url === undefined ? all : before + all.slice(before.length).replace(url, () => change(url));
  });

/** Every address in a style sheet. */
export function cssUrls(css: string) {
  const urls: string[] = [];
  mapCss(css, (url) => (urls.push(url), url));
  return urls;
}
