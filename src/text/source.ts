/** The text against `source.txt`, the text as it was received. */
import { createHash } from 'node:crypto';
import { VFile } from 'vfile';
import type { Language } from '../languages.ts';
import { pointAt } from './characters.ts';
import { differences } from './differences.ts';
import { seen, type Seen } from './seen.ts';
import { fault } from './faults.ts';
import { type Markdown, readMarkdown } from './markdown/read.ts';
import type { AlignedNote } from './notes.ts';
import { passageOf } from './passages.ts';
import { type Difference, difference, type Run, runsOf } from './received.ts';
import { inlineText } from './serialise.ts';

/** SHA-256 of bytes, as 64 lower-case hexadecimal digits. */
export const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

/**
 * Report where the source language's text, white space aside, is not what was received. That may be Markdown itself, and may have the source's own notes anywhere; or it may be the text of a translation.
 */
export function checkSource(files: readonly Markdown[], notes: readonly AlignedNote[], received: VFile, translationOf: (received: VFile) => Language | undefined): void {
  const own = notes.filter((note) => note.own);
  const labels = new Set(own.map(({ label }) => label));
  const runs = files.flatMap((file) => file.blocks.filter(({ editorial }) => !editorial).flatMap((block) => runsOf(file, block, labels)));
  const text = String(received);
  const found = differences(runs, seen(withoutNotes(text, own)));
  if (found.length === 0 || isMarkdownOf(runs, received)) return;
  const translation = translationOf(received);
  if (translation) return reportOtherLanguage(received, files[0]!.language, translation);

  for (const one of found) reportDifference(one, received);
}

function reportDifference(found: Difference, received: VFile): void {
  const { ours, theirs, at } = found;
  const here = ours[at] ?? ours.at(-1);
  const there = theirs[at] ?? theirs.at(-1);
  const line = there ? pointAt(String(received), there.offset).line : 1;
  const name = here ? `\`${here.of.block.id ?? inlineText(here.of.block.lines[0]?.tree ?? []).slice(0, 8)}\`` : 'The text';
  const reason = `${name} reads ${around(ours, at)}, ${received.path}:${line} reads ${around(theirs, at)}; ${advice(found)}`;
  fault(here?.of.file.file ?? received, 'source-text', reason, here ? passageOf(here.of.file, here.of.block.lines).placeOf(here.offset) : { line, column: 1 });
}

function advice({ ours, theirs, at }: Difference): string {
  if (theirs.length === 0) return 'put the text as it was received into that file, or delete it';
  const here = ours[at];
  if (here?.of.block.kind === 'heading' && here.offset === 0) return 'write what was received; a heading that this edition adds stands in `[ ]`';
  return 'write what was received';
}

/** Whether what was received is Markdown of the same text. */
function isMarkdownOf(runs: readonly Run[], received: VFile): boolean {
  if (!/^ {0,3}(?:#{1,6} |> |[-*+] |```|\||\d+[.)] )|\*\*|\[\^/m.test(String(received))) return false;
  const read = readMarkdown(new VFile({ path: received.path, value: String(received) }), 'und');
  const text = read.blocks.map(({ marker = '', lines }) => `${marker === '•' ? '' : marker}${lines.map(({ tree }) => inlineText(tree)).join('\n')}`).join('\n');
  return difference(runs, seen(text)) === undefined;
}

/** The text without the source's own notes, and what numbers them where they are written. */
function withoutNotes(text: string, notes: readonly AlignedNote[]): string {
  return notes.reduce((rest, { written }) => {
    const note = inlineText([...written.values()][0]?.tree ?? []).replace(/\s/gu, '');
    if (note === '') return rest;
    const pattern = Array.from(note, (character) => character.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')).join('\\s*');
    return rest.replace(new RegExp(`(?:[[〔［(（【]?(?:注|註|\\d{1,3}|[*†‡§①-⑳])+[\\])）〕］】.．、：:]*\\s*)?${pattern}`, 'u'), (found) => ' '.repeat(found.length));
  }, text);
}

/** The character that differs, marked, between those beside it. */
function around(text: readonly Seen[], at: number): string {
  const words = (from: number, to: number) => text.slice(Math.max(0, from), to).map(({ character }) => character).join('');
  return `「${words(at - 6, at)}【${words(at, at + 1) || 'the end'}】${words(at + 1, at + 7)}」`;
}

/** Whether some files, those of one language, have what the text that was received has at five places: most of them, for an edition may add. */
export function isAlike(files: readonly VFile[], received: VFile): boolean {
  const letters = (text: string) => text.replace(/\s\^\S+$|\[\^[^\]]*\]/gm, '').replace(/\P{L}/gu, '');
  const [ours, theirs] = [letters(files.map(String).join('\n')), letters(String(received))];
  const length = Math.min(12, Math.ceil(theirs.length / 5));
  const found = [0, 1, 2, 3, 4].filter((part) => {
    const start = Math.floor((part * (theirs.length - length)) / 4);
    return ours.includes(theirs.slice(start, start + length));
  });
  return theirs !== '' && found.length >= 3;
}

/** Reports that the text as received is that of a translation. */
function reportOtherLanguage(received: VFile, source: Language, translation: Language): void {
  fault(received, 'source-language', `This is the text of ${translation}/, and the source is ${source}/; put the text here that was received in ${source}, or write \`source: {language: ${translation}}\` in document.yaml`);
}
