/** Ids for the blocks of the source that have none yet: what `npm run ids` writes, and what a draft shows until it has. */
import type { Entry } from './ledger.ts';
import { fault } from './faults.ts';
import type { Block } from './markdown/blocks.ts';
import type { Markdown } from './markdown/read.ts';

/** A block whose id was given here, and is not written in its file. */
export interface Unwritten {
  file: Markdown;
  block: Block;
}

/**
 * Gives an id to every block of the source that has none, and reports, once a file, that it is
 * not written. An id that the ledger has and the text has not comes first; then the next number.
 */
export function completeIds(files: readonly Markdown[], ledger: ReadonlyMap<string, Entry>): Unwritten[] {
  const blocks = files.flatMap((file) => file.blocks.map((block) => ({ file, block })));
  const unwritten = blocks.filter(({ block }) => block.id === undefined);
  if (unwritten.length === 0) return [];
  const used = new Set(blocks.map(({ block }) => block.id));
  const free = [...ledger.values()].filter(({ id, landing, sentences }) => landing === undefined && sentences !== undefined && !used.has(id)).map(({ id }) => id);
  const numbers = [...used, ...ledger.keys()].map((id) => Number(/^p([1-9]\d*)$/.exec(id ?? '')?.[1] ?? 0));
  let next = Math.max(0, ...numbers);
  let heading = 0;
  for (const { block } of unwritten) {
    if (block.kind !== 'heading') block.id = free.shift() ?? `p${++next}`;
    else {
      // A heading of signs alone has no words to make an id of.
      do block.id = `s${++heading}`;
      while (used.has(block.id) || ledger.has(block.id));
      used.add(block.id);
    }
  }
  for (const [file, own] of Map.groupBy(unwritten, (one) => one.file)) {
    const [first] = own;
    const what = own.length === 1 ? 'Paragraph has no id' : `${own.length} paragraphs have no id, of which this is the first`;
    fault(file.file, 'missing-id', `${what}; run \`npm run ids\`, or end ${own.length === 1 ? 'it' : 'each'} with a marker such as \` ^${first?.block.id}\``, first?.block.place);
  }
  return unwritten;
}

/** Whether the row of an id has a number beside it: the ledger says so, or, where it does not know the id, a digit in it. */
export const isNumbered = (id: string, ledger: ReadonlyMap<string, Entry>) => {
  const entry = ledger.get(id);
  return entry ? entry.sentences !== undefined : /\d/.test(id);
};
