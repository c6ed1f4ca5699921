/** Verse in rows: a stanza of the source keeps its lines, whatever stands beside it. */
import type { Inline } from '../inline.ts';
import { isStanza, type Passage } from '../understand/model.ts';
import type { Place } from './pairs.ts';
import { key, type Placed, placesOf } from './placed.ts';
import { least, type Row } from './rows.ts';

type WordsOf = (one: Placed, places: readonly Place[]) => Inline;

export function stanzaRow(language: string, passage: Passage, index: number, active: readonly Placed[], wordsOf: WordsOf): Row {
  const beside = active.map((one) => ({ tag: one.text.language, ...besideStanza(passage, index, one, (places) => wordsOf(one, places)) }));
  return {
    passage,
    content: { [language]: passage.sentences, ...Object.fromEntries(beside.map(({ tag, lines }) => [tag, lines])) },
    scores: Array.from(passage.sentences.keys(), (line) => least(beside.flatMap(({ scores }) => scores[line] ?? []))),
    places: { [language]: passage.place, ...Object.fromEntries(beside.map(({ tag, place }) => [tag, place])) },
  };
}

interface Beside {
  lines: Inline[];
  /** How likely each line is right; where the stanza stands beside the other as a whole, the first has what is known of all. */
  scores: (number | undefined)[];
  place: string;
}

/**
 * A translation's part of a stanza: line beside line where each line has its own, or where both have as
 * many; otherwise all of it beside the whole, verse in its own lines, and prose in one.
 */
function besideStanza({ sentences }: Passage, index: number, one: Placed, words: (places: readonly Place[]) => Inline): Beside {
  const { passages } = one.text;
  const owned = Array.from(sentences.keys(), (sentence) => placesOf(one, index, sentence));
  const places = owned.flat();
  const place = passages[places[0]?.passage ?? -1]?.place ?? '';
  const isVerse = (of: readonly Place[]) => of.some(({ passage }) => isStanza(passages[passage] ?? { kind: 'paragraph' }));
  const scores = Array.from(sentences.keys(), (sentence) => one.pairOf.get(key({ passage: index, sentence }))?.score);
  const inLines = places.map((of) => words([of]));
  if (owned.every((of) => of.length === 1 || (of.length > 1 && !isVerse(of)))) return { lines: owned.map(words), scores, place };
  if (isVerse(places) && places.length === sentences.length) return { lines: inLines, scores, place };
  return { lines: isVerse(places) ? inLines : [words(places)], scores: [least(scores.filter((score) => score !== undefined))], place };
}
