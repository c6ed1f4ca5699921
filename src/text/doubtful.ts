/** `doubtful.txt`: the pairs of lines that an import was not sure of, until somebody deletes them. */
import type { VFile } from 'vfile';
import type { AlignedRow } from './align.ts';
import { fault } from './faults.ts';

/** By row, the lines whose pairing is doubtful, from 1. */
export type Doubtful = ReadonlyMap<string, number[]>;

/** Reads `p7.2 0.43` a line; `#` begins a comment. The doubts are reported once, with their number. */
export function readDoubtful(file: VFile | undefined, rows: readonly AlignedRow[]): Doubtful {
  const doubtful = new Map<string, number[]>();
  if (!file) return doubtful;
  const lengths = new Map(rows.map(({ id, blocks }) => [id, Math.max(...Array.from(blocks.values(), ({ lines }) => lines.length))]));
  let count = 0;
  for (const [index, line] of String(file).split('\n').entries()) {
    const written = line.replace(/(^|\s)#.*$/, '').trim();
    if (!written) continue;
    const [, id, sentence] = /^(\S+)\.([1-9]\d*)(?:\s+[01](?:\.\d+)?)?$/.exec(written) ?? [];
    if (id === undefined) {
      fault(file, 'bad-line', `\`${written}\` is no entry; write \`p7.2 0.43\`: an id, a line of it, and how sure it is`, { line: index + 1, column: 1 });
      continue;
    }
    if (Number(sentence) > (lengths.get(id) ?? 0)) {
      fault(file, 'doubtful', `\`${id}.${sentence}\` is no line of the text; delete it`, { line: index + 1, column: 1 });
      continue;
    }
    doubtful.set(id, [...(doubtful.get(id) ?? []), Number(sentence)]);
    count++;
  }
  if (count > 0) fault(file, 'doubtful', `${count} pair${count === 1 ? ' is' : 's are'} doubtful; read ${count === 1 ? 'it' : 'each'}, mend what is wrong, and delete the line here`);
  return doubtful;
}
