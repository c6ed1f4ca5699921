/** The width to which the lines of a text are set, where they are. */
import type { ReceivedBlock } from '../received.ts';
import { beginsCapital, endsSentence, endsWithSign, width } from './layout.ts';
import { isVerse, narrowest } from './verse.ts';

/** No line that is set to a width is wider than this; a longer one is a paragraph. */
const widest = 130;
/** Fewer breaks than this, where somebody made each, are no width. */
const mostMade = 6;

/** The width to which groups of lines are set; `undefined` where each line is a paragraph. */
export function widthOfText(groups: readonly ReceivedBlock[][]): number | undefined {
  const goingOn = groups.filter((group) => group[0]?.kind === 'line' && !isVerse(group)).flatMap((group) => group.slice(0, -1));
  if (goingOn.length === 0) return undefined;
  const widths = goingOn.map(({ inline, indent = 0 }) => width(inline.text) + indent).sort((a, b) => a - b);
  const measure = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const unfinished = goingOn.filter(({ inline }) => !endsSentence(inline.text));
  const full = unfinished.filter((line) => !isShort(line, measure));
  return measure >= narrowest && measure <= widest && unfinished.length >= goingOn.length * 0.4 && full.length * 2 >= unfinished.length ? measure : undefined;
}

/**
 * The same for line breaks that stand in the file as such, `<br>`: somebody made them, and they are a
 * width only where a program plainly did, line after line cut where it was full, in the middle of words that go on.
 */
export function widthOfBreaks(groups: readonly ReceivedBlock[][]): number | undefined {
  const measure = widthOfText(groups);
  if (measure === undefined) return undefined;
  const pairs = groups.flatMap((group) => group.slice(0, -1).map((line, index) => ({ line, next: group[index + 1]?.inline.text ?? '' })));
  const open = pairs.filter(({ line }) => !endsSentence(line.inline.text));
  const cut = open.filter(({ line, next }) => !isShort(line, measure) && !endsWithSign(line.inline.text) && !beginsCapital(next));
  return open.length >= mostMade && cut.length * 5 >= open.length * 3 ? measure : undefined;
}

/** Leaves more room than the next word would take. */
export const isShort = ({ inline, indent = 0 }: ReceivedBlock, measure: number): boolean => width(inline.text) + indent < measure * 0.75;
