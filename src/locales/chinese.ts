/** What both Chinese interfaces say in the same way. Numbers and Han stand without a space: the browser sets one. */
import type { Counts } from '../search/hits.ts';
import type { Dated } from '../text/dates.ts';
import type { LinkWords } from './words.ts';

/** How many paragraphs, headings and notes, each with its measure word: `3段、1个标题`; nothing where there is none. */
export const counted = ({ paragraph, heading, note }: Counts, [p, h, n]: readonly [string, string, string]) =>
  [paragraph > 0 && `${paragraph}${p}`, heading > 0 && `${heading}${h}`, note > 0 && `${note}${n}`].filter(Boolean).join('、');

/** A date as it is read: `2022年2月4日`, `公元前399年`; words as they are. */
export const day = ({ text, year, month, day }: Dated) =>
  year === undefined ? text : `${year > 0 ? year : `公元前${1 - year}`}年${month ? `${month}月` : ''}${day ? `${day}日` : ''}`;

/** Where words stand: `《联合声明》第7段，中国、俄罗斯，2022年2月4日`. */
export const source: LinkWords['source'] = (title, paragraphs, { parties, date, translation }) =>
  [`《${title}》${paragraphs && `第${paragraphs}段`}`, parties.join('、'), date, translation].filter(Boolean).join('，');
