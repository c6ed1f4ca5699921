/** Phrases to search the statement for, and an oracle that knows, without the search's own code, where each stands. */
import { noteText, rowText } from '../src/text/serialise.ts';
import { readLibrary } from '../src/read.ts';
import { stemOf } from '../src/search/stem.ts';
import { statement } from './site.ts';
import { languages } from './statement.ts';
import { library } from './folders.ts';

/** A row or a note: its id, and its text in every language. */
export interface Truth {
  id: string;
  /** Whether it is of the received text: no note, and no heading that this edition added. */
  isReceived: boolean;
  /** Whether it is one of the numbered paragraphs. */
  isNumbered: boolean;
  text: Record<(typeof languages)[number], string>;
}

const texts = (textIn: (language: string) => string) => Object.fromEntries(languages.map((language) => [language, textIn(language)])) as Truth['text'];

/** Every row and note of the statement, in order. */
export async function readTruth(): Promise<Truth[]> {
  const { documents } = await readLibrary(library);
  const document = documents.find(({ id }) => id === statement)!;
  return document.sections.flatMap(({ rows, notes }) => [
    ...rows.map((row) => ({ id: row.id, isReceived: !row.editorial, isNumbered: row.number !== undefined, text: texts((language) => rowText(row, language)) })),
    ...notes.map((note) => ({ id: `note-${note.label}`, isReceived: false, isNumbered: false, text: texts((language) => noteText(note, language)) })),
  ]);
}

/** Numbers from 0 up to 1 that are the same at every run. */
export function seeded(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Some of a list, each once, chosen by `random`. */
export function sample<Item>(items: readonly Item[], size: number, random: () => number): Item[] {
  const left = [...items];
  return Array.from({ length: Math.min(size, left.length) }, () => left.splice(Math.floor(random() * left.length), 1)[0]!);
}

/** A phrase in Simplified, and the same characters as the Traditional text has them there. */
export interface Phrase {
  simplified: string;
  traditional: string;
}

const run = /\p{sc=Han}+/gu;

/** Every distinct substring of 1 to 12 Han characters that stand together in these rows. */
export function hanPhrases(truth: readonly Truth[]): Phrase[] {
  const phrases = new Map<string, string>();
  for (const { text } of truth) {
    for (const { 0: characters, index } of text['zh-Hans'].matchAll(run)) {
      for (let start = 0; start < characters.length; start++) {
        for (let end = start + 1; end <= Math.min(start + 12, characters.length); end++) {
          const simplified = characters.slice(start, end);
          if (!phrases.has(simplified)) phrases.set(simplified, text['zh-Hant'].slice(index + start, index + end));
        }
      }
    }
  }
  return [...phrases].map(([simplified, traditional]) => ({ simplified, traditional }));
}

/** Each character in the one script or in the other. */
export const mixed = ({ simplified, traditional }: Phrase, random: () => number) =>
  [...simplified].map((character, index) => (random() < 0.5 ? character : [...traditional][index])).join('');

/** Letters and digits alone: what is left of a text when its punctuation does not count. */
export const bare = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');

/** The ids of the rows whose Simplified text has a phrase, punctuation not counted. */
export const whereIs = (truth: readonly Truth[], phrase: string) => truth.filter(({ text }) => bare(text['zh-Hans']).includes(bare(phrase))).map(({ id }) => id);

/** Every distinct substring of 4 to 14 characters of the Simplified text, punctuation in it, that begins and ends with Han. */
export function acrossPunctuation(truth: readonly Truth[]): Phrase[] {
  const phrases = new Map<string, string>();
  for (const { text } of truth) {
    for (const { index } of text['zh-Hans'].matchAll(/[，。、；：（）《》“”]/gu)) {
      for (let before = 1; before <= 6; before++) {
        for (let after = 1; after <= 6; after++) {
          const [from, to] = [index - before, index + 1 + after];
          const simplified = text['zh-Hans'].slice(Math.max(0, from), to);
          if (from >= 0 && /^\p{sc=Han}[^\s]*\p{sc=Han}$/u.test(simplified)) phrases.set(simplified, text['zh-Hant'].slice(from, to));
        }
      }
    }
  }
  return [...phrases].map(([simplified, traditional]) => ({ simplified, traditional }));
}

/** The last characters of one row and the first of the next, where no row has them together. */
export function acrossRows(truth: readonly Truth[]): Phrase[] {
  const pairs = truth.slice(1).map((row, index) => [truth[index]!, row] as const);
  const phrases = pairs.flatMap(([one, other]) =>
    Array.from({ length: 36 }, (_, size) => [1 + Math.floor(size / 6), 1 + (size % 6)] as const).map(([last, first]) => ({
      simplified: bare(one.text['zh-Hans']).slice(-last) + bare(other.text['zh-Hans']).slice(0, first),
      traditional: bare(one.text['zh-Hant']).slice(-last) + bare(other.text['zh-Hant']).slice(0, first),
    })),
  );
  return phrases.filter(({ simplified }) => /^\p{sc=Han}+$/u.test(simplified) && whereIs(truth, simplified).length === 0);
}

const wordsOf = (text: string) => text.toLowerCase().replace(/['’]/g, '').match(/\p{sc=Latin}+/gu) ?? [];

/** Every distinct English word of two letters or more. */
export const englishWords = (truth: readonly Truth[]) => [...new Set(truth.flatMap(({ text }) => wordsOf(text.en)))].filter((word) => word.length > 1).sort();

/** The ids of the rows that have the stems of both words; where the second is unfinished, also those that have a longer word which begins with it. */
export const whereAre = (truth: readonly Truth[], [one, other]: readonly [string, string], unfinished: boolean) =>
  truth
    .filter(({ text }) => {
      const words = languages.flatMap((language) => wordsOf(text[language]));
      const has = (sought: string) => words.some((word) => stemOf(word) === stemOf(sought));
      return has(one) && (has(other) || (unfinished && other.length > 2 && words.some((word) => word.startsWith(other))));
    })
    .map(({ id }) => id);
