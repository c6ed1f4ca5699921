/** Ids written into the files of a text: what `npm run ids` does, as changes of texts. */
import { type Entry, entryOf } from './ledger.ts';
import type { Block } from './markdown/blocks.ts';
import type { Markdown } from './markdown/read.ts';

/** The text of a file with a marker at the end of each of some of its blocks. */
export function withMarkers(source: string, blocks: readonly Block[]): string {
  const last = blocks.toSorted((a, b) => b.markerAt - a.markerAt);
  return last.reduce((text, { id, markerAt }) => {
    const before = text.slice(0, markerAt).replace(/[ \t]+$/, '');
    return `${before} ^${id}${text.slice(markerAt)}`;
  }, source);
}

/**
 * The ledger with every id of the text in it: what stands there stays, and what is new is put after
 * the id that stands before it in the text. Returns nothing where nothing is new.
 */
export function completedLedger(ledger: string, entries: ReadonlyMap<string, Entry>, text: readonly Markdown[]): string | undefined {
  const lines = ledger === '' ? [...heading] : ledger.replace(/\n+$/, '').split('\n');
  const at = new Map(Array.from(entries.values(), ({ id, place }) => [id, place.line - 1]));
  let after = lines.findLastIndex((line, index) => line.startsWith('#') && lines.slice(0, index).every((one) => one.startsWith('#') || one === ''));
  let added = 0;
  for (const { id, block } of text.flatMap(({ blocks }) => blocks.flatMap((block) => (block.id === undefined ? [] : [{ id: block.id, block }])))) {
    const known = at.get(id);
    if (known !== undefined) after = known + added;
    else {
      lines.splice(++after, 0, entryOf(block));
      added++;
    }
  }
  return added > 0 ? `${lines.join('\n')}\n` : undefined;
}

const heading = [
  '# The ledger: every id that this document has had, in its order, one a line. A paragraph carries its number of lines.',
  '# An id is never removed, reused or moved: one that leaves the text stays as "p9 retired p8", with the id where its address now lands.',
] as const;
