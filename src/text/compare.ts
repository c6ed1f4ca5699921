/** A block of a translation against the one it translates. */
import { fault } from './faults.ts';
import type { Block } from './markdown/blocks.ts';
import type { Markdown } from './markdown/read.ts';
import { lengthOf } from './pairing.ts';
import { inlineText } from './serialise.ts';

/** How many times as long, for its source, one line of a block may be as the whole block is, before that is told of. */
const unequal = 2.2;
/** Lines of fewer characters say too little by their length. */
const shortest = 8;

/** Reports in what two blocks are unlike. */
export function compareBlocks(original: Block, translated: Block, { file }: Markdown): void {
  const [theirs, ours] = [original, translated].map(described);
  if (theirs !== ours) {
    fault(file, 'unequal-kind', `\`${original.id}\` is ${ours}, its source ${theirs}; make it the same`, translated.place);
    return;
  }
  const [was, is] = [original.lines.length, translated.lines.length];
  if (was !== is) {
    const what = original.kind === 'cells' && translated.kind === 'cells' ? 'cell' : 'line';
    fault(file, 'unequal-sentences', `\`${original.id}\` has ${is} ${what}${is === 1 ? '' : 's'}, its source has ${was}; write what translates one ${what} ${what === 'cell' ? 'in one cell' : 'on one line'}`, translated.place);
    return;
  }
  if (was > 1) compareLengths(original, translated, file);
}

/** One message a block, at the line that is the most unlike its counterpart. */
function compareLengths(original: Block, translated: Block, file: Markdown['file']): void {
  const ratio = (lengthOf(translated) + 1) / (lengthOf(original) + 1);
  const lines = original.lines.map((line, index) => {
    const [source, translation] = [line, translated.lines[index]!].map(({ tree }) => Array.from(inlineText(tree)).length) as [number, number];
    return { index, unlike: Math.abs(Math.log((translation + 1) / (source * ratio + 1))), size: Math.max(source * ratio, translation) };
  });
  const worst = lines.filter(({ size }) => size >= shortest).sort((a, b) => b.unlike - a.unlike)[0];
  if (!worst || worst.unlike < Math.log(unequal)) return;
  const place = translated.lines[worst.index]!.place;
  fault(file, 'unequal-lengths', `Line ${worst.index + 1} of \`${original.id}\` and its counterpart are of very unequal lengths; see that they say the same`, place);
}

const described = ({ kind, depth, editorial }: Block) => `${editorial ? 'an editorial' : 'a'} ${names[kind]}${kind === 'heading' ? ` of level ${depth}` : ''}`;

/** What a block is called in a message. */
export const names = { heading: 'heading', paragraph: 'paragraph', item: 'list item', verse: 'stanza', cells: 'row of a table', figure: 'figure', code: 'piece of code' } as const;
