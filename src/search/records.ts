/** What the search keeps of each section: the words of its record for Pagefind, and its rows as they are shown. */
import type { Language } from '../languages.ts';
import type { Content, Document, Row, Section } from '../text/model.ts';
import { partsOf } from '../text/parts.ts';
import { rowText, sentenceTexts } from '../text/serialise.ts';
import type { Fold } from './fold.ts';
import { shownText, type SectionRows, type ShownRow } from './rows.ts';
import { boundary, indexWords, inIndex } from './index-words.ts';
import { stemOf } from './stem.ts';

/** One record of the index: a section, or what of it is in one part of a long document. */
export interface SearchRecord {
  /** Its place in its document, from 0. */
  section: number;
  /** Tokens, separated by spaces. */
  content: string;
  rows: SectionRows;
}

const sentencesOf = (content: Partial<Record<Language, Content>>): ShownRow['sentences'] =>
  Object.fromEntries(Object.entries(content).map(([language, inLanguage]) => [language, sentenceTexts(inLanguage)]));

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
    ...notes.map(({ label, number, own, row, content }): ShownRow => ({ id: `note-${label}`, kind: 'note', number, ...(own && { own: true as const }), row, sentences: sentencesOf(content) })),
  ];
}

/** The last of the headings that a section opens with, which is the closest to its rows. */
function headingOf({ rows }: Section): Row | undefined {
  const first = rows.findIndex(({ kind }) => kind !== 'heading');
  return rows.slice(0, first < 0 ? rows.length : first).at(-1);
}

interface Placed {
  section: Section;
  part?: number;
  /** The heading closest to its rows. */
  heading?: Row | undefined;
}

/** The sections of a document; of a long one those of its parts, where one that begins within a chapter has the last heading before it. */
function sectionsOf(document: Document): Placed[] {
  const parts = partsOf(document);
  if (parts.length === 0) return document.sections.map((section) => ({ section, heading: headingOf(section) }));
  let last: Row | undefined;
  return parts.flatMap(({ number, sections }) =>
    sections.map((section) => {
      const heading = headingOf(section) ?? last;
      last = section.rows.findLast(({ kind }) => kind === 'heading') ?? last;
      return { section, part: number, heading };
    }),
  );
}

/** The tokens of rows: each text folded, once if languages are equal when folded, then the stems that are not words themselves. Never nothing, for Pagefind leaves out what is empty. */
export function contentOf(rows: ShownRow[], fold: Fold) {
  const words = new Set<string>();
  const texts = rows.flatMap((row) => {
    const folded = Object.keys(row.sentences).map((language) => {
      const tokens = fold(shownText(row, language));
      for (const { text, word } of tokens) if (word) words.add(text);
      return indexWords(tokens).join(' ');
    });
    return [...new Set(folded)].filter(Boolean);
  });
  const stems = new Set(Array.from(words, stemOf));
  return [...texts, Array.from(stems.difference(words), inIndex).sort().join(' ')].filter(Boolean).join(` ${boundary} `) || boundary;
}

/** The records of a document, in its order. */
export function recordsOf(document: Document, fold: Fold): SearchRecord[] {
  const { id, languages, metadata } = document;
  const title = Object.fromEntries(Object.entries(metadata).map(([language, { title }]) => [language, title]));
  const placed = sectionsOf(document).map((one) => ({ ...one, rows: rowsOf(one.section) }));
  return placed.map(({ section, part, heading, rows }, index) => ({
    section: index,
    content: contentOf(rows, fold),
    rows: {
      document: id,
      section: section.id,
      ...(part !== undefined && { part }),
      languages,
      title,
      heading: heading ? Object.fromEntries(Object.keys(heading.content).map((language) => [language, rowText(heading, language)])) : {},
      rows,
    },
  }));
}
