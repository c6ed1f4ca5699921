/** `ids.txt`: every id that was ever published, held against the ids of the text. */
import type { VFile } from 'vfile';
import { fault, type Place } from './faults.ts';
import { type Block, type Markdown, sentencesOf } from './markdown.ts';
import { numberOf } from './number.ts';

/** One published id. */
interface Entry {
  id: string;
  place: Place;
  /** The number of sentences, which every numbered paragraph has. */
  sentences?: number | undefined;
  /** The id where the address of a retired one lands. */
  landing?: string | undefined;
}

/**
 * Report where the text, given as the files of the source language (`whole`, if none of them
 * is missing), breaks an address that was published. Returns the retired ids, by the id where
 * they land.
 */
export function checkLedger(ledger: VFile, text: Markdown[], whole: boolean): Map<string, string[]> {
  const entries = readEntries(ledger);
  const blocks = text.flatMap(({ file, blocks }) => blocks.map((block) => ({ file, block })));
  // A block without an id, reported already, may be the one that is missing.
  const complete = whole && blocks.every(({ block }) => block.id !== undefined);
  const ids = blocks.map(({ block }) => block.id);
  // Of two with the same id, the first.
  const indexes = new Map(ids.map((id, index) => [id, index] as const).reverse());
  const retired = new Map<string, string[]>();
  let furthest = -1;

  for (const { id, place, landing, sentences } of entries.values()) {
    const index = indexes.get(id) ?? -1;
    const found = blocks[index];
    if (landing !== undefined) {
      if (found) fault(ledger, 'retired-id', `\`${id}\` is retired, and in use at ${found.file.path}:${found.block.place.line}; give that block an id that was never used`, place);
      if (!indexes.has(landing) && complete) fault(ledger, 'retired-id', `\`${id}\` lands on \`${landing}\`, which is not in the text; name an id that is`, place);
      retired.set(landing, [...(retired.get(landing) ?? []), id]);
    } else if (found) {
      if (index < furthest) fault(ledger, 'moved-id', `\`${id}\` now stands before \`${ids[furthest]}\`, and was published after it; move the text back, or give it a new id and retire this one`, place);
      furthest = Math.max(furthest, index);
      const problem = miscounted(found.block, sentences);
      if (problem) fault(ledger, 'changed-sentences', problem, place);
    } else if (complete) {
      fault(ledger, 'removed-id', `\`${id}\` was published and is not in the text; put it back, or write \`${id} retired p1\` with the id where it now lands`, place);
    }
  }
  for (const { file, block } of blocks) {
    if (block.id === undefined || entries.has(block.id)) continue;
    const line = numberOf(block.id) === undefined ? block.id : `${block.id} ${count(block)}`;
    fault(file, 'unpublished-id', `\`${block.id}\` is not in the ledger; add the line \`${line}\` to ids.txt, at its place`, block.place);
  }
  return retired;
}

function miscounted(block: Block, sentences: number | undefined): string | undefined {
  const now = count(block);
  if (sentences === undefined) return numberOf(block.id) === undefined ? undefined : `\`${block.id}\` has no number of sentences; write \`${block.id} ${now}\``;
  return sentences === now ? undefined : `\`${block.id}\` was published with ${sentences} sentence${sentences === 1 ? '' : 's'} and has ${now}; the addresses of its sentences would break, so cut it as it was`;
}

/** `p1 3`, `title`, or `p9 retired p7`; `#` begins a comment. */
function readEntries(file: VFile): Map<string, Entry> {
  const entries = new Map<string, Entry>();
  for (const [index, line] of String(file).split('\n').entries()) {
    const place = { line: index + 1, column: 1 };
    const written = line.replace(/(^|\s)#.*$/, '').trim();
    if (!written) continue;
    const [, id = '', sentences, landing] = /^(\S+)(?:\s+(?:([1-9]\d*)|retired\s+(\S+)))?$/.exec(written) ?? [];
    const first = entries.get(id);
    if (!id) fault(file, 'bad-line', `\`${written}\` is no entry; write \`p1 2\`, \`title\` or \`p9 retired p7\``, place);
    else if (first) fault(file, 'bad-line', `\`${id}\` is entered on line ${first.place.line} already; delete one of the two`, place);
    else entries.set(id, { id, place, sentences: sentences === undefined ? undefined : Number(sentences), landing });
  }
  return entries;
}

const count = ({ children }: Block) => sentencesOf(children).length;
