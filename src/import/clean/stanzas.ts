/** Which groups of lines of a text are stanzas, by themselves, by what stands around them, and by the same text in another language. */
import type { ReceivedBlock } from '../received.ts';
import { width } from './layout.ts';
import { widthOfBreaks } from './measure.ts';
import { hasRoom, isAmongVerse, isCouplet, isCutByHand, isVerse, mayBeVerse, widestVerse } from './verse.ts';

type Groups = readonly ReceivedBlock[][];

/** Few programs set lines to a smaller width. */
const shortLine = 60;

/** The indexes of the groups that are verse. */
export function stanzasOf(groups: Groups): Set<number> {
  const lines = new Map(Array.from(groups.entries()).filter(([index, group]) => group[0]?.kind === 'line' && !isTitle(groups, index)));
  const made = [...lines.values()].filter(([first]) => first?.made);
  const isSetByHand = widthOfBreaks(made.filter((group) => !isVerse(group))) === undefined;
  const isClear = (group: readonly ReceivedBlock[]) => isVerse(group) || (isSetByHand && group[0]?.made === true && isCutByHand(group));
  const long = [...lines.values()].filter(({ length }) => length > 2);
  const inPoem = long.some(isClear);
  const isPoem = inPoem && long.every((group) => isClear(group) || isAmongVerse(group));
  return new Set(Array.from(lines).filter(([, group]) => isClear(group) || (inPoem && isCouplet(group)) || (isPoem && isAmongVerse(group))).map(([index]) => index));
}

/** What a text begins with, line by line: what it is called, when it was, whose it is. A first stanza has another like it behind it. */
export function isTitle(groups: Groups, index: number): boolean {
  const [group = [], next] = groups;
  return index === 0 && group[0]?.kind === 'line' && next !== undefined && group.length <= 3 && group.length !== next.length && !group.some(({ inline }) => width(inline.text) > widestVerse || /[。；，、;,.]$/u.test(inline.text));
}

/**
 * For each of several texts its stanzas. Where they have as many groups of lines, one that is verse in one
 * text is so in the others too, if it has as many lines there and no width has cut them.
 */
export function stanzasOfAll(texts: readonly Groups[]): Set<number>[] {
  const own = texts.map(stanzasOf);
  const several = texts.map((groups) => Array.from(groups.keys()).filter((index) => (groups[index]?.length ?? 0) > 1 && !isTitle(groups, index)));
  return texts.map((groups, text) => {
    const found = new Set(own[text]);
    for (const [other, theirs] of texts.entries()) {
      if (several[other]?.length !== several[text]?.length) continue;
      for (const [at, index] of (several[text] ?? []).entries()) {
        const [group = [], counterpart = several[other]?.[at] ?? -1] = [groups[index]];
        if (own[other]?.has(counterpart) && theirs[counterpart]?.length === group.length && mayBeVerse(group) && isUnset(group)) found.add(index);
      }
    }
    return found;
  });
}

/** Not set to a width: a line has room for more, or all are short and no sentence ends within one. */
function isUnset(group: readonly ReceivedBlock[]): boolean {
  const texts = group.map(({ inline }) => inline.text);
  return hasRoom(texts) || texts.every((text) => width(text) <= shortLine && !/[。！？!?.]["”’」』)）]*\s*\S/u.test(text));
}
