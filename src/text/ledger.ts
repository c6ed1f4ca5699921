/** `ids.txt`: every id that was ever published, held against the ids of the text. */
import type { VFile } from 'vfile';
import { fault, type Place } from './faults.ts';
import type { Block } from './markdown/blocks.ts';
import type { Markdown } from './markdown/read.ts';

/** One published id. */
export interface Entry {
  id: string;
  place: Place;
  /** The number of lines, which every numbered paragraph has. */
  sentences?: number | undefined;
  /** The id where the address of a retired one lands. */
  landing?: string | undefined;
}

/** What an id can be: a marker, or a heading's words. */
const isPublishable = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}_-]+$/u;

/** `p1 3`, `title`, or `p9 retired p7`; `#` begins a comment. What cannot be read is reported. */
export function readLedger(file: VFile): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [index, line] of String(file).split('\n').entries()) {
    const place = { line: index + 1, column: 1 };
    const written = line.replace(/(^|\s)#.*$/, '').trim();
    if (!written) continue;
    const [, id = '', sentences, landing] = /^(\S+)(?:\s+(?:([1-9]\d*)|retired\s+(\S+)))?$/.exec(written) ?? [];
    const first = entries.get(id);
    if (!id || !isPublishable.test(id) || (landing !== undefined && !isPublishable.test(landing))) fault(file, 'bad-line', `\`${written}\` is no entry; write \`p1 2\`, \`title\` or \`p9 retired p7\``, place);
    else if (first) fault(file, 'bad-line', `\`${id}\` is entered on line ${first.place.line} already; delete one of the two`, place);
    else entries.set(id, { id, place, sentences: sentences === undefined ? undefined : Number(sentences), landing });
  }
  return entries;
}

/** Whether nothing of the text is missing, and which of its blocks have an id that is not written in their file. */
export interface Extent {
  whole: boolean;
  unwritten: readonly { block: Block }[];
}

/**
 * Report where the text, given as the files of the source language, breaks an address that was published. Returns the retired ids, by the id where
 * they land.
 */
export function checkLedger(ledger: VFile, entries: ReadonlyMap<string, Entry>, text: readonly Markdown[], extent: Extent): Map<string, string[]> {
  const given = new Set(extent.unwritten.map(({ block }) => block));
  const blocks = text.flatMap(({ file, blocks }) => blocks.map((block) => ({ file, block })));
  const ids = blocks.map(({ block }) => block.id);
  // Of two with the same id, the first.
  const indexes = new Map(ids.map((id, index) => [id, index] as const).reverse());
  const retired = new Map<string, string[]>();
  // One whose id is not written, or is none, may be the one that is wanting.
  const whole = extent.whole && blocks.length > 0 && given.size === 0 && blocks.every(({ block }) => !block.isBad);
  let furthest = -1;

  for (const { id, place, landing, sentences } of entries.values()) {
    const index = indexes.get(id) ?? -1;
    const found = blocks[index];
    if (landing !== undefined) {
      if (found) fault(ledger, 'retired-id', `\`${id}\` is retired, and in use at ${found.file.path}:${found.block.place.line}; give that block an id that was never used`, place);
      if (!indexes.has(landing) && whole) fault(ledger, 'retired-id', `\`${id}\` lands on \`${landing}\`, which is not in the text; name an id that is`, place);
      retired.set(landing, [...(retired.get(landing) ?? []), id]);
    } else if (found) {
      if (index < furthest) fault(ledger, 'moved-id', `\`${id}\` now stands before \`${ids[furthest]}\`, and was published after it; move the text back, or give it a new id and retire this one`, place);
      furthest = Math.max(furthest, index);
      const now = found.block.lines.length;
      if (sentences !== undefined && sentences !== now) {
        fault(ledger, 'changed-sentences', `\`${id}\` was published with ${counted(sentences)} and has ${now}; the addresses of its lines would break, so cut it as it was`, place);
      }
    } else if (whole) {
      fault(ledger, 'removed-id', `\`${id}\` was published and is not in the text; put it back, or write \`${id} retired ${id === 'p1' ? 'p2' : 'p1'}\` with the id where it now lands`, place);
    }
  }
  reportUnpublished(blocks.filter(({ block }) => !given.has(block) && !block.isBad), entries);
  return retired;
}

const counted = (lines: number) => `${lines} line${lines === 1 ? '' : 's'}`;

/** The line of the ledger that a block wants; what has a digit in its id is numbered, and says how many lines it has. */
export const entryOf = ({ id = '', kind, lines }: Block) => (kind !== 'heading' && /\d/.test(id) ? `${id} ${lines.length}` : id);

function reportUnpublished(blocks: { file: VFile; block: Block }[], entries: ReadonlyMap<string, Entry>) {
  const unpublished = blocks.filter(({ block }) => block.id !== undefined && !entries.has(block.id));
  for (const [file, own] of Map.groupBy(unpublished, (one) => one.file)) {
    const [first] = own;
    if (!first) continue;
    const others = own.length > 1 ? ` and ${own.length - 1} more id${own.length > 2 ? 's' : ''} of this file are` : ' is';
    fault(file, 'unpublished-id', `\`${first.block.id}\`${others} not in the ledger; run \`npm run ids\`, or add the line \`${entryOf(first.block)}\` to ids.txt, at its place`, first.block.place);
  }
}
