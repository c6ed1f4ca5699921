/** From bytes to text: UTF-8, NFC, and no character that a reader cannot see. */
import { VFile } from 'vfile';
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

/** Every character of a text that must not stand in it, in order. */
export function unwelcome(text: string): Unwelcome[] {
  const found: Unwelcome[] = unseen.flatMap(([rule, pattern, what]) =>
    Array.from(text.matchAll(pattern), ({ 0: character, index }) => ({
      rule,
      offset: index,
      reason: `${codePoint(character)} is ${what}; delete it or write what was meant`,
    })),
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
 * A file as text, with a message for every character that must not stand in it. A byte
 * order mark and CRLF are passed over in silence: they are an editor's habit, not a fault.
 */
export function readText(path: string, bytes: Uint8Array): VFile {
  const text = new TextDecoder('utf-8').decode(bytes).replaceAll('\r\n', '\n');
  const file = new VFile({ path, value: text });
  const broken = firstBrokenByte(bytes);
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

/** The line and column of an offset, both counted from 1. */
export function pointAt(text: string, offset: number) {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') };
}

/** Which byte is the first that is not UTF-8, by halving: a prefix is good up to it, and bad from it on. */
function firstBrokenByte(bytes: Uint8Array): number | undefined {
  if (isUtf8(bytes, false)) return undefined;
  let [good, bad] = [0, bytes.length];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (isUtf8(bytes.subarray(0, middle), middle < bytes.length)) good = middle;
    else bad = middle;
  }
  while (good > 0 && !isUtf8(bytes.subarray(0, good), false)) good--;
  return good;
}

function isUtf8(bytes: Uint8Array, goesOn: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: goesOn });
    return true;
  } catch {
    return false;
  }
}

const codePoints = (text: string) => Array.from(text, codePoint).join(' ');
const codePoint = (character: string) => `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
