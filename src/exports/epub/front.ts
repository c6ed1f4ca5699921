/** The first page of a book, which says what it is, and its contents. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { autonym } from '../../language-names.ts';
import { localeFor, words } from '../../locales/index.ts';
import type { Row } from '../../text/model.ts';
import { inlineText } from '../../text/serialise.ts';
import { addressOf, licenceOf } from '../about.ts';
import { originOf } from '../origins.ts';
import { type Book, has, inLanguage, originLine, sectionFile } from './book.ts';

/** What the book is: which edition of what, what each of its texts is, where it is read, what may be done with it. It is also what the book is read back by. */
export function aboutBody(book: Book): Element[] {
  const { document, languages, publisher, view } = book;
  const first = languages[0]!;
  const { title, edition, rights } = document.metadata[first]!;
  const locale = localeFor(first);
  const word = words[locale].edition;
  const fact = (name: string, value: string | undefined, attributes: Record<string, string | undefined> = {}) => (value ? [x('dt', inLanguage(locale), name), x('dd', attributes, value)] : []);
  const texts = languages.flatMap((tag) => {
    const { role, from } = document.languages.find((one) => one.tag === tag)!;
    const { status } = originOf(document, tag);
    const line = originLine(book, tag);
    return [
      x('dt', { 'data-language': tag, 'data-role': role, 'data-from': from }, autonym(tag)),
      x('dd', inLanguage(line?.language ?? locale), line?.text ?? (role === 'source' ? word.original : word.convertedFrom(autonym(from ?? '')))),
      ...(status ? [x('dd', inLanguage(document.metadata[tag]!.translation!.status!.language), status)] : []),
    ];
  });
  const address = addressOf(publisher, document, view.name);
  return [
    x('h1', inLanguage(title.language), title.text),
    ...languages.slice(1).map((tag) => x('p', { class: 'title', ...inLanguage(document.metadata[tag]!.title.language) }, document.metadata[tag]!.title.text)),
    x('p', inLanguage(locale), word.edition(edition.number, edition.date)),
    x('dl', { 'data-document': document.id, 'data-status': document.status, 'data-source': document.source, 'data-sha256': document.sourceHash }, [
      ...texts,
      ...(publisher.site === undefined ? fact(word.address, address) : [x('dt', inLanguage(locale), word.address), x('dd', [x('a', { href: address }, address)])]),
      ...fact(word.library, publisher.words[first]?.name.text),
      ...fact(word.licence, licenceOf(publisher, first)),
      ...fact(word.rights, rights?.text, rights && inLanguage(rights.language)),
    ]),
  ];
}

interface Entry {
  row: Row;
  file: string;
  entries: Entry[];
}

/** The headings, each under the one it stands in. */
function entriesOf(book: Book): Entry[] {
  const top: Entry[] = [];
  let open: Entry[] = [];
  for (const [index, { rows }] of book.document.sections.entries()) {
    for (const row of rows) {
      if (row.kind !== 'heading' || !has(book, row)) continue;
      const entry = { row, file: sectionFile(index), entries: [] };
      open = open.filter((one) => one.row.depth < row.depth);
      (open.at(-1)?.entries ?? top).push(entry);
      open.push(entry);
    }
  }
  return top;
}

/** The contents, which a reader's own menu is made from, and where the text begins. */
export function navBody(book: Book): Element[] {
  const locale = localeFor(book.languages[0]!);
  const { page } = words[locale];
  const list = (entries: readonly Entry[]): Element =>
    x('ol', entries.map(({ row, file, entries }) => {
      const tag = book.languages.find((one) => row.content[one])!;
      const text = row.content[tag]!.sentences.map(inlineText).join(' ');
      return x('li', [x('a', { href: `${file}#${encodeURIComponent(row.id)}`, ...inLanguage(tag) }, row.editorial ? `[${text}]` : text), ...(entries.length > 0 ? [list(entries)] : [])]);
    }));
  const about = x('li', [x('a', { href: 'about.xhtml' }, page.about)]);
  const contents = list(entriesOf(book));
  return [
    x('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc', 'aria-labelledby': 'contents' }, [x('h1', { id: 'contents' }, page.contents), { ...contents, children: [about, ...contents.children] }]),
    x('nav', { 'epub:type': 'landmarks', hidden: 'hidden', 'aria-label': page.languages }, [
      x('ol', [x('li', [x('a', { 'epub:type': 'toc', href: '#toc' }, page.contents)]), x('li', [x('a', { 'epub:type': 'bodymatter', href: sectionFile(0) }, page.skip)])]),
    ]),
  ];
}
