/** Numbers written in figures in any language, and in words in English, by value: 35,000, thirty-five thousand, 3 percent, one-third, May 2022. */

const ones = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen', 'fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'];
const ordinals = ['', 'first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth', 'eleventh', 'twelfth', 'thirteenth', 'fourteenth', 'fifteenth', 'sixteenth', 'seventeenth', 'eighteenth', 'nineteenth'];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const months = ['', 'january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

const small = new Map([
  ...[ones, ordinals].flatMap((words) => words.map((word, value) => [word, value] as const)),
  ...tens.flatMap((word, value) => [[word, 10 * value], [word.replace(/y$/u, 'ieth'), 10 * value]] as const),
].filter(([word]) => word !== ''));
const large = new Map([['hundred', 100], ['hundredth', 100], ['thousand', 1e3], ['thousandth', 1e3], ['million', 1e6], ['billion', 1e9], ['trillion', 1e12]]);
const parts = new Map([['half', 2], ['halves', 2], ['third', 3], ['thirds', 3], ['quarter', 4], ['quarters', 4], ...ordinals.slice(4).flatMap((word, at) => [[word, at + 4], [`${word}s`, at + 4]] as const)]);

const longestFirst = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join('|');
const upToNinetyNine = `(?:(?:${tens.slice(2).join('|')})[- ](?:${longestFirst([...ones.slice(1, 10), ...ordinals.slice(1, 10)])})|${longestFirst(small.keys())})`;
const unit = `(?:${longestFirst(large.keys())})`;
const fraction = new RegExp(`\\b(${ones.slice(1).join('|')})[- ](${longestFirst(parts.keys())})\\b`, 'gu');
const inFigures = /(?<![\p{L}\d])(\d+(?:[,.\u00a0\u202f’']\d{3})+|\d+)([.,]\d+)?(?:st|nd|rd|th)?(?:[ -](hundred|thousand|million|billion|trillion)\b)?(?:\s?(%|percent\b|per cent\b))?/gu;
const inWords = new RegExp(`\\b(?:${unit}|${upToNinetyNine}(?:(?:[- ]${unit}\\b)+(?:(?: and)? ${upToNinetyNine})?)*)\\b(?: (percent|per cent)\\b)?`, 'gu');
const month = new RegExp(`\\b(${months.slice(1).join('|')})\\b(?=\\.? \\d)|(?<=\\d(?:st|nd|rd|th)?(?: of)? )(${months.slice(1).join('|')})\\b`, 'gu');

/** The value of a number in English words. */
function wordsValue(text: string): number {
  let [total, current] = [0, 0];
  for (const word of text.split(/[- ]+/u)) {
    const unit = large.get(word);
    if (unit === undefined) current += small.get(word) ?? 0;
    else if (unit === 100) current = (current || 1) * unit;
    else [total, current] = [total + (current || 1) * unit, 0];
  }
  return total + current;
}

/** The numbers in a text, in one form for all languages: `2022`, `3%`, `1/3`. In words they are known in English only. */
export function westernNumbers(text: string, language: string): string[] {
  const found: string[] = [];
  const take = (rest: string, pattern: RegExp, read: (match: RegExpMatchArray) => string) => rest.replace(pattern, (...match) => (found.push(read(match.slice(0, -2) as unknown as RegExpMatchArray)), ' '));
  let rest = text.toLowerCase();
  const english = language.startsWith('en');
  if (english) rest = take(rest, month, (match) => String(months.indexOf((match[1] ?? match[2])!)));
  rest = take(rest, inFigures, ([, whole, decimals = '', unit, percent]) => {
    const value = Number(`${whole!.replace(/\D/gu, '')}${decimals.replace(',', '.')}`) * (unit ? large.get(unit)! : 1);
    return `${value}${percent ? '%' : ''}`;
  });
  if (!english) return found;
  rest = take(rest, fraction, (match) => `${ones.indexOf(match[1]!)}/${parts.get(match[2]!)}`);
  take(rest, inWords, (match) => `${wordsValue(match[0]!)}${match[1] ? '%' : ''}`);
  return found;
}
