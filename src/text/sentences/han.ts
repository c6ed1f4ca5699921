/**
 * Sentences of Chinese, modern and classical: cut after 。！？, the repeated …… and the
 * quotation marks and brackets that close there, but not where the sentence goes on
 * after them.
 *
 * - `他说：“我来。你走。”她哭了。` is three: what is quoted ends with the sentence, so it is divided.
 * - `“我来。你走。”他说。` is two: who speaks belongs to the last of what is said.
 * - `所谓“我来。你走。”的说法错了。` is one: the quotation is a part of it.
 * - `他（生于北京。）走了。` is one: what stands in brackets is divided only if all of it does.
 */
const pairs: Readonly<Record<string, string>> = { '“': '”', '‘': '’', '「': '」', '『': '』', '（': '）', '(': ')', '〔': '〕', '【': '】', '［': '］', '《': '》', '〈': '〉' };
const closers = '”’」』）)〕】］》〉';
const quotations = '“‘「『';

/** A run of signs that end a sentence; …… alone is a pause, unless a quotation begins or the text ends after it. */
const stop = /(?:[。！？｡!?]|(?<=\p{Script=Han}[”’」』）]*)．(?!\d))+(?:……|⋯⋯)?|(?:…|⋯){1,2}[。！？]*/gu;
const isPause = /^[…⋯]+$/u;
const isStop = /[。！？｡!?．…⋯]/u;

/** What cannot begin a sentence, so that the sentence goes on. */
const goesOn = /^\s*(?:[，、；：,;:%]|的(?!确|確|士)|之(?!后|後|前|所以)|等(?:等)?[，。、的人]|——)/u;

/** Who speaks, after what is said: `……”他说。` With a colon it is who speaks next. */
const speaks = /^[^，。！？；：“”「」『』]{0,8}(?:说|說|道|问|問|答|喊|叫|嚷|曰|云|想)(?:$|[^，。！？；：]{0,6}[，。！？])/u;

/** A part of the text in quotation marks or brackets: the places of both, and the part it stands in. */
interface Enclosure {
  readonly open: number;
  readonly close: number;
  readonly quotation: boolean;
  readonly around: Enclosure | undefined;
}

export function hanSentences(text: string): string[] {
  const innermost = enclosuresOf(text);
  const sentences: string[] = [];
  let start = 0;
  for (const { 0: signs, index } of text.matchAll(stop)) {
    let end = index + signs.length;
    while (innermost[end]?.close === end) end++;
    if (text.slice(end).trim() === '') break;
    if (isPause.test(signs) && !quotations.includes(text[end]!)) continue;
    if (!endsAt(text, start, innermost[index], end)) continue;
    sentences.push(text.slice(start, end));
    start = end;
  }
  sentences.push(text.slice(start));
  return sentences;
}

/** Whether the sentence that begins at `start` ends at `end`, after a stop in the given enclosure and all that closes with it. */
function endsAt(text: string, start: number, innermost: Enclosure | undefined, end: number): boolean {
  if (goesOn.test(text.slice(end, end + 4))) return false;
  for (let part = innermost; part; part = part.around) {
    if (part.close >= end) {
      if (!dividesIn(text, part)) return false;
    } else if (part.quotation) {
      if (beginsWith(text, part, start) && speaks.test(text.slice(end, end + 20))) return false;
    } else if (part.open > start && text.slice(start, part.open).trim() !== '') return false;
  }
  return true;
}

/** Whether nothing of its sentence stands before a quotation, the last sentence of which began at `start`. */
const beginsWith = (text: string, { open }: Enclosure, start: number) => (open <= start ? /(?:^|[。！？…\n”」』])\s*$/u.test(text.slice(Math.max(0, open - 9), open)) : text.slice(start, open).trim() === '');

/** Whether sentences within quotation marks or brackets are sentences of the text: the last of them ends with it. */
function dividesIn(text: string, { open, close, quotation }: Enclosure): boolean {
  if (!isStop.test(text[close - 1]!)) return false;
  if (!quotation) return /(?:^|[。！？…\n])\s*$/u.test(text.slice(Math.max(0, open - 9), open));
  return !goesOn.test(text.slice(close + 1, close + 5));
}

/** For each character the innermost quotation or bracket it is in, its marks included. A mark without a partner is a sign like any other. */
function enclosuresOf(text: string): readonly (Enclosure | undefined)[] {
  const partners = partnersIn(text);
  let around: Enclosure | undefined;
  return Array.from({ length: text.length }, (_, at) => {
    const close = partners.get(at);
    if (close !== undefined) around = { open: at, close, quotation: quotations.includes(text[at]!), around };
    const here = around;
    if (around?.close === at) around = around.around;
    return here;
  });
}

/** Where each quotation mark or bracket that opens is closed. */
function partnersIn(text: string): ReadonlyMap<number, number> {
  const partners = new Map<number, number>();
  const open: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]!;
    if (sign in pairs) open.push(at);
    if (!closers.includes(sign)) continue;
    const partner = open.findLastIndex((opened) => pairs[text[opened]!] === sign);
    if (partner === -1) continue;
    partners.set(open[partner]!, at);
    open.length = partner;
  }
  return partners;
}
