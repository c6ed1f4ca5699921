/** Numbers written in Chinese or in digits within Chinese, by value: 二〇二二, 三萬五千, 百分之三, 3.5億, 民國一一一年. */

const digits: Readonly<Record<string, number>> = Object.fromEntries(
  ['〇零○Ｏ', '一壹弌', '二貳贰兩两', '三參叁弎', '四肆', '五伍', '六陸陆', '七柒', '八捌', '九玖'].flatMap((signs, value) => Array.from(signs, (sign) => [sign, value])),
);
const units: Readonly<Record<string, number>> = { 十: 10, 拾: 10, 百: 100, 佰: 100, 千: 1000, 仟: 1000 };
const tens: Readonly<Record<string, number>> = { 廿: 20, 卅: 30 };
const myriads: Readonly<Record<string, number>> = { 萬: 1e4, 万: 1e4, 億: 1e8, 亿: 1e8, 兆: 1e12 };

const figure = '[〇零○一壹二貳贰兩两三參叁四肆五伍六陸陆七柒八捌九玖十拾百佰千仟廿卅萬万億亿兆]';
const arabic = '\\d+(?:[,，]\\d{3})*(?:\\.\\d+)?';
const number = `(?:${arabic}[萬万億亿兆千百]*|${figure}+(?:[點点]${figure}+)?)`;
const pattern = new RegExp(`(?<republic>民國|民国)?(?<percent>百分之|千分之)?(?<first>${number})(?:分之(?<second>${number}))?`, 'gu');

/** Twelve full-width figures are the same as twelve figures. */
const narrowed = (text: string) => text.replace(/[０-９．]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));

/** The value of one number as Chinese writes it, in figures or words. */
export function hanValue(written: string): number {
  const text = narrowed(written);
  const figures = new RegExp(`^(${arabic})(.*)$`, 'u').exec(text);
  if (figures) return Array.from(figures[2]!).reduce((value, unit) => value * (myriads[unit] ?? units[unit] ?? 1), Number(figures[1]!.replace(/[,，]/gu, '')));
  const [whole, part] = text.split(/[點点]/u);
  const value = /^[〇零○一二三四五六七八九壹貳贰參叁肆伍陸陆柒捌玖]{2,}$/u.test(whole!) ? Number(inFigures(whole!)) : wordsValue(whole!);
  return part ? Number(`${value}.${inFigures(part)}`) : value;
}

const inFigures = (text: string) => Array.from(text, (sign) => digits[sign] ?? '').join('');

/** 三千五百 and 三萬五千: each figure times the unit after it, each four figures times their 萬 or 億. */
function wordsValue(text: string): number {
  let [total, four, figure] = [0, 0, 0];
  for (const sign of text) {
    if (sign in digits) figure = figure * (figure > 0 ? 10 : 1) + digits[sign]!;
    else if (sign in tens) four += tens[sign]!;
    else if (sign in units) [four, figure] = [four + (figure || 1) * units[sign]!, 0];
    else [total, four, figure] = [four + figure > 0 ? total + (four + figure) * myriads[sign]! : (total || 1) * myriads[sign]!, 0, 0];
  }
  return total + four + figure;
}

/** The numbers in a Chinese text, in one form for all languages: `2022`, `3%`, `1/3`. */
export function hanNumbers(text: string): string[] {
  return Array.from(narrowed(text).matchAll(pattern), ({ groups }) => {
    const { republic, percent, first, second } = groups as Readonly<Record<string, string | undefined>>;
    const value = hanValue(first!);
    if (percent) return percent === '百分之' ? `${value}%` : `${value / 10}%`;
    if (second) return `${hanValue(second)}/${value}`;
    return String(republic ? value + 1911 : value);
  });
}
