/**
 * How much more likely the sentences of a group are as a pair than as sentences that
 * have nothing to do with each other: the logarithm of that ratio, from lengths and
 * from every token, answered or not.
 */
import { answerEvidence, most, type Reach, type Unit } from './answers.ts';
import type { Links, Side } from './corpus.ts';
import type { Band } from './lattice.ts';
import { lengthEvidence } from './lengths.ts';
import { ratio } from './parameters.ts';
import { isHan } from './tokens.ts';

export type Units = readonly [readonly Unit[], readonly Unit[]];

/** What is known of the words of both texts. */
export interface Learned {
  readonly links: Links;
  readonly back: Links;
  readonly answered: readonly [readonly number[], readonly number[]];
}

/** `n` units of the first side from `i` on with `m` of the second from `j` on, both at least one and at most four, within the band. */
export type Evidence = (i: number, n: number, j: number, m: number) => number;

export function evidenceOf(sides: readonly [Side, Side], [first, second]: Units, { links, back, answered }: Learned, band: Band): Evidence {
  const [forth, backward] = reaches(band, second.length);
  const byLength = lengthEvidence(first, second, expectedRatio(sides));
  const byFirst = answerEvidence({ side: sides[0], units: first, others: second, links, answered: answered[0], reach: forth });
  const bySecond = answerEvidence({ side: sides[1], units: second, others: first, links: back, answered: answered[1], reach: backward });
  return (i, n, j, m) => {
    let sum = byLength(i, n, j, m);
    for (let unit = i; unit < i + n; unit++) sum += byFirst(unit, j, m);
    for (let unit = j; unit < j + m; unit++) sum += bySecond(unit, i, n);
    return sum;
  };
}

/** How much longer the second language is than the first: in letters, for a text in Chinese characters. */
const expectedRatio = ([first, second]: readonly [Side, Side]) => lettersOf(first.text.language) / lettersOf(second.text.language);
const lettersOf = (language: string) => (isHan(language) ? ratio.letters : /^ja\b/.test(language) ? ratio.japanese : /^ko\b/.test(language) ? ratio.korean : 1);

/** Where runs may begin for a unit within a group: at a place of the band up to three units before it. */
function reaches({ low, high }: Band, second: number): [Reach, Reach] {
  const first = low.length - 1;
  const forth = { from: new Int32Array(first), to: new Int32Array(first) };
  // One that no row of the band reaches has no place at all.
  const back = { from: new Int32Array(second).fill(first), to: new Int32Array(second).fill(first - 1) };
  for (let i = 0; i < first; i++) {
    forth.from[i] = Math.max(0, low[i]! - most);
    forth.to[i] = high[i]!;
    for (let j = forth.from[i]!; j < Math.min(second, high[i]! + most); j++) {
      back.from[j] = Math.min(back.from[j]!, Math.max(0, i - most));
      back.to[j] = i;
    }
  }
  return [forth, back];
}
