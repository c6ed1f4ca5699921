/** The aligner's door for passages: their sentences in, groups of places out, row by row where the file has rows. */
import { align } from '../align/align.ts';
import type { Block, BlockKind, Lexicon, Text } from '../align/model.ts';
import { type Sameness, sameness } from '../align/same-text.ts';
import type { PassageKind, Understood } from '../understand/model.ts';

/** A sentence by its place: the index of its passage, and in that passage's sentences. */
export interface Place {
  passage: number;
  sentence: number;
}

export interface Pair {
  source: Place[];
  translation: Place[];
  score: number;
}

export interface Pairing {
  /** In the order of the source; every sentence with words of both sides is in exactly one. */
  pairs: Pair[];
  /** How much the two are like a text and its translation, from 0 to 1, and whether they are taken for one. */
  score: number;
  sameness: Sameness;
}

const blockKind: Record<PassageKind, BlockKind> = { title: 'heading', heading: 'heading', paragraph: 'paragraph', item: 'item', verse: 'verse', quotation: 'quotation', row: 'cell', code: 'code', dateline: 'paragraph', closing: 'paragraph' };

export function pair(source: Understood, translation: Understood, lexicon: Lexicon | undefined, progress: (done: number) => void): Pairing {
  const hasRows = source.file === translation.file && source.passages.some(({ row }) => row !== undefined);
  const [left, right] = [asText(source), asText(translation)];
  const through = hasRows ? placesBetweenRows(source, translation, left, right) : undefined;
  const { groups, score } = align(left.text, right.text, { lexicon, progress, through });
  const back = (side: typeof left, found: readonly { block: number; sentence: number }[]) => found.flatMap(({ block, sentence }) => side.places[block]?.[sentence] ?? []);
  const pairs = groups.map((group): Pair => ({ source: back(left, group.source), translation: back(right, group.translation), score: group.score }));
  if (!hasRows) return { pairs, score, sameness: sameness({ groups, score }, lexicon !== undefined) };
  // All of a row: the file says itself that the two belong together.
  const [ours, theirs] = [rowsOf(left, source), rowsOf(right, translation)];
  const isRow = ({ source: mine, translation: other }: Pair) => {
    const [row, counterpart] = [ours.wholeRow(mine), theirs.wholeRow(other)];
    return row !== undefined && row === counterpart;
  };
  const certain = pairs.map((one) => (isRow(one) ? { ...one, score: 1 } : one));
  const whole = certain.reduce((sum, one) => sum + one.score, 0) / Math.max(1, certain.length);
  return { pairs: certain, score: whole, sameness: sameness({ groups, score: whole }, lexicon !== undefined) };
}

/** The row that places are all of, and nothing more. */
function rowsOf(side: AsText, { passages }: Understood) {
  const rowOf = ({ passage }: Place) => passages[passage]?.row;
  const sizes = new Map<number | undefined, number>();
  for (const place of side.places.flat()) sizes.set(rowOf(place), (sizes.get(rowOf(place)) ?? 0) + 1);
  return {
    wholeRow: (places: readonly Place[]): number | undefined => {
      const row = places[0] && rowOf(places[0]);
      return places.every((place) => rowOf(place) === row) && places.length === sizes.get(row) ? row : undefined;
    },
  };
}

/** Where a row that both languages have begins and ends: no pair reaches beyond it. */
function placesBetweenRows(source: Understood, translation: Understood, left: AsText, right: AsText): { i: number; j: number }[] {
  const spans = (side: AsText, { passages }: Understood) => {
    const found = new Map<number, [start: number, end: number]>();
    for (const [at, { passage }] of side.places.flat().entries()) {
      const row = passages[passage]?.row ?? -1;
      found.set(row, [found.get(row)?.[0] ?? at, at + 1]);
    }
    return found;
  };
  const [ours, theirs] = [spans(left, source), spans(right, translation)];
  const through: { i: number; j: number }[] = [];
  for (const [row, [start, end]] of ours) {
    const [from, to] = theirs.get(row) ?? [];
    if (from === undefined || to === undefined) continue;
    through.push({ i: start, j: from }, { i: end, j: to });
  }
  return through.filter(({ i, j }, at) => i !== through[at - 1]?.i || j !== through[at - 1]?.j);
}

interface AsText {
  text: Text;
  /** Where each sentence is, by its block. */
  places: Place[][];
}

/** Passages as the aligner reads them, and where each of its sentences is here. A sentence of notes alone has no words to it. */
function asText({ language, passages }: Understood): AsText {
  const blocks: Block[] = [];
  const places: Place[][] = [];
  for (const [passage, { kind, depth, marker, sentences }] of passages.entries()) {
    const filled = Array.from(sentences.keys()).filter((sentence) => sentences[sentence]?.text.trim());
    blocks.push({ kind: blockKind[kind], depth, ...(marker !== undefined && marker !== '-' && { number: marker }), sentences: filled.map((sentence) => sentences[sentence]?.text ?? '') });
    places.push(filled.map((sentence) => ({ passage, sentence })));
  }
  return { text: { language, blocks }, places };
}
