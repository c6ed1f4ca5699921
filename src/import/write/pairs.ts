/** The aligner's door for passages: their sentences in, groups of places out, whole rows at a time where the file has rows. */
import { align } from '../align/align.ts';
import type { Block, BlockKind, Lexicon, Text } from '../align/model.ts';
import type { Passage, PassageKind, Understood } from '../understand/model.ts';

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
  /** How much the two are like a text and its translation, from 0 to 1: see `sameText`. */
  score: number;
}

const blockKind: Record<PassageKind, BlockKind> = { title: 'heading', heading: 'heading', paragraph: 'paragraph', item: 'item', verse: 'verse', quotation: 'quotation', row: 'cell', code: 'code', dateline: 'paragraph', closing: 'paragraph' };

export function pair(source: Understood, translation: Understood, lexicon: Lexicon | undefined, progress: (done: number) => void): Pairing {
  const options = { lexicon, progress };
  if (source.file !== translation.file || !source.passages.some(({ row }) => row !== undefined)) return part(source, translation, all(source), all(translation), options);
  const numbers = [...new Set([...source.passages, ...translation.passages].map(({ row }) => row ?? -1))].sort((a, b) => a - b);
  const parts = numbers.map((number, index) => {
    const of = ({ passages }: Understood) => Array.from(passages.keys()).filter((one) => (passages[one]?.row ?? -1) === number);
    progress(index / numbers.length);
    return part(source, translation, of(source), of(translation), { lexicon, progress: () => {} });
  });
  const pairs = parts.flatMap((one) => one.pairs);
  const sizes = parts.map(({ pairs: of }) => of.length);
  return { pairs, score: parts.reduce((sum, { score }, index) => sum + score * (sizes[index] ?? 0), 0) / Math.max(1, pairs.length) };
}

const all = ({ passages }: Understood) => Array.from(passages.keys());

function part(source: Understood, translation: Understood, of: readonly number[], by: readonly number[], options: { lexicon: Lexicon | undefined; progress: (done: number) => void }): Pairing {
  const [left, right] = [asText(source, of), asText(translation, by)];
  const places = (side: typeof left) => side.places.flat();
  if (places(left).length === 0 || places(right).length === 0) {
    const pairs = [...places(left).map((place) => ({ source: [place], translation: [], score: 1 })), ...places(right).map((place) => ({ source: [], translation: [place], score: 1 }))];
    return { pairs, score: 1 };
  }
  // A row of one sentence and one: the file says itself that they belong together.
  if (source.passages[of[0] ?? 0]?.row !== undefined && places(left).length === 1 && places(right).length === 1) return { pairs: [{ source: places(left), translation: places(right), score: 1 }], score: 1 };
  const { groups, score } = align(left.text, right.text, options);
  const back = (side: typeof left, found: readonly { block: number; sentence: number }[]) => found.flatMap(({ block, sentence }) => side.places[block]?.[sentence] ?? []);
  return { pairs: groups.map((group) => ({ source: back(left, group.source), translation: back(right, group.translation), score: group.score })), score };
}

/** Passages as the aligner reads them, and where each of its sentences is here. A sentence of notes alone has no words to it. */
function asText({ language, passages }: Understood, indexes: readonly number[]): { text: Text; places: Place[][] } {
  const blocks: Block[] = [];
  const places: Place[][] = [];
  for (const passage of indexes) {
    const { kind, depth, marker, sentences } = passages[passage] as Passage;
    const filled = Array.from(sentences.keys()).filter((sentence) => sentences[sentence]?.text.trim());
    blocks.push({ kind: blockKind[kind], depth, ...(marker !== undefined && marker !== '-' && { number: marker }), sentences: filled.map((sentence) => sentences[sentence]?.text ?? '') });
    places.push(filled.map((sentence) => ({ passage, sentence })));
  }
  return { text: { language, blocks }, places };
}
