/**
 * The numbers that Word writes before paragraphs by itself. They are nowhere in the file's
 * text: `第%1条` in numbering.xml and a count have to be put together.
 */
import { child, children, type Element } from './xml.ts';

interface Level {
  format: string;
  text: string;
  start: number;
}

export interface Numbering {
  /** The next label of a list at a level from 0, as Word would write it: `第三条`, `3.`, `•`. */
  next(list: string, level: number): { label: string; bullet: boolean } | undefined;
}

export function numbering(root: Element | undefined): Numbering {
  const numberingRoot = child(root, 'numbering');
  const abstracts = new Map(children(numberingRoot, 'abstractNum').map((one) => [one.attributes['abstractNumId'] ?? '', levelsOf(one)]));
  const lists = new Map(
    children(numberingRoot, 'num').map((num) => {
      const abstract = child(num, 'abstractNumId')?.attributes['val'] ?? '';
      const levels = new Map(abstracts.get(abstract));
      const overrides = children(num, 'lvlOverride');
      for (const override of overrides) {
        const index = Number(override.attributes['ilvl'] ?? 0);
        const start = child(override, 'startOverride')?.attributes['val'];
        const own = child(override, 'lvl');
        const level = own ? toLevel(own) : levels.get(index);
        if (level) levels.set(index, { ...level, start: start === undefined ? level.start : Number(start) });
      }
      // Lists over one abstract numbering count on together, unless one of them starts anew.
      return [num.attributes['numId'] ?? '', { levels, counter: overrides.length > 0 ? `num ${num.attributes['numId']}` : `abstract ${abstract}` }] as const;
    }),
  );
  const counts = new Map<string, number[]>();

  return {
    next(list, depth) {
      const found = lists.get(list);
      const level = found?.levels.get(depth);
      if (!found || !level || level.format === 'none') return undefined;
      const count = counts.get(found.counter) ?? [];
      counts.set(found.counter, count);
      count[depth] = (count[depth] ?? level.start - 1) + 1;
      count.length = depth + 1;
      if (level.format === 'bullet') return { label: level.text, bullet: true };
      const label = level.text.replaceAll(/%([1-9])/g, (_, digit: string) => {
        const index = Number(digit) - 1;
        const of = found.levels.get(index);
        return written(count[index] ?? of?.start ?? 1, of?.format ?? 'decimal');
      });
      return label ? { label, bullet: false } : undefined;
    },
  };
}

const levelsOf = (abstract: Element) => new Map(children(abstract, 'lvl').map((lvl) => [Number(lvl.attributes['ilvl'] ?? 0), toLevel(lvl)] as const));

function toLevel(lvl: Element): Level {
  const value = (name: string) => child(lvl, name)?.attributes['val'];
  return { format: value('numFmt') ?? 'decimal', text: value('lvlText') ?? '', start: Number(value('start') ?? 1) };
}

const digits = '〇一二三四五六七八九';

/** A number in one of Word's formats; one that is not known here is written in Arabic numerals. */
export function written(number: number, format: string): string {
  if (/^(?:chineseCounting|chineseCountingThousand|japaneseCounting|taiwaneseCounting|taiwaneseCountingThousand|ideographDigital|japaneseDigitalTenThousand)$/.test(format)) return /Digital/.test(format) ? Array.from(String(number), (digit) => digits[Number(digit)]).join('') : chinese(number);
  if (format === 'upperLetter' || format === 'lowerLetter') {
    const letter = String.fromCharCode(65 + ((number - 1) % 26)).repeat(Math.floor((number - 1) / 26) + 1);
    return format === 'upperLetter' ? letter : letter.toLowerCase();
  }
  if (format === 'upperRoman' || format === 'lowerRoman') return format === 'upperRoman' ? roman(number) : roman(number).toLowerCase();
  if (format === 'decimalZero') return String(number).padStart(2, '0');
  if (/^decimalEnclosedCircle/.test(format) && number <= 20) return String.fromCodePoint(0x2460 + number - 1);
  if (format === 'decimalFullWidth') return Array.from(String(number), (digit) => String.fromCodePoint(digit.charCodeAt(0) + 0xfee0)).join('');
  return String(number);
}

/** 一百零三 for 103, below 10,000. */
function chinese(number: number): string {
  if (number >= 10_000) return String(number);
  const units = ['', '十', '百', '千'];
  let result = '';
  let zero = false;
  for (const [index, digit] of Array.from(String(number)).entries()) {
    const unit = units[String(number).length - 1 - index] ?? '';
    if (digit === '0') zero = result !== '';
    else {
      result += (zero ? '零' : '') + (digit === '1' && unit === '十' && result === '' ? '' : digits[Number(digit)]) + unit;
      zero = false;
    }
  }
  return result || '零';
}

function roman(number: number): string {
  const signs: [number, string][] = [[1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'], [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I']];
  let [rest, result] = [number, ''];
  for (const [value, sign] of signs) {
    for (; rest >= value && result.length < 20; rest -= value) result += sign;
  }
  return result;
}
