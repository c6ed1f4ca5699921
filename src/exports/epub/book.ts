/** A book: a document in one language, or in two beside each other. */
import type { Language } from '../../languages.ts';
import { traitsOf } from '../../languages.ts';
import { localeFor, words } from '../../locales/index.ts';
import type { Document, Note, Row } from '../../text/model.ts';
import type { View } from '../../views.ts';
import type { Publisher } from '../export.ts';
import { isEditors, originOf } from '../origins.ts';

export interface Book {
  document: Document;
  view: View;
  languages: readonly Language[];
  publisher: Publisher;
}

/** A book brings the fonts of its own languages, and no other. */
export function bookOf(document: Document, view: View, publisher: Publisher): Book {
  const languages = view.languages.filter((tag) => tag !== undefined);
  const fonts = (publisher.fonts ?? []).filter((font) => font.languages.some((tag) => languages.includes(tag)));
  return { document, view, languages, publisher: { ...publisher, fonts } };
}

/** Whether a book has a row or a note at all. */
export const has = ({ languages }: Book, of: Row | Note) => languages.some((tag) => of.content[tag]);

/** The file of a section, by its place in the document: any reader opens such a name. */
export const sectionFile = (index: number) => `section-${index + 1}.xhtml`;

/** The names that images have in a book, by their paths in the document's folder. */
export const imageNames = ({ sections }: Pick<Document, 'sections'>): Map<string, string> =>
  new Map(Array.from(new Set(sections.flatMap(({ rows }) => rows.flatMap(({ image }) => image?.file ?? []))), (file, index) => [file, `image-${index + 1}${/\.[a-z]+$/i.exec(file)?.[0].toLowerCase() ?? ''}`]));

/** The images that the book shows, each with its name in the book. */
export function imagesOf(book: Book): Map<string, { name: string; bytes: Uint8Array }> {
  const shown = book.document.sections.map(({ rows, ...section }) => ({ ...section, rows: rows.filter((row) => has(book, row)) }));
  return new Map(
    Array.from(imageNames({ sections: shown })).flatMap(([file, name]) => {
      const bytes = book.publisher.images?.get(file);
      return bytes ? [[file, { name, bytes }] as const] : [];
    }),
  );
}

/** What each sentence is, as its attribute says it. */
export const originName = ({ document }: Book, of: Row | Note, tag: Language) =>
  isEditors(of) ? 'editorial' : { source: 'received', converted: 'converted', translation: 'translated' }[originOf(document, tag).role];

/** What the text of a language is, in the words of the interface in that language or the closest: what is not stated is said to be so. */
export function originLine({ document }: Book, tag: Language): { text: string; language: Language } | undefined {
  const { translation, by } = originOf(document, tag);
  const language = localeFor(tag);
  const { kinds, noKind, by: translatedBy } = words[language].edition;
  return translation && { text: [translation === 'unstated' ? noKind : kinds[translation], by && translatedBy(by)].filter(Boolean).join(' · '), language };
}

/** `lang` twice, as EPUB wants it, and the direction where it is not from left to right. */
export const inLanguage = (tag: Language) => ({ lang: tag, 'xml:lang': tag, ...(traitsOf(tag).direction === 'rtl' && { dir: 'rtl' }) });
