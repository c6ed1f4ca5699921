/** An EPUB: the chapters of its spine, in its order. */
import { posix } from 'node:path';
import type { Received } from '../received.ts';
import { Refusal } from '../refusal.ts';
import { openArchive } from './archive.ts';
import { decode } from './encoding.ts';
import { readHtml } from './html.ts';
import { child, children, descendants, readXml, textOf } from './xml.ts';

export async function readEpub(bytes: Uint8Array, file: string): Promise<Received> {
  const archive = await openArchive(bytes, file);
  const broken = (what: string) => new Refusal(`${file} is no whole EPUB: ${what}; export it again from the program that made it`);
  const open = async (name: string) => {
    const found = await archive.read(name);
    return found && decode(found, `${file}, ${name}`).text;
  };
  if (await locked(open, file)) throw new Refusal(`${file} is locked (its chapters are encrypted); import a copy without protection`);
  const container = await open('META-INF/container.xml');
  if (container === undefined) throw broken('it has no META-INF/container.xml');
  const packagePath = descendants(readXml(container, file), 'rootfile')[0]?.attributes['full-path'] ?? '';
  const packaged = await open(packagePath);
  if (packaged === undefined) throw broken(`its package ${packagePath || '(none is named)'} is missing`);

  const root = child(readXml(packaged, file), 'package');
  const items = new Map(children(child(root, 'manifest'), 'item').map(({ attributes }) => [attributes['id'], attributes]));
  const language = textOf(descendants(root, 'language')[0]).trim();
  const received: Received = { file, kind: 'epub', remarks: [], blocks: [], notes: [], aside: [], ...(language && { language }) };
  for (const { attributes } of children(child(root, 'spine'), 'itemref')) {
    const item = items.get(attributes['idref']);
    if (!item) throw broken(`its spine names “${attributes['idref'] ?? ''}”, which its manifest does not have`);
    const name = posix.join(posix.dirname(packagePath), safely(item['href'] ?? ''));
    const source = await open(name);
    if (source === undefined) throw broken(`its chapter ${name} is missing`);
    const page = readHtml(expandEmpty(source), file, `${name} `, received.notes.length);
    // The table of contents repeats the headings.
    if (/\bnav\b/.test(item['properties'] ?? '')) received.aside.push(...page.aside, ...page.blocks.map(({ inline, place }) => ({ file, place, what: 'set aside' as const, text: inline.text, why: 'the table of contents' })));
    else {
      received.blocks.push(...page.blocks);
      received.notes.push(...page.notes);
      received.aside.push(...page.aside);
    }
  }
  return received;
}

/** Fonts may be obfuscated; a chapter that is encrypted cannot be read. */
async function locked(open: (name: string) => Promise<string | undefined>, file: string): Promise<boolean> {
  const encryption = await open('META-INF/encryption.xml');
  return encryption !== undefined && descendants(readXml(encryption, file), 'CipherReference').some(({ attributes }) => /\.x?html?$/i.test(attributes['URI'] ?? ''));
}

/** XHTML closes an empty element with a slash, which HTML does not read: `<a id="p1"/>`, `<title/>`. */
const expandEmpty = (source: string) => source.replaceAll(/<(?!(?:br|hr|img|meta|link|input|col|area|base|embed|source|track|wbr)\b)([a-zA-Z][\w:-]*)((?:\s[^<>]*?)?)\/>/g, '<$1$2></$1>');

function safely(href: string): string {
  try {
    return decodeURIComponent(href.replace(/#.*/, ''));
  } catch {
    return href;
  }
}
