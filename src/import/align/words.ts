/** The words of a text in a language with spaces, in the form in which they are compared. */
import { stemOf } from '../../search/stem.ts';

/** English words that say nothing about what a sentence is about. */
const empty = new Set(
  ('a an the and or but nor of to in on at by for from with as is are was were be been being it its this that these those there here not no any each such so than then if ' +
    'shall will may can must should would could might do does did has have had having he she they them his her their our we us you your who whom whose which what when where how into under over per upon ' +
    'sb sth one\'s etc esp fig lit').split(' '),
);

const word = /\p{L}[\p{L}\p{M}]*(?:['’]\p{L}+)?/gu;

/** Stems in English; in other languages the word without accents. Without English words that say nothing. */
export function wordsIn(text: string, language: string): string[] {
  const words = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().match(word) ?? [];
  if (!language.startsWith('en')) return words.map((one) => one.replace(/^\p{L}['’]/u, ''));
  return words.map((one) => one.replace(/['’]s?$|['’].*$/u, '')).filter((one) => one.length > 1 && !empty.has(one)).map(stemOf);
}
