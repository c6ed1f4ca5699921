/** Bytes as text, in whichever of the encodings that Chinese texts come in. */

/** By the names that people know them by. */
export type Encoding = 'UTF-8' | 'UTF-16' | 'GBK / GB 18030' | 'Big5' | (string & {});

export interface Decoded {
  text: string;
  /** `undefined` if no encoding fits: then it is UTF-8, with U+FFFD for what is not. */
  encoding: Encoding | undefined;
  /** As `iconv` and `TextDecoder` call it. */
  label: string;
}

/** Decode bytes. A byte order mark is taken away; CRLF is left to stand. */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'UTF-16', label: 'utf-16le' };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'UTF-16', label: 'utf-16be' };
  const unicode = strictly('utf-8', bytes);
  if (unicode !== undefined) return { text: unicode, encoding: 'UTF-8', label: 'utf-8' };
  const [likeliest] = legacy
    .map(({ encoding, label, isCommon }) => ({ encoding, label, text: strictly(label, bytes), share: shareOfCommon(bytes, isCommon) }))
    .filter(({ text, share }) => text !== undefined && share >= enough)
    .sort((a, b) => b.share - a.share);
  if (likeliest?.text !== undefined) return { text: likeliest.text, encoding: likeliest.encoding, label: likeliest.label };
  return { text: new TextDecoder('utf-8').decode(bytes), encoding: undefined, label: 'utf-8' };
}

/** Decode bytes in a stated encoding, by any name that `TextDecoder` knows it by. */
export function decodeAs(label: string, bytes: Uint8Array): Decoded {
  const text = strictly(label, bytes);
  return { text: text ?? new TextDecoder('utf-8').decode(bytes), encoding: text === undefined ? undefined : label, label };
}

/** Most pairs of bytes mean some character in either encoding; only in the right one are nearly all of them common. */
const legacy = [
  // GB 2312's punctuation and first level: 3,755 characters.
  { encoding: 'GBK / GB 18030', label: 'gb18030', isCommon: (lead: number, trail: number) => trail >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa3) || (lead >= 0xb0 && lead <= 0xd7)) },
  // Big5's punctuation and first level: 5,401 characters.
  { encoding: 'Big5', label: 'big5', isCommon: (lead: number) => lead >= 0xa1 && lead <= 0xc6 },
] as const satisfies { encoding: Encoding; label: string; isCommon: (lead: number, trail: number) => boolean }[];

/** UTF-8 with a slip in it reaches a third; a real text in its encoding, nine tenths. */
const enough = 0.6;

function shareOfCommon(bytes: Uint8Array, isCommon: (lead: number, trail: number) => boolean): number {
  let [pairs, common] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const [lead = 0, trail = 0] = bytes.subarray(at, at + 2);
    if (lead < 0x80) continue;
    pairs++;
    if (isCommon(lead, trail)) common++;
    // GB 18030 has characters of four bytes, whose second is a digit.
    at += trail >= 0x30 && trail <= 0x39 ? 3 : 1;
  }
  return pairs === 0 ? 0 : common / pairs;
}

function strictly(label: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Which byte of a file that is not UTF-8 is the first that is not, by halving: a prefix is good up to it, and bad from it on. */
export function firstBrokenByte(bytes: Uint8Array): number {
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
