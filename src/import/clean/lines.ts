/** From the lines of a plain text to its paragraphs. */
import type { Change } from '../changes.ts';
import { concat, lines as linesOf } from '../inline.ts';
import type { ReceivedBlock } from '../received.ts';
import { beginsItem, endsSentence, endsWithSign, joint, width } from './layout.ts';
import { byLanguage } from './turns.ts';
import { asVerse, isVerse, widestVerse } from './verse.ts';

/** No line that is set to a width is wider than this; a longer one is a paragraph. */
const widest = 130;
/** And no width is smaller: lines as short as these are lines of an address, of a title, of whoever signs. */
const narrowest = 30;
/**
 * Lines without a blank line between them are one paragraph where they are set to a width;
 * verse, where they are short; and otherwise a paragraph each.
 */
export function joinLines(blocks: readonly ReceivedBlock[], file: string): { blocks: ReceivedBlock[]; changes: Change[] } {
  const changes: Change[] = [];
  const joined: ReceivedBlock[] = [];
  const all = byLanguage(groups(blocks.flatMap(toLines)));
  const measure = widthOfText(all);
  const inPoem = all.some((group) => group.length > 2 && isVerse(group));
  for (const [index, group] of all.entries()) {
    if (group[0]?.kind !== 'line') joined.push(...group);
    else if (index === 0 && isTitle(group, all[1])) joined.push(...group.map(asParagraph));
    else if (isVerse(group) || (inPoem && isCouplet(group))) joined.push(asVerse(group));
    else if (measure === undefined) joined.push(...group.map(asParagraph));
    else {
      for (const paragraph of paragraphs(group, measure)) {
        const block = join(paragraph);
        if (paragraph.length > 1) changes.push({ file, place: block.place, what: 'joined', text: `${paragraph.length} lines`, why: 'one paragraph, set to a width' });
        joined.push(block);
      }
    }
  }
  return { blocks: joined, changes };
}

/** A paragraph with line breaks is lines as well: web pages part paragraphs so. Verse that the file calls verse stays. */
function toLines(block: ReceivedBlock): ReceivedBlock[] {
  if (block.kind !== 'paragraph' || !block.inline.text.includes('\n')) return [block];
  const { pageBreak, ...rest } = block;
  const cut = block.inline.text.split('\n').map((text) => text.trim());
  return linesOf(block.inline).flatMap((inline, index): ReceivedBlock[] => {
    if (!cut[index] && inline.marks.length === 0) return [];
    return [{ ...rest, kind: 'line', inline, gap: index === 0 || !cut[index - 1] ? 1 : 0, indent: 0, ...(index === 0 && pageBreak && { pageBreak }) }];
  });
}

/** Runs of lines without a blank one. Anything that is no line stands alone. */
function groups(blocks: readonly ReceivedBlock[]): ReceivedBlock[][] {
  const found: ReceivedBlock[][] = [];
  for (const block of blocks) {
    const last = found.at(-1);
    if (last && block.kind === 'line' && last[0]?.kind === 'line' && block.row === last[0].row && !block.gap) last.push(block);
    else found.push([block]);
  }
  return found;
}

/** The width to which lines are set; `undefined` where each is a paragraph. */
function widthOfText(all: readonly ReceivedBlock[][]): number | undefined {
  const goingOn = all.filter((group) => group[0]?.kind === 'line' && !isVerse(group)).flatMap((group) => group.slice(0, -1));
  if (goingOn.length === 0) return undefined;
  const widths = goingOn.map(({ inline, indent = 0 }) => width(inline.text) + indent).sort((a, b) => a - b);
  const measure = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const unfinished = goingOn.filter(({ inline }) => !endsSentence(inline.text));
  const full = unfinished.filter((line) => !isShort(line, measure));
  return measure >= narrowest && measure <= widest && unfinished.length >= goingOn.length * 0.4 && full.length * 2 >= unfinished.length ? measure : undefined;
}

/** Leaves more room than the next word would take. */
const isShort = ({ inline, indent = 0 }: ReceivedBlock, measure: number): boolean => width(inline.text) + indent < measure * 0.75;

function paragraphs(group: readonly ReceivedBlock[], measure: number): ReceivedBlock[][] {
  const found: ReceivedBlock[][] = [];
  const flush = group.filter(({ indent = 0 }) => indent < 2).length;
  for (const [index, line] of group.entries()) {
    const before = group[index - 1];
    const indented = (line.indent ?? 0) >= 2 && flush > 0 && (line.indent ?? 0) > (before?.indent ?? 0);
    // A line that is not full was meant to end there, unless the sentence plainly goes on.
    const ended = before !== undefined && isShort(before, measure) && !goesOn(before.inline.text, line.inline.text);
    // Set to the right: who signed, or the day.
    const right = [line, before].some((one) => (one?.indent ?? 0) >= measure / 3);
    if (!before || indented || right || beginsItem(line.inline.text) || ended) found.push([line]);
    else found.at(-1)?.push(line);
  }
  return found;
}

/** Ends with a sign that ends nothing, or is followed by a word that begins nothing. */
const goesOn = (before: string, after: string): boolean => /[、，,]$/u.test(before) || /^\p{Ll}/u.test(after);

/** What a text begins with, line by line: what it is called, when it was, whose it is. A first stanza has another like it behind it. */
const isTitle = (group: readonly ReceivedBlock[], next: readonly ReceivedBlock[] | undefined): boolean =>
  next !== undefined && group.length <= 3 && group.length !== next.length && !group.some(({ inline }) => width(inline.text) > widestVerse || /[。；，、;,.]$/u.test(inline.text));

/** Two lines of one width without signs, which beside a stanza of verse are one too. */
function isCouplet(group: readonly ReceivedBlock[]): boolean {
  const [first = 0, second = 0] = group.map(({ inline }) => width(inline.text));
  return group.length === 2 && Math.max(first, second) <= widestVerse && Math.abs(first - second) <= 4 && !group.some(({ inline }) => endsWithSign(inline.text) || beginsItem(inline.text));
}

const asParagraph = (line: ReceivedBlock): ReceivedBlock => ({ ...line, kind: 'paragraph' });

function join(group: readonly ReceivedBlock[]): ReceivedBlock {
  const [first, ...rest] = group as [ReceivedBlock, ...ReceivedBlock[]];
  const inline = rest.reduce((before, { inline: after }) => concat([before, after], joint(before.text, after.text)), first.inline);
  const last = rest.at(-1);
  return { ...first, kind: 'paragraph', inline, place: last && last.place !== first.place ? `${first.place.replace(/^line /, 'lines ')}–${last.place.replace(/^line /, '')}` : first.place };
}
