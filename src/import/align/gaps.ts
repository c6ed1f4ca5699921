/**
 * What stands between sentences: the end of a paragraph, of a sentence, or neither, where
 * a line ends within a sentence. Groups end where both languages have the same.
 */
import type { Side } from './corpus.ts';
import { ends } from './parameters.ts';

/** What a group from `i` and `j` to `i + n` and `j + m` gains or loses by where it ends and what it is. */
export type GapEvidence = (i: number, n: number, j: number, m: number) => number;

type Gap = 'block' | 'sentence' | 'open';

const finished = /[.!?:;。！？：；…．؟।»”’"')）」』】\]]\s*$/u;

/** What stands after each sentence. */
function gapsOf({ text, sentences }: Side): Gap[] {
  return sentences.map(({ place: { block, sentence } }) => {
    const { sentences: all } = text.blocks[block]!;
    if (sentence === all.length - 1) return 'block';
    return finished.test(all[sentence]!) ? 'sentence' : 'open';
  });
}

export function gapEvidence([first, second]: readonly [Side, Side]): GapEvidence {
  const [ours, theirs] = [gapsOf(first), gapsOf(second)];
  const paragraphs = Math.min(ours.filter((gap) => gap === 'block').length, theirs.filter((gap) => gap === 'block').length) > 1;
  const headings = [first, second].map(({ text, sentences }) => sentences.map(({ place }) => text.blocks[place.block]!.kind === 'heading'));
  const bothHave = headings.every((one) => one.includes(true));
  const mixed = (ours: readonly boolean[], theirs: readonly boolean[]) => new Set([...ours, ...theirs]).size > 1;
  const across = (gaps: readonly Gap[], from: number, count: number) => {
    let blocks = 0;
    for (let at = from; at < from + count - 1; at++) if (gaps[at] === 'block') blocks++;
    return blocks;
  };
  return (i, n, j, m) => {
    let sum = 0;
    const [mine, other] = [ours[i + n - 1], theirs[j + m - 1]];
    if (n > 0 && m > 0) {
      if (paragraphs) sum += mine === 'block' && other === 'block' ? ends.both : mine === 'block' || other === 'block' ? ends.one : 0;
      if ((mine === 'open') !== (other === 'open')) sum += ends.open;
      if (bothHave && mixed(headings[0]!.slice(i, i + n), headings[1]!.slice(j, j + m))) sum += ends.heading;
    } else if (paragraphs) sum += ends.alone;
    if (paragraphs) sum += ends.within * (across(ours, i, n) + across(theirs, j, m));
    return sum;
  };
}
