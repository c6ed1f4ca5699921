/** From bytes to text. A stated encoding wins, unless it would make characters that are none; without one, what each would produce decides. */
import { Refusal } from '../refusal.ts';
import { bad, likeness } from './likeness.ts';

export interface Decoded {
  text: string;
  /** By the name that `TextDecoder` has for it. */
  encoding: string;
  /** What there is to say of it: `read as GB 18030`. */
  remarks: string[];
}

/** What the encodings that are tried are called. */
const names: Record<string, string> = {
  'utf-8': 'UTF-8', 'utf-16le': 'UTF-16', 'utf-16be': 'UTF-16 (big-endian)', gb18030: 'GB 18030', big5: 'Big5', shift_jis: 'Shift JIS', 'euc-kr': 'EUC-KR',
  'windows-1251': 'Windows-1251 (Cyrillic)', 'koi8-r': 'KOI8-R (Cyrillic)', 'windows-1252': 'Windows-1252 (Western)', 'windows-1250': 'Windows-1250 (Central European)',
};
const eightBit = ['gb18030', 'big5', 'shift_jis', 'euc-kr', 'windows-1251', 'koi8-r', 'windows-1252', 'windows-1250'];
/** GB2312 and GBK are parts of GB 18030, and their names are used for all of it. */
const spellings: Record<string, string> = { gb2312: 'gb18030', gbk: 'gb18030', 'x-gbk': 'gb18030', utf8: 'utf-8', 'utf-16': 'utf-16le', unicode: 'utf-16le', 'big5-hkscs': 'big5', ascii: 'windows-1252' };

/** Below this, what a decoding produces is no text. */
const threshold = 0.55;
/** Enough to tell an encoding by, in bytes. */
const sample = 200_000;

/** Decode a file's bytes. `stated` is what its owner, or the file itself, says of its encoding. Throws a Refusal where none can be found. */
export function decode(bytes: Uint8Array, file: string, stated?: { encoding: string; by: 'flag' | 'file' }): Decoded {
  const marked = byteOrderMark(bytes);
  const said = stated && (spellings[stated.encoding.trim().toLowerCase()] ?? stated.encoding.trim().toLowerCase());
  if (said !== undefined && !isKnown(said)) {
    if (stated?.by === 'flag') throw new Refusal(`--encoding ${stated.encoding} is no encoding that is known; write utf-8, utf-16le, gb18030 or big5`);
  } else if (said !== undefined && !marked) {
    const text = new TextDecoder(said).decode(bytes);
    // The flag is for all files, and one that is UTF-8 this often is nothing else.
    if (stated?.by === 'flag' && said !== 'utf-8' && isPlainlyUtf8(bytes)) return { text: new TextDecoder().decode(bytes), encoding: 'utf-8', remarks: [`is UTF-8, and read so, not as ${names[said] ?? said}`] };
    if (stated?.by === 'flag') return whole(bytes, text, said, file, [`read as ${names[said] ?? said}, as you said`]);
    if (bad(text) === 0) return { text, encoding: said, remarks: said === 'utf-8' ? [] : [`read as ${names[said] ?? said}, as it says`] };
  }
  const found = marked ?? guess(bytes);
  if (found === undefined) throw new Refusal(`${file} is in no encoding that can be told; if it is text, say which with --encoding, such as --encoding gb18030`);
  const instead = said !== undefined && said !== found ? [`says that it is ${names[said] ?? said}, which would make characters that are none; read as ${names[found]}`] : [];
  return whole(bytes, new TextDecoder(found).decode(bytes), found, file, instead.length > 0 ? instead : found === 'utf-8' ? [] : [`read as ${names[found]}`]);
}

/** With word of the characters that were lost; more of them than one in a hundred is no text. */
function whole(bytes: Uint8Array, text: string, encoding: string, file: string, remarks: string[]): Decoded {
  // One that stands in the file as such was lost before, and is named when the text is cleaned.
  const lost = decodes(encoding, bytes) ? 0 : text.split('\ufffd').length - 1;
  if (lost * 100 > text.length) throw new Refusal(`${file} cannot be read: ${lost} of its ${text.length} characters are none in the encoding that fits it best; say which it is with --encoding, or save it as UTF-8`);
  return { text, encoding, remarks: lost > 0 ? [...remarks, `${lost} character${lost === 1 ? '' : 's'} could not be read and stand${lost === 1 ? 's' : ''} as \ufffd`] : remarks };
}

function guess(bytes: Uint8Array): string | undefined {
  const head = bytes.subarray(0, sample);
  // Text of one byte or more a character has no zeros; UTF-16 has, where there is a space, a digit or a line's end.
  const candidates = head.includes(0) ? ['utf-16le', 'utf-16be'] : isUtf8(bytes) ? ['utf-8'] : eightBit;
  const ranked = candidates.map((encoding) => ({ encoding, score: likeness(new TextDecoder(encoding).decode(head)) })).sort((a, b) => b.score - a.score);
  const [best] = ranked;
  if (best?.encoding === 'gb18030' && isKorean(head)) return 'euc-kr';
  return best && (best.encoding === 'utf-8' || best.score >= threshold) ? best.encoding : undefined;
}

/** In EUC-KR the syllables of Korean are the bytes of common Chinese characters in GB 2312; but between its words are spaces, and hardly a Chinese character. */
function isKorean(bytes: Uint8Array): boolean {
  const text = new TextDecoder('euc-kr').decode(bytes);
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  const syllables = count(/\p{Script=Hangul}/gu);
  return count(/\p{Script=Han}/gu) * 20 <= syllables && count(/(?<=\p{Script=Hangul}) (?=\p{Script=Hangul})/gu) * 10 >= syllables;
}

function byteOrderMark([first, second, third]: Uint8Array): string | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8';
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  return undefined;
}

const isUtf8 = (bytes: Uint8Array) => decodes('utf-8', bytes);
const isPlainlyUtf8 = (bytes: Uint8Array) => isUtf8(bytes) && bytes.filter((byte) => byte >= 0xc0).length >= 10;
const isKnown = (encoding: string) => {
  try {
    return new TextDecoder(encoding).encoding !== '';
  } catch {
    return false;
  }
};

function decodes(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
