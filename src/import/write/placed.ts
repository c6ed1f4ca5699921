/** Where the words of a translation go in the rows of the source, and what of them has no place there. */
import type { Change } from '../changes.ts';
import type { Understood } from '../understand/model.ts';
import type { Pair, Place } from './pairs.ts';

type PairOf = Map<string, Pair>;
export interface Placed {
  text: Understood;
  /** The pair of each sentence of the source, by its place. */
  pairOf: PairOf;
  changes: Change[];
}

export const key = ({ passage, sentence }: Place) => `${passage}.${sentence}`;

/** What of a translation stands beside a sentence of the source: all of its pair, where the pair begins with it. */
export function placesOf({ pairOf }: Placed, passage: number, sentence: number): Place[] {
  const pair = pairOf.get(key({ passage, sentence }));
  return pair?.source[0] && key(pair.source[0]) === key({ passage, sentence }) ? pair.translation : [];
}

/** Words of the translation alone go with the pair beside them in their paragraph; a paragraph alone is set aside. */
export function place(text: Understood, pairs: readonly Pair[]): Omit<Placed, 'text'> {
  const kept: Pair[] = [];
  const changes: Change[] = [];
  let waiting: Pair[] = [];
  const drop = (pair: Pair) => changes.push({ file: text.file, place: text.passages[pair.translation[0]?.passage ?? 0]?.place ?? '', what: 'set aside', text: wordsOf(text, pair.translation), why: `nothing in the source answers it (${text.language})` });
  for (const pair of pairs) {
    const last = kept.at(-1);
    if (pair.source.length > 0) {
      const before = waiting.filter((one) => pair.translation.length > 0 && one.translation.at(-1)?.passage === pair.translation[0]?.passage);
      for (const one of waiting) if (!before.includes(one)) drop(one);
      kept.push(before.length > 0 ? { ...pair, translation: [...before.flatMap(({ translation }) => translation), ...pair.translation], score: Math.min(pair.score, ...before.map(({ score }) => 1 - score)) } : pair);
      waiting = [];
    } else if (last && waiting.length === 0 && last.translation.at(-1)?.passage === pair.translation[0]?.passage) {
      kept[kept.length - 1] = { ...last, translation: [...last.translation, ...pair.translation], score: Math.min(last.score, 1 - pair.score) };
    } else waiting.push(pair);
  }
  waiting.forEach(drop);
  return { pairOf: new Map(kept.flatMap((pair) => pair.source.map((one) => [key(one), pair] as const))), changes };
}

const wordsOf = ({ passages }: Understood, places: readonly Place[]) => places.map(({ passage, sentence }) => passages[passage]?.sentences[sentence]?.text ?? '').join(' ');

/** Where the translation's paragraphs are not the source's: a change of it, and on the list. */
export function moved(text: Understood, pairOf: PairOf): Change[] {
  const rowsOf = new Map<number, Set<number>>();
  const passagesOf = new Map<number, Set<number>>();
  for (const pair of new Set(pairOf.values())) {
    const row = pair.source[0]?.passage ?? 0;
    for (const { passage } of pair.translation) {
      rowsOf.set(passage, (rowsOf.get(passage) ?? new Set()).add(row));
      passagesOf.set(row, (passagesOf.get(row) ?? new Set()).add(passage));
    }
  }
  const place = (passage: number) => text.passages[passage]?.place ?? '';
  const begin = (passage: number) => `${(text.passages[passage]?.sentences[0]?.text ?? '').slice(0, 30)}…`;
  const split = Array.from(rowsOf).filter(([, rows]) => rows.size > 1).map(([passage, rows]): Change => ({ file: text.file, place: place(passage), what: 'split', text: begin(passage), why: `one paragraph here, ${rows.size} in the source` }));
  const joined = Array.from(passagesOf.values()).filter((passages) => passages.size > 1).map((passages): Change => ({ file: text.file, place: Array.from(passages, place).join(' and '), what: 'joined', text: begin(Math.min(...passages)), why: `${passages.size} paragraphs here, one in the source` }));
  return [...split, ...joined];
}
