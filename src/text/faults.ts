/**
 * What is wrong with the text is a message on its file: what is wrong, where, and what
 * to do. All are collected, and reported once.
 */
import type { VFile } from 'vfile';

/** Every rule, and what breaks it. */
export const rules = {
  // The bytes and characters of any file.
  'invalid-utf-8': 'a byte is not UTF-8',
  'control-character': 'a control character stands in a file',
  'zero-width': 'an invisible character stands in a file',
  'private-use': 'a private-use character stands in a file',
  surrogate: 'half of a surrogate pair stands in a value',
  replacement: 'U+FFFD stands in a file',
  'not-nfc': 'a character is not in Unicode normalisation form C',
  // The shape of a document.
  'missing-file': 'a file that a document needs is not there',
  'bad-yaml': 'a YAML file cannot be read',
  'bad-value': 'a key of a YAML file is missing, or its value is not what it must be',
  'unknown-key': 'a key of a YAML file means nothing',
  // Blocks and sentences.
  'missing-id': 'a paragraph does not end with its id',
  'bad-id': 'a marker, a label or the name of a document’s folder is not an id',
  'duplicate-id': 'two blocks or notes have the same id',
  unsupported: 'a Markdown construct that a document has no place for',
  'not-one-sentence': 'a line of Chinese is not exactly one sentence',
  // Languages against each other.
  'unknown-id': 'a block of the translation is not in the source',
  untranslated: 'a block of the source is not in the translation',
  order: 'a block stands elsewhere than in the source',
  'unequal-kind': 'a block is of another kind, or level, than its source',
  'unequal-sentences': 'a block has more or fewer sentences than its source',
  // Notes.
  'undefined-note': 'a note is referred to, and not written',
  'unused-note': 'a note is written, and not referred to',
  'repeated-note': 'a note is referred to twice',
  'unequal-notes': 'a note stands in one language, or in another sentence of it',
  // The text as received, and as published.
  'source-hash': '`source.txt` is not the file that `document.yaml` describes',
  'source-text': 'the text differs from `source.txt`',
  'bad-line': 'a line of `ids.txt` cannot be read',
  'removed-id': 'a published id is gone',
  'unpublished-id': 'an id is not in the ledger',
  'retired-id': 'a retired id is in use, or lands nowhere',
  'moved-id': 'a published id stands elsewhere',
  'changed-sentences': 'a published paragraph has another number of sentences',
  // Traditional.
  'unreviewed-character': 'a character with several Traditional forms has no decision',
  'bad-decision': 'a decision in `zh-Hant.yaml` cannot be followed',
  'unused-decision': 'a decision in `zh-Hant.yaml` decides nothing',
  'unequal-length': 'conversion changed the length of a text',
} as const satisfies Record<string, string>;
export type Rule = keyof typeof rules;

/** Where a fault is: a line and column, both counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Set a fault on a file. It is thrown nowhere. What it quotes may have several lines; it has one. */
export function fault(file: VFile, rule: Rule, reason: string, place?: Place | undefined): void {
  file.message(reason.replaceAll(/\s*\n\s*/gu, '⏎'), { ruleId: rule, source: 'duidu', ...(place && { place: { line: place.line, column: place.column } }) });
}

/** All faults of all files as an editor reads them, in the order of path, line and column; empty if there is none. */
export function report(files: Iterable<VFile>): string {
  const lines = Array.from(files)
    .filter((file) => file.messages.length > 0)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap((file) => [file.path, ...table(file)]);
  return lines.length === 0 ? '' : ['The text does not hold together.', ...lines, ''].join('\n');
}

function table(file: VFile): string[] {
  const messages = file.messages.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  const places = messages.map(({ line, column }) => (line ? `${line}:${column}` : ''));
  const longest = Math.max(...places.map((place) => place.length));
  return messages.map(({ reason, ruleId }, index) => `  ${(places[index] ?? '').padStart(longest)}  ${reason}  ${ruleId}`);
}
