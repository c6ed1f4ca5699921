/**
 * How Chinese writes what Chicago and APA ask for: full-width punctuation, 、 between names,
 * 《》 around a title where English has quotation marks or italics.
 *
 * The packaged styles know none of it: their `zh-CN` gives “中华人民共和国 & 俄罗斯联邦. (2022, 二月 4)”.
 */
import type { CslElement } from './csl-files.ts';

/** Terms of the locale that are said otherwise; every other stays as it is packaged. */
const terms: Record<string, string> = {
  and: '、',
  'open-quote': '《',
  'close-quote': '》',
  'open-inner-quote': '〈',
  'close-inner-quote': '〉',
  author: '',
  // 第7段 stands whole in the locator, for its number is in the middle.
  paragraph: '',
};

/** The locale with the terms above in place of its own. */
export const chineseLocale = (element: CslElement): CslElement => ({
  ...element,
  children:
    element.name === 'term' && element.attrs['name']! in terms
      ? [terms[element.attrs['name']!]!]
      : element.children.map((child) => (typeof child === 'string' ? child : chineseLocale(child))),
});

/** In this order: a mark with its space before the same mark alone. */
const fullWidth = [
  [/ & /g, '、'],
  [/\. \(| \(|\(/g, '（'],
  [/\)/g, '）'],
  [/, /g, '，'],
  [/: /g, '：'],
  // The stop of an abbreviation stays: c. 740.
  [/(?<!\b[A-Za-z])\. |\.$/g, '。'],
] as const satisfies (readonly [RegExp, string])[];

/** A citation's own Western punctuation as full-width marks; the metadata it holds has none. */
export const chinesePunctuation = (text: string) => fullWidth.reduce((done, [western, chinese]) => done.replace(western, chinese), text);
