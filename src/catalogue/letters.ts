/** Under which letter a title stands: its own first one, and of Chinese the first of its reading in pinyin. */
import type { Said } from '../text/localized.ts';

/** The first character of each letter in the order of pinyin; no syllable begins with I, U or V. */
const firsts = 'a阿 b八 c嚓 d咑 e妸 f发 g旮 h哈 j丌 k咔 l垃 m妈 n拏 o噢 p妑 q七 r呥 s仨 t他 w屲 x夕 y丫 z匝'.split(' ').map(([letter = '', first = '']) => ({ letter, first }));

const byPinyin = new Intl.Collator('zh-u-co-pinyin');

/** A letter in lower case; nothing for a title that has none. */
export function letterOf({ text }: Pick<Said, 'text'>): string | undefined {
  const [first] = text.normalize('NFKD').match(/\p{L}/u) ?? [];
  if (first === undefined) return undefined;
  if (!/\p{sc=Han}/u.test(first)) return first.toLowerCase();
  return (firsts.findLast((one) => byPinyin.compare(one.first, first) <= 0) ?? firsts[0]!).letter;
}
