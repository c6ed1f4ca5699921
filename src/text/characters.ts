/**
 * From bytes to text. A file that is edited is UTF-8, NFC, and without characters that a reader
 * cannot see; the text as received (`source.txt`) is whatever it is.
 */
import { VFile } from 'vfile';
import { decode, decodeAs, type Encoding, firstBrokenByte } from './encodings.ts';
import { fault, type Rule } from './faults.ts';

export interface Unwelcome {
  rule: Rule;
  /** Where it stands, in UTF-16 code units. */
  offset: number;
  reason: string;
}

const unseen = [
  ['control-character', /[^\P{Cc}\t\n]/gu, 'a control character'],
  ['zero-width', /[\p{Default_Ignorable_Code_Point}\p{Cf}\u2028\u2029]/gu, 'a character that has no width'],
  ['private-use', /\p{Co}/gu, 'a private-use character, which means nothing outside one font'],
  ['surrogate', /\p{Cs}/gu, 'half of a surrogate pair, which is no character'],
  ['replacement', /\ufffd/gu, 'the mark of a character lost before'],
] as const satisfies [Rule, RegExp, string][];

/** Any of those. */
const suspect = new RegExp(unseen.map(([, pattern]) => pattern.source).join('|'), 'u');

/** Characters without width that mean something where they stand. */
const meaningful = [
  // Which variant of the character before is meant: 葛󠄀, ❤️, ，︀.
  /(?<=[\p{Script=Han}\p{Script=Mongolian}\p{Script=Myanmar}\p{S}\p{P}\p{Emoji}])[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]/gu,
  // Several emoji that are one: 👩‍💻.
  /(?<=[\p{Extended_Pictographic}\p{Emoji_Modifier}\ufe0f])\u200d(?=\p{Extended_Pictographic})/gu,
  // Whether letters join, in the scripts whose letters can.
  /(?<=[\p{scx=Arab}\p{scx=Syrc}\p{scx=Mong}\p{scx=Deva}\p{scx=Beng}\p{scx=Guru}\p{scx=Gujr}\p{scx=Orya}\p{scx=Taml}\p{scx=Telu}\p{scx=Knda}\p{scx=Mlym}\p{scx=Sinh}\p{scx=Khmr}\p{scx=Mymr}])[\u200c\u200d]/gu,
];

/** Every character of a text that must not stand in it, in order. */
export function unwelcome(text: string): Unwelcome[] {
  // Nearly every text has none, and is settled by one look.
  if (!suspect.test(text) && text.normalize('NFC') === text) return [];
  const meant = new Set(meaningful.flatMap((pattern) => Array.from(text.matchAll(pattern), ({ index }) => index)));
  const found: Unwelcome[] = unseen.flatMap(([rule, pattern, what]) =>
    Array.from(text.matchAll(pattern), ({ 0: character, index }) => ({
      rule,
      offset: index,
      reason: `${codePoint(character)} is ${what}; delete it or write what was meant`,
    })).filter(({ offset }) => !meant.has(offset)),
  );
  for (const { 0: cluster, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const composed = cluster.normalize('NFC');
    if (composed === cluster) continue;
    const reason = `\`${cluster}\` is not in Unicode's composed form; write \`${composed}\` (${codePoints(composed)} for ${codePoints(cluster)})`;
    found.push({ rule: 'not-nfc', offset: index, reason });
  }
  return found.sort((a, b) => a.offset - b.offset);
}

/**
 * A file that is edited, as text, with a message for every character that must not stand in it.
 * A byte order mark and CRLF are passed over in silence: they are an editor's habit, not a fault.
 * A file in another encoding is told of once, and read in that encoding, so that nothing follows from it.
 */
export function readText(path: string, bytes: Uint8Array): VFile {
  const { text: decoded, encoding, label } = decode(bytes);
  const text = decoded.replaceAll('\r\n', '\n');
  const file = new VFile({ path, value: text });
  if (encoding !== undefined && encoding !== 'UTF-8') {
    fault(file, 'invalid-utf-8', `File is not UTF-8 but looks like ${encoding}; save it as UTF-8, in an editor or with \`iconv -f ${label} -t utf-8\``);
    return file;
  }
  const broken = encoding === undefined ? firstBrokenByte(bytes) : undefined;
  if (broken !== undefined) {
    const before = new TextDecoder('utf-8').decode(bytes.subarray(0, broken)).replaceAll('\r\n', '\n');
    const byte = (bytes[broken] ?? 0).toString(16).toUpperCase().padStart(2, '0');
    fault(file, 'invalid-utf-8', `Byte ${byte} is not UTF-8; save the file as UTF-8`, pointAt(text, before.length));
  }
  for (const { rule, offset, reason } of unwelcome(text)) {
    if (rule === 'replacement' && broken !== undefined) continue;
    fault(file, rule, reason, pointAt(text, offset));
  }
  return file;
}

export interface Received {
  file: VFile;
  /** What it is written in; `undefined` if that cannot be told, which alone is a fault. */
  encoding: Encoding | undefined;
}

/** The text as received: any character, in the encoding that is stated, or in any that can be told. */
export function readReceived(path: string, bytes: Uint8Array, stated?: string): Received {
  const { text, encoding } = stated === undefined ? decode(bytes) : decodeAs(stated, bytes);
  const file = new VFile({ path, value: text.replaceAll('\r\n', '\n') });
  if (encoding === undefined) fault(file, 'invalid-utf-8', stated === undefined ? 'File is in no encoding that can be told (UTF-8, UTF-16 with its mark, GB 18030, Big5); save it as UTF-8, or state its `source.encoding` in document.yaml' : `File is not ${stated}, as \`source.encoding\` says; correct that`);
  return { file, encoding };
}

/** The line and column of an offset, both counted from 1. */
export function pointAt(text: string, offset: number) {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

const codePoints = (text: string) => Array.from(text, codePoint).join(' ');
const codePoint = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
