/**
 * What is wrong with the text is a message on its file: what is wrong, where, and what
 * to do. All are collected, and reported once.
 */
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';

/**
 * How much a rule weighs. What would damage the text or an address fails every build; what wants
 * review fails that of a published text, and is a warning in a draft; advice is never more than a warning.
 */
type Weight = 'damage' | 'review' | 'advice';

/** Every rule: how much it weighs, and what breaks it. */
export const rules = {
  // The bytes and characters of any file.
  'invalid-utf-8': ['damage', 'a file that is edited is not UTF-8, or one that was received is in no encoding that can be told'],
  'control-character': ['damage', 'a control character stands in a file'],
  'zero-width': ['damage', 'an invisible character stands in a file'],
  'private-use': ['review', 'a private-use character stands in a file'],
  surrogate: ['damage', 'half of a surrogate pair stands in a value'],
  replacement: ['review', 'U+FFFD stands in a file'],
  'not-nfc': ['damage', 'a character is not in Unicode normalisation form C'],
  // The shape of a document.
  'missing-file': ['damage', 'a file that a document needs is not there'],
  'unknown-folder': ['damage', 'a folder with texts is not named by a language tag'],
  'unread-file': ['advice', 'a file stands where nothing reads it'],
  'wrong-script': ['damage', 'a Chinese text is in the other script than its folder says'],
  'wrong-letters': ['review', 'a text has hardly a letter of the language that its folder says'],
  'mixed-script': ['advice', 'a Chinese text mixes the two scripts'],
  'bad-yaml': ['damage', 'a YAML file cannot be read'],
  'bad-value': ['damage', 'a value of a YAML file is not what it must be'],
  'unknown-key': ['damage', 'a key of a YAML file means nothing'],
  'missing-metadata': ['review', 'something about the document is not stated'],
  'long-title': ['advice', 'a short title is long, and is cut where it stands in a page’s title'],
  // Blocks and sentences.
  'no-title': ['review', 'the document has no heading of the first level'],
  'missing-id': ['review', 'a paragraph does not end with its id'],
  'bad-id': ['damage', 'a marker, a label or the name of a document’s folder is not an id'],
  'duplicate-id': ['damage', 'two blocks or notes have the same id'],
  unsupported: ['damage', 'a Markdown construct that a document has no place for'],
  'missing-image': ['review', 'the file of a figure is not there'],
  'line-end': ['advice', 'a line does not end like a sentence'],
  // Languages against each other.
  'unknown-id': ['damage', 'a block of the translation is not in the source'],
  'extra-block': ['damage', 'a block of the translation stands beside none of the source'],
  untranslated: ['review', 'a block of the source is not in the translation'],
  order: ['damage', 'a block stands elsewhere than in the source'],
  'unequal-kind': ['review', 'a block is of another kind, or level, than its source'],
  'unequal-sentences': ['review', 'a block has more or fewer lines than its source'],
  'unequal-lengths': ['advice', 'a line and its counterpart are of very unequal lengths'],
  doubtful: ['review', 'an import was not sure of a pair, and nobody has approved it'],
  // Notes.
  'undefined-note': ['damage', 'a note is referred to, and not written'],
  'unused-note': ['damage', 'a note is written, and not referred to'],
  'repeated-note': ['damage', 'a note is referred to twice'],
  'unequal-notes': ['review', 'a note stands in one language, or in another sentence of it'],
  // The text as received, and as published.
  'source-hash': ['damage', '`source.txt` is not the file that `document.yaml` describes'],
  'source-language': ['review', '`source.txt` is the text of a translation'],
  'source-text': ['damage', 'the text differs from `source.txt`'],
  'bad-line': ['damage', 'a line of `ids.txt` or `doubtful.txt` cannot be read'],
  'removed-id': ['review', 'a published id is gone'],
  'unpublished-id': ['review', 'an id is not in the ledger'],
  'retired-id': ['damage', 'a retired id is in use, or lands nowhere'],
  'moved-id': ['review', 'a published id stands elsewhere'],
  'changed-sentences': ['review', 'a published paragraph has another number of lines'],
  // The other script.
  'unreviewed-character': ['review', 'a character with several forms in the other script has no decision'],
  'bad-decision': ['damage', 'a decision about the other script cannot be followed'],
  'unused-decision': ['advice', 'a decision about the other script decides nothing'],
  // The fonts.
  'missing-glyph': ['advice', 'a character that no own font has is left to the reader’s fonts'],
} as const satisfies Record<string, [Weight, string]>;
export type Rule = keyof typeof rules;

/** Whether a document still wants review: what its `document.yaml` says. */
export type Status = 'draft' | 'published';

/** Where a fault is: a line and column, both counted from 1. */
export interface Place {
  line: number;
  column: number;
}

/** Set a message on a file. It is thrown nowhere; what it weighs is known once the document's status is. */
export function fault(file: VFile, rule: Rule, reason: string, place?: Place | undefined): void {
  // A message is one line, whatever it quotes.
  file.message(reason.replaceAll('\n', '⏎'), { ruleId: rule, source: 'text', ...(place && { place: { line: place.line, column: place.column } }) });
}

/** Whether a message fails the build of a document of this status; else it is a warning. */
export function isFatal({ ruleId }: Pick<VFileMessage, 'ruleId'>, status: Status): boolean {
  const [weight] = rules[ruleId as Rule];
  return weight === 'damage' || (weight === 'review' && status === 'published');
}
