/** Lists that are typed: 1. 2. 3. one after another, and lines that begin with a bullet. */
import type { Change } from '../changes.ts';
import { slice } from '../inline.ts';
import type { ReceivedBlock } from '../received.ts';

const ordered = /^(\d{1,6})\.\s+(?=\S)/;
const bullet = /^([-*•·●○■□◆▪–—])\s+(?=\S)/u;

/** The blocks with typed items as items. A number stays as it is; that a bullet is taken away is a change. */
export function findLists(blocks: readonly ReceivedBlock[], file: string): { blocks: ReceivedBlock[]; changes: Change[] } {
  const changes: Change[] = [];
  const numberOf = (block: ReceivedBlock | undefined) => (block?.kind === 'paragraph' ? Number(ordered.exec(block.inline.text)?.[1] ?? Number.NaN) : Number.NaN);
  const found = blocks.map((block, index): ReceivedBlock => {
    if (block.kind !== 'paragraph') return block;
    const number = numberOf(block);
    const inOrder = numberOf(blocks[index - 1]) === number - 1 || numberOf(blocks[index + 1]) === number + 1;
    const begin = ordered.exec(block.inline.text);
    if (begin && inOrder) return { ...block, kind: 'item', depth: 1, marker: `${number}.`, inline: slice(block.inline, begin[0].length) };
    const sign = bullet.exec(block.inline.text);
    if (!sign) return block;
    changes.push({ file, place: block.place, what: 'removed', text: sign[1] ?? '', why: 'the mark of an item, which the edition sets itself' });
    return { ...block, kind: 'item', depth: 1, marker: '-', inline: slice(block.inline, sign[0].length) };
  });
  return { blocks: found, changes };
}
