/** The day that a line names, in Chinese, English or figures. */
import { hanNumber } from './numbers.ts';

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const numerals = '[\\d〇○零一二三四五六七八九十廿百]{1,5}';

/** `2022-02-04` for 二〇二二年二月四日, 中華民國111年2月4日 or 4 February 2022; `undefined` where a day is missing. */
export function dateIn(text: string): string | undefined {
  const chinese = new RegExp(`(民國|民国)?\\s*(${numerals})\\s*年\\s*(${numerals})\\s*月\\s*(${numerals})\\s*日`, 'u').exec(text);
  if (chinese) {
    const [, republic, ...written] = chinese;
    const [year = Number.NaN, month = Number.NaN, day = Number.NaN] = written.map((one) => hanNumber(one ?? ''));
    return iso(republic ? year + 1911 : year, month, day);
  }
  const figures = /\b(\d{4})-(\d{2})-(\d{2})\b/.exec(text);
  if (figures) return iso(Number(figures[1]), Number(figures[2]), Number(figures[3]));
  const monthOf = (name = '') => months.indexOf(name.toLowerCase()) + 1;
  const dayFirst = /\b(\d{1,2})(?:st|nd|rd|th)?\s+(?:day of\s+)?(\p{L}+),?\s+(\d{4})\b/u.exec(text);
  if (dayFirst && monthOf(dayFirst[2])) return iso(Number(dayFirst[3]), monthOf(dayFirst[2]), Number(dayFirst[1]));
  const monthFirst = /\b(\p{L}+)\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b/u.exec(text);
  return monthFirst && monthOf(monthFirst[1]) ? iso(Number(monthFirst[3]), monthOf(monthFirst[1]), Number(monthFirst[2])) : undefined;
}

function iso(year: number, month: number, day: number): string | undefined {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate())) return undefined;
  return [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
}
