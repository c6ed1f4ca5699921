/** The text against `source.txt`, the text as it was received. */
import { createHash } from 'node:crypto';
import { toString } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { pointAt } from './characters.ts';
import { fault } from './faults.ts';
import { type Block, type Markdown, root } from './markdown.ts';
import { passage } from './review.ts';

/** SHA-256 of bytes, as 64 lower-case hexadecimal digits. */
export const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** Report the first character in which the source language's text, white space aside, is not `source.txt`. */
export function checkSource(files: Markdown[], received: VFile): void {
  const ours = files.flatMap(({ file, blocks }) => blocks.filter(({ editorial }) => !editorial).flatMap((block) => characters(passage(file, block.children).text, { file, block })));
  const theirs = characters(String(received), undefined);
  const first = theirs.findIndex(({ character }, index) => character !== ours[index]?.character);
  const at = first >= 0 ? first : theirs.length;
  if (at === theirs.length && ours.length === theirs.length) return;

  const [here, there] = [ours[at] ?? ours.at(-1), theirs[at] ?? theirs.at(-1)];
  const line = there ? pointAt(String(received), there.offset).line : 1;
  const reason = `${here ? name(here.of.block) : 'The text'} reads ${around(ours, at)}, ${received.path}:${line} reads ${around(theirs, at)}; write what was received`;
  const file = here?.of.file ?? received;
  fault(file, 'source-text', reason, here ? passage(file, here.of.block.children).placeOf(here.offset) : { line, column: 1 });
}

interface Character<Of> {
  character: string;
  offset: number;
  of: Of;
}

const characters = <Of>(text: string, of: Of): Character<Of>[] => Array.from(text.matchAll(/\S/gu), ({ 0: character, index }) => ({ character, offset: index, of }));

/** The character that differs, marked, between those beside it. */
function around(text: Character<unknown>[], at: number): string {
  const words = (from: number, to: number) => text.slice(Math.max(0, from), to).map(({ character }) => character).join('');
  return `「${words(at - 6, at)}【${words(at, at + 1) || 'the end'}】${words(at + 1, at + 7)}」`;
}

const name = ({ id, children }: Block) => `\`${id ?? passageStart(children)}\``;
const passageStart = (children: Block['children']) => toString(root(children)).slice(0, 8);
