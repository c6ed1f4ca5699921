/** What the search keeps of each section: the words of its record for Pagefind, and its rows as they are shown. */
import { joiner, languages, type Language } from '../languages.ts';
import type { Content, Document, Section } from '../text/model.ts';
import type { Fold } from './fold.ts';
import type { SectionRows, ShownRow } from './rows.ts';
import { stemOf } from './stem.ts';

/** A token that no query has, since a digit always stands alone: it keeps a phrase from matching across the end of a row. */
export const boundary = 'zz0';

/** One record of the index. */
export interface SearchRecord {
  /** Where its rows are, as seen from the folder of the search: `rows/joint-statement-2022/0.json`. */
  path: string;
  /** Its place among all records, from 0: documents by id, sections as they follow one another. */
  position: number;
  /** Tokens, separated by spaces. */
  content: string;
  rows: SectionRows;
}

const inLanguages = <Value>(value: (language: Language) => Value) =>
  Object.fromEntries(languages.map((language) => [language, value(language)])) as Record<Language, Value>;

const sentencesOf = (content: Record<Language, Partial<Content> & { text: string }>) =>
  inLanguages((language) => content[language].sentences ?? [content[language].text]);

/** The rows of a section, its notes last. */
function rowsOf({ rows, notes }: Section): ShownRow[] {
  return [
    ...rows.map(({ id, kind, number, editorial, content }): ShownRow => ({
      id,
      kind,
      ...(number !== undefined && { number }),
      ...(editorial && { editorial: true as const }),
      sentences: sentencesOf(content),
    })),
    ...notes.map(({ label, number, row, content }): ShownRow => ({ id: `note-${label}`, kind: 'note', number, row, sentences: sentencesOf(content) })),
  ];
}

/** The name of a section: the last of the headings it opens with, which is the closest to its rows; empty if it has none. */
function headingOf({ rows }: Section): Record<Language, string> {
  const first = rows.findIndex(({ kind }) => kind !== 'heading');
  const heading = rows.slice(0, first < 0 ? rows.length : first).at(-1);
  return inLanguages((language) => heading?.content[language].text ?? '');
}

/** The tokens of rows: each text folded, once if languages are equal when folded, then the stems that are not words themselves. */
export function contentOf(rows: ShownRow[], fold: Fold) {
  const texts = rows.flatMap(({ sentences }) => {
    const folded = languages.map((language) => fold(sentences[language].join(joiner[language])).map(({ text }) => text).join(' '));
    return [...new Set(folded)].filter(Boolean);
  });
  const words = new Set(texts.flatMap((text) => text.split(' ')));
  const stems = new Set([...words].filter((word) => /^\p{L}{2}/u.test(word)).map(stemOf));
  return [...texts, [...stems.difference(words)].sort().join(' ')].filter(Boolean).join(` ${boundary} `);
}

/** The records of a library, in the order in which the index must have them: the order decides its bytes. */
export function recordsOf(documents: readonly Document[], fold: Fold): SearchRecord[] {
  const sorted = documents.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return sorted
    .flatMap((document) => document.sections.map((section, index) => ({ document, section, index })))
    .map(({ document, section, index }, position) => {
      const rows = rowsOf(section);
      const title = inLanguages((language) => document.metadata[language].title);
      return {
        path: `rows/${document.id}/${index}.json`,
        position,
        content: contentOf(rows, fold),
        rows: { document: document.id, section: section.id, title, heading: headingOf(section), rows },
      };
    });
}
