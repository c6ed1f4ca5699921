/** The numbers that parts of a text bear: 第三条, Article 3, 一、, （一）, Chapter IV. */

/** What is numbered, from the largest to the smallest. */
export const ranks = ['part', 'chapter', 'section', 'article', 'point', 'subpoint'] as const;
export type Rank = (typeof ranks)[number];

export interface NumberAtStart {
  rank: Rank;
  number: number;
  /** `第三条之一`: 1. */
  of?: number;
  /** As it is written, with the sign after it. */
  written: string;
}

const han = '〇零○一二三四五六七八九十百千两廿卅壹贰叁肆伍陆柒捌玖拾佰仟0-9０-９';
const unitOf: Record<string, Rank> = { 编: 'part', 編: 'part', 部: 'part', 卷: 'part', 章: 'chapter', 回: 'chapter', 节: 'section', 節: 'section', 条: 'article', 條: 'article' };
const englishUnit: Record<string, Rank> = { part: 'part', book: 'part', chapter: 'chapter', section: 'section', article: 'article', art: 'article', раздел: 'part', глава: 'chapter', статья: 'article', chapitre: 'chapter', titre: 'part', kapitel: 'chapter', artikel: 'article', artículo: 'article', capítulo: 'chapter' };

/** The number at the beginning of a text; `undefined` where there is none. */
export function numberAtStart(text: string): NumberAtStart | undefined {
  const unit = new RegExp(`^第\\s*([${han}]{1,12})\\s*(编|編|部分|部|卷|章|回|节|節|条|條)(?:\\s*之\\s*([${han}]{1,6}))?(?=[\\s\\u3000：:（(【]|$|.)`, 'u').exec(text);
  if (unit) {
    const [written, digits = '', word = '', of] = unit;
    const [number, second] = [hanNumber(digits), of === undefined ? undefined : hanNumber(of)];
    // 第一部法律 is no Part One: what follows a number of a part is a space, or nothing.
    const rank = unitOf[word.slice(0, 1)];
    if (number === undefined || rank === undefined || !/^(?:[\s\u3000：:（(【]|$)/u.test(text.slice(written.length))) return undefined;
    return { rank, number, written, ...(second !== undefined && { of: second }) };
  }
  const western = /^(\p{L}{3,8})\.?\s+([0-9]{1,4}|[IVXLC]{1,8})(?:[-–.]([0-9]{1,3}))?(?=[\s.:,—–\]]|$)/iu.exec(text);
  if (western) {
    const [written, word = '', digits = '', of] = western;
    const [rank, number] = [englishUnit[word.toLowerCase()], /^\d/.test(digits) ? Number(digits) : roman(digits)];
    if (rank !== undefined && number !== undefined && /^\p{Lu}/u.test(word)) return { rank, number, written, ...(of !== undefined && { of: Number(of) }) };
  }
  const point = new RegExp(`^([${han.replace('0-9０-９', '')}]{1,5})、`, 'u').exec(text);
  if (point) {
    const number = hanNumber(point[1] ?? '');
    if (number !== undefined) return { rank: 'point', number, written: point[0] };
  }
  const bracketed = new RegExp(`^[（(]([${han.replace('0-9０-９', '')}]{1,5})[）)]`, 'u').exec(text);
  if (bracketed) {
    const number = hanNumber(bracketed[1] ?? '');
    if (number !== undefined) return { rank: 'subpoint', number, written: bracketed[0] };
  }
  const alone = numberWord(text);
  if (alone !== undefined) return { rank: 'point', number: alone, written: text };
  const numeral = /^([IVX]{1,6})\.\s+(?=\p{Lu})/u.exec(text);
  const number = numeral ? roman(numeral[1] ?? '') : undefined;
  return numeral && number !== undefined ? { rank: 'point', number, written: numeral[0].trim() } : undefined;
}

/** A number that is the whole of a block: 四, Four, IV. */
function numberWord(text: string): number | undefined {
  if (/^[一二三四五六七八九十]{1,3}$/u.test(text)) return hanNumber(text);
  const word = words.indexOf(text.toLowerCase()) + 1;
  return word > 0 ? word : /^[IVX]{1,5}\.?$/.test(text) ? roman(text.replace('.', '')) : undefined;
}
const words = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];

export const startsNumbered = (text: string) => numberAtStart(text) !== undefined;

const digitOf: Record<string, number> = { 〇: 0, 零: 0, '○': 0, 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 两: 2, 壹: 1, 贰: 2, 叁: 3, 肆: 4, 伍: 5, 陆: 6, 柒: 7, 捌: 8, 玖: 9 };
const unitValue: Record<string, number> = { 十: 10, 百: 100, 千: 1000, 拾: 10, 佰: 100, 仟: 1000 };

/** 103 for 一百零三, 一〇三, 103 or １０３; `undefined` for what is no number. */
export function hanNumber(written: string): number | undefined {
  const text = written.replaceAll(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace('廿', '二十').replace('卅', '三十');
  if (/^\d+$/.test(text)) return Number(text);
  if (!/[十百千拾佰仟]/.test(text)) {
    const digits = Array.from(text, (digit) => digitOf[digit]);
    return digits.some((digit) => digit === undefined) || digits.length === 0 ? undefined : Number(digits.join(''));
  }
  let [sum, digit] = [0, 0];
  for (const character of text) {
    const [unit, value] = [unitValue[character], digitOf[character]];
    if (unit !== undefined) {
      sum += (digit || 1) * unit;
      digit = 0;
    } else if (value !== undefined) digit = value;
    else return undefined;
  }
  return sum + digit;
}

/** 4 for IV; `undefined` for what Romans would not write. */
function roman(written: string): number | undefined {
  const values: Record<string, number> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
  const numbers = Array.from(written.toUpperCase(), (letter) => values[letter] ?? 0);
  const sum = numbers.reduce((total, value, index) => total + (value < (numbers[index + 1] ?? 0) ? -value : value), 0);
  return /^(?:C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/i.test(written) && sum > 0 ? sum : undefined;
}
