/** The list of what the import did to a text, for whoever has to answer for it: `changes.txt`. */

/** What was done; `named` is nothing done, and somebody to look. */
export type What = 'replaced' | 'removed' | 'named' | 'joined' | 'split' | 'set aside';

export interface Change {
  /** The file, as it was named on the command line. */
  file: string;
  /** Where in it: `line 12`, `paragraph 3`, `row 7`. */
  place: string;
  what: What;
  /** The characters concerned, as they were received. What was set aside stands here whole. */
  text: string;
  /** What stands for them in the edition. */
  instead?: string;
  why: string;
}

const head = `# What the import changed in the text it received; nothing else is changed, white space and
# the division into lines aside. What was set aside stands here whole.
# file, place, what was done, the text, what stands for it, why: separated by tabs.
`;

/** The list as a file. Tabs and line breaks within a text are written `\t` and `\n`, and what nobody could see, or tell from something else, `\u{200B}`. */
export const formatChanges = (changes: readonly Change[]): string =>
  // Without its folder: the list is the same wherever the files were.
  head + changes.map(({ file: path, place, what, text, instead = '', why }) => [path.replace(/^.*[/\\]/, ''), place, what, text, instead, why].map(escape).join('\t')).map((line) => `${line}\n`).join('');

const escape = (text: string) =>
  text
    .replaceAll('\\', '\\\\')
    .replaceAll('\t', '\\t')
    .replaceAll(/\r?\n/g, '\\n')
    .replaceAll(/\P{M}\p{M}*|\p{M}+/gu, (cluster) => (cluster === cluster.normalize('NFC') ? cluster : codes(cluster)))
    .replaceAll(/[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cc}\p{Co}\p{Cs}\u2028\u2029\ufffd]/gu, codes);

const codes = (text: string) => Array.from(text, (character) => `\\u{${codePoint(character).slice(2)}}`).join('');

/** `U+2ED3` for ⻓. */
export const codePoint = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
