/** Dates as documents bear them: a day, a month, a year of any age, or words. */

/** When a document was issued or written. */
export interface Dated {
  /** As it is written in `document.yaml`. */
  text: string;
  /** A year, negative before the common era (-399 is 400 BC, as in ISO 8601); none where it is given in words. */
  year?: number;
  month?: number;
  day?: number;
}

/** Reads `2022-02-04`, `1948-12`, `740`, `-400`; anything else is words. A negative year is what people mean by it: -400 is 400 BC. */
export function readDate(text: string): Dated {
  const [, year, month, day] = /^(-?\d{1,4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text.trim()) ?? [];
  if (year === undefined) return { text };
  const signed = Number(year) < 0 ? Number(year) + 1 : Number(year);
  return { text, year: signed, ...(month && { month: Number(month) }), ...(day && { day: Number(day) }) };
}

/** What is wrong with a date that is written in numbers, and is no day or month that there is; `undefined` if nothing is. */
export function whatIsWrong(text: string): string | undefined {
  const [, year = '', month = '', day] = /^(-?\d{1,4})[-/.](\d{1,2})(?:[-/.](\d{1,2}))?$/.exec(text.trim()) ?? [];
  if (year === '') return undefined;
  const two = (number: string) => number.padStart(2, '0');
  const written = `${year}-${two(month)}${day === undefined ? '' : `-${two(day)}`}`;
  // Day 0 of the next month is the last of this; 2000 had every day that a year can have.
  const last = new Date(Date.UTC(2000 + (Number(year) % 400), Number(month), 0)).getUTCDate();
  if (Number(month) < 1 || Number(month) > 12) return 'has a month that there is not; write it as 2022-02-04 (year, month, day)';
  if (day !== undefined && (Number(day) < 1 || Number(day) > last)) return 'is a day that there is not';
  // YAML reads 1948.10 as a number, which is 1948.1.
  const other = /^-?\d+\.1$/.test(text.trim()) ? ` for January, \`${year}-10\` for October` : '';
  return written === text.trim() ? undefined : `is not written as dates are here; write \`${written}\`${other}`;
}

/** The value of `<time datetime>` and of ISO 8601: `2022-02-04`, `0740`, `-000399`; nothing for words. */
export function isoDate({ year, month, day }: Dated): string | undefined {
  if (year === undefined) return undefined;
  const two = (number: number | undefined) => (number === undefined ? '' : `-${String(number).padStart(2, '0')}`);
  const whole = year < 0 ? `-${String(-year).padStart(6, '0')}` : String(year).padStart(4, '0');
  return `${whole}${two(month)}${two(day)}`;
}

/** What sorts documents by date, the oldest lowest; those without are oldest of all. */
export const sortableDate = (date: Dated | undefined) => ((date?.year ?? -1e4) * 12 + (date?.month ?? 0)) * 31 + (date?.day ?? 0);
