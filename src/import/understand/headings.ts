/** Which blocks are headings, and of which level. */
import { endsSentence, width } from '../clean/layout.ts';
import { numberAtStart, type Rank, ranks } from '../numbers.ts';
import type { ReceivedBlock } from '../received.ts';

/** In half-width columns: what is wider is a paragraph. */
const widestHeading = 90;
const widestTitle = 240;

/** The level of each heading by the index of its block: 1 for the title, the others from 2, without gaps. */
export function headingLevels(blocks: readonly ReceivedBlock[]): Map<number, number> {
  const title = titleIndex(blocks);
  const numbers = blocks.map(({ kind, inline }) => (kind === 'paragraph' || kind === 'heading' ? numberAtStart(inline.text) : undefined));
  const asked = Array.from(blocks.keys()).filter((index) => index !== title);
  const explicit = new Map(asked.flatMap((index) => (blocks[index]?.kind === 'heading' ? [[index, blocks[index].depth] as const] : [])));
  // A numbered block that is as short as a heading, and goes before something.
  const short = asked.filter((index) => {
    const block = blocks[index];
    return block?.kind === 'paragraph' && numbers[index] !== undefined && !endsSentence(block.inline.text) && width(block.inline.text) <= widestHeading && blocks[index + 1] !== undefined;
  });
  const leads = (index: number) => numbers[index + 1]?.rank !== numbers[index]?.rank;
  const byNumber = new Map<number, Rank>();
  for (const rank of ranks) {
    const of = short.filter((index) => numbers[index]?.rank === rank);
    if (of.filter(leads).length * 2 >= of.length) for (const index of of) byNumber.set(index, rank);
  }

  // A rank that somewhere is a heading by its style has that style's level everywhere.
  const levelOfRank = new Map(Array.from(explicit, ([index, level]) => [numbers[index]?.rank, level] as const).reverse());
  const key = (index: number): number => {
    const [level, rank] = [explicit.get(index), byNumber.get(index)];
    return level ?? levelOfRank.get(rank) ?? 10 + (rank === undefined ? 0 : ranks.indexOf(rank));
  };
  const headings = [...explicit.keys(), ...byNumber.keys()].sort((a, b) => a - b);
  const levels = [...new Set(headings.map(key))].sort((a, b) => a - b);
  return new Map([...(title === undefined ? [] : [[title, 1] as const]), ...headings.map((index) => [index, Math.min(6, levels.indexOf(key(index)) + 2)] as const)]);
}

/** The heading that is alone at the top; without one, the first block, where it looks like a title. */
function titleIndex(blocks: readonly ReceivedBlock[]): number | undefined {
  const headings = Array.from(blocks.entries()).filter(([, { kind }]) => kind === 'heading');
  const [first, ...others] = headings;
  if (first && first[0] < 5 && others.every(([, { depth }]) => depth > first[1].depth) && numberAtStart(first[1].inline.text) === undefined) return first[0];
  const [block] = blocks;
  if (!block || blocks.length < 2 || (block.kind !== 'paragraph' && block.kind !== 'heading')) return undefined;
  const { text } = block.inline;
  return endsSentence(text) || width(text) > widestTitle || numberAtStart(text) !== undefined || /[。；;]/u.test(text) ? undefined : 0;
}
