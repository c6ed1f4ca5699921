/** The text against `source.txt`, the text as it was received. */
import { createHash } from 'node:crypto';
import { VFile } from 'vfile';
import { pointAt, seen, type Seen } from './characters.ts';
import { fault } from './faults.ts';
import type { Block } from './markdown/blocks.ts';
import { type Markdown, readMarkdown } from './markdown/read.ts';
import type { AlignedNote } from './notes.ts';
import { passageOf } from './passages.ts';
import { inlineText } from './serialise.ts';

/** SHA-256 of bytes, as 64 lower-case hexadecimal digits. */
export const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/** One character that is no white space, and where it is from. */
interface Character<Of> extends Seen {
  of: Of;
}

type Written = Character<{ file: Markdown; block: Block } | undefined>;

/** Characters of the edition that stand together; what the text as received may lack (the sign of an item, the text of a figure) is optional. */
interface Run {
  characters: Written[];
  optional: boolean;
}

/** Signs that begin an item of a list without numbers. */
const bullet = /[-*+•·●○◦▪■◆–—－‧]/u;
/** A radical that stands for a character: which one, the edition has decided. */
const radical = /[\u2e80-\u2fdf]/u;

const characters = <Of>(text: string, of: Of): Character<Of>[] => seen(text).map((one) => ({ ...one, of }));

/**
 * Report the first character in which the source language's text, white space aside, is not what
 * was received. That may be Markdown itself, and may have the source's own notes anywhere.
 */
export function checkSource(files: readonly Markdown[], notes: readonly AlignedNote[], received: VFile): void {
  const runs = files.flatMap((file) => file.blocks.filter(({ editorial }) => !editorial).flatMap((block) => runsOf(file, block)));
  const text = String(received);
  const own = notes.filter((note) => note.own).map(({ written }) => inlineText([...written.values()][0]?.tree ?? []).replace(/\s/gu, ''));
  const first = difference(runs, characters(withoutNotes(text, own), undefined));
  if (!first || isMarkdownOf(runs, received)) return;

  const { ours, theirs, at } = first;
  const here = ours[at] ?? ours.at(-1);
  const there = theirs[at] ?? theirs.at(-1);
  const line = there ? pointAt(text, there.offset).line : 1;
  const name = here?.of ? `\`${here.of.block.id ?? inlineText(here.of.block.lines[0]?.tree ?? []).slice(0, 8)}\`` : 'The text';
  const reason = `${name} reads ${around(ours, at)}, ${received.path}:${line} reads ${around(theirs, at)}; write what was received`;
  const file = here?.of?.file.file ?? received;
  fault(file, 'source-text', reason, here?.of ? passageOf(here.of.file, here.of.block.lines).placeOf(here.offset) : { line, column: 1 });
}

function runsOf(file: Markdown, block: Block): Run[] {
  const of = { file, block };
  const text = passageOf(file, block.lines).text;
  return [
    ...(block.marker ? [{ characters: characters(block.marker, of).map((one) => ({ ...one, offset: 0 })), optional: block.marker === '•' }] : []),
    { characters: characters(text, of), optional: block.kind === 'figure' },
  ];
}

/** Where two texts differ first, each as far as it was compared; nothing where they are the same. */
function difference(runs: readonly Run[], theirs: Character<undefined>[]) {
  const ours: Written[] = [];
  const compared: Character<undefined>[] = [];
  let at = 0;
  for (const { characters, optional } of runs) {
    const same = characters.every((one, index) => isSame(one.character, theirs[at + index]?.character));
    if (optional && !same) {
      if (characters.length === 1 && bullet.test(theirs[at]?.character ?? '')) at++;
      continue;
    }
    for (const one of characters) {
      ours.push(one);
      if (!isSame(one.character, theirs[at]?.character)) {
        const found = ours.length - 1;
        const rest = runs.flatMap((run) => run.characters);
        return { ours: [...ours, ...rest.slice(rest.indexOf(one) + 1)], theirs: [...compared, ...theirs.slice(at)], at: found };
      }
      compared.push(theirs[at]!);
      at++;
    }
  }
  return at < theirs.length ? { ours, theirs: [...compared, ...theirs.slice(at)], at: ours.length } : undefined;
}

const isSame = (ours: string, theirs: string | undefined) => ours === theirs || (theirs !== undefined && radical.test(theirs) && /\p{Script=Han}/u.test(ours));

/** Whether what was received is Markdown of the same text. */
function isMarkdownOf(runs: readonly Run[], received: VFile): boolean {
  if (!/^ {0,3}(?:#{1,6} |> |[-*+] |```|\||\d+[.)] )/m.test(String(received))) return false;
  const read = readMarkdown(new VFile({ path: received.path, value: String(received) }), 'und');
  return difference(runs, read.blocks.flatMap(({ marker = '', lines }) => characters(`${marker === '•' ? '' : marker}${lines.map(({ tree }) => inlineText(tree)).join('\n')}`, undefined))) === undefined;
}

/** The text without the source's own notes, and what numbers them where they are written. */
function withoutNotes(text: string, notes: readonly string[]): string {
  return notes.reduce((rest, note) => {
    const pattern = Array.from(note, (character) => character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s*');
    return rest.replace(new RegExp(`(?:[[〔［(（]?(?:注|註|\\d{1,3}|[*①-⑳])+[\\])）〕］.：:]?\\s*)?${pattern}`, 'u'), (found) => ' '.repeat(found.length));
  }, text);
}

/** The character that differs, marked, between those beside it. */
function around(text: readonly Character<unknown>[], at: number): string {
  const words = (from: number, to: number) => text.slice(Math.max(0, from), to).map(({ character }) => character).join('');
  return `「${words(at - 6, at)}【${words(at, at + 1) || 'the end'}】${words(at + 1, at + 7)}」`;
}
