/** What somebody must still decide: a character of several forms that neither a word of OpenCC's nor a decision settles. */
import { neighbourhood, wordsAround } from './context.ts';
import type { Conversion } from './conversion.ts';
import { type Decision, either } from './decisions.ts';
import { unique } from './dictionaries.ts';
import { once } from './lazy.ts';
import type { Direction } from './opencc.ts';
import type { Span } from './words.ts';

/** A text that is converted as a whole, and where each of its offsets (in UTF-16 units) is written. */
export interface Passage<Where> {
  text: string;
  where(offset: number): Where;
}

/** A word that can be written in several ways; all its places are one doubt. */
export interface Doubt<Where> {
  /** As the text writes it: the key of the decision to be written. */
  word: string;
  /** How it may be written, first as it is now. */
  choices: string[];
  /** Every place, in order. */
  places: Where[];
  /** What stands around the first place, on one line. */
  example: string;
}

export interface Review<Where> {
  doubts: Doubt<Where>[];
  /** The decisions that decide a character which has several forms. */
  used: Set<Decision>;
}

export function review<Where>(passages: Iterable<Passage<Where>>, conversion: Conversion): Review<Where> {
  const { direction } = conversion;
  const doubts: Doubt<Where>[] = [];
  const used = new Set<Decision>();
  for (const { text, where } of passages) {
    const characters = Array.from(text);
    const decided = conversion.decided(characters);
    const words = once(() => direction.words().in(characters));
    const around = once(() => wordsAround(text));
    const converted = once(() => Array.from(conversion.text(text)));
    for (const [at, character] of characters.entries()) {
      if (direction.forms.of(character).length === 1) continue;
      const decision = decided[at]?.decision;
      if (decision) {
        used.add(decision);
        continue;
      }
      const word = words().deciding(at);
      const known = word ? amongWords(direction, characters, at, word, words().around(at)) : { span: undefined, forms: direction.forms.choices(character, direction.region) };
      const choices = unique([converted()[at] ?? '', ...known.forms]);
      if (choices.length === 1) continue;
      const span = known.span ?? around()(at);
      const now = converted().slice(span.start, span.end);
      doubts.push({
        word: characters.slice(span.start, span.end).join(''),
        choices: choices.map((form) => now.with(at - span.start, form).join('')),
        places: [where(characters.slice(0, at).join('').length)],
        example: neighbourhood(characters, span),
      });
    }
  }
  return { doubts: together(doubts), used };
}

/** How the words that a character is in write it: OpenCC can list two forms of its word, or have another word across its end (去干涉 is not 去干 and 涉). */
function amongWords({ words, forms, region }: Direction, characters: readonly string[], at: number, word: Span, around: readonly Span[]): { span: Span; forms: string[] } {
  const written = (span: Span) =>
    words().values(characters.slice(span.start, span.end).join('')).map((value) => forms.inRegion(Array.from(value)[at - span.start] ?? '', region));
  const own = written(word);
  const across = around.filter(({ start, end }) => start < word.start || end > word.end).map((span) => ({ ...span, form: written(span)[0] ?? '' }));
  const others = across.filter(({ form }) => !own.includes(form));
  const spans = [word, ...others];
  return {
    span: { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) },
    forms: [...own, ...others.map(({ form }) => form)],
  };
}

/** Doubts about the same word as one, in the order of the words: those of one text, or of the reviews of a whole library. */
export function together<Where>(doubts: Iterable<Doubt<Where>>): Doubt<Where>[] {
  return Array.from(Map.groupBy(doubts, ({ word }) => word))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([word, same]) => ({
      word,
      choices: unique(same.flatMap(({ choices }) => choices)),
      places: same.flatMap(({ places }) => places),
      example: same[0]?.example ?? '',
    }));
}

/** What to tell about a doubt; `file` is where its decision is to be written. */
export function inWords({ word, choices, places, example }: Doubt<unknown>, file: string): string {
  const times = places.length === 1 ? '' : ` (${places.length} times)`;
  return `\`${word}\` in 「${example}」${times} can be ${either(choices)}; decide it in ${file}: \`${word}: ${choices[0]}\``;
}

/** The decisions that no review used. Complete only after every text that they are for was read. */
export const unused = (decisions: Iterable<Decision>, used: ReadonlySet<Decision>): Decision[] => Array.from(decisions).filter((decision) => !used.has(decision));
