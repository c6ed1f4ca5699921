/** From the lines of a plain text to its paragraphs. */
import type { Change } from '../changes.ts';
import { concat, lines as linesOf } from '../inline.ts';
import type { ReceivedBlock } from '../received.ts';
import { beginsItem, endsSentence, endsWithSign, joint, width } from './layout.ts';

/** No line that is set to a width is wider than this; a longer one is a paragraph. */
const widest = 130;
/** A line of verse is narrower. */
const widestVerse = 48;

/**
 * Lines without a blank line between them are one paragraph where they are set to a width;
 * verse, where they are short; and otherwise a paragraph each.
 */
export function joinLines(blocks: readonly ReceivedBlock[], file: string): { blocks: ReceivedBlock[]; changes: Change[] } {
  const apart = blocks.flatMap(toLines);
  const measure = widthOfText(apart);
  const changes: Change[] = [];
  const joined: ReceivedBlock[] = [];
  const all = groups(apart);
  const inPoem = all.some((group) => group.length > 2 && isVerse(group));
  for (const group of all) {
    if (group[0]?.kind !== 'line') joined.push(...group);
    else if (isVerse(group) || (inPoem && isCouplet(group))) joined.push(verse(group));
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
function widthOfText(blocks: readonly ReceivedBlock[]): number | undefined {
  const goingOn = groups(blocks).filter((group) => group[0]?.kind === 'line' && !isVerse(group)).flatMap((group) => group.slice(0, -1));
  if (goingOn.length === 0) return undefined;
  const widths = goingOn.map(({ inline, indent = 0 }) => width(inline.text) + indent).sort((a, b) => a - b);
  const measure = widths[Math.floor(widths.length * 0.9)] ?? 0;
  const unfinished = goingOn.filter(({ inline }) => !endsSentence(inline.text)).length;
  return measure <= widest && unfinished >= goingOn.length * 0.4 ? measure : undefined;
}

function paragraphs(group: readonly ReceivedBlock[], measure: number): ReceivedBlock[][] {
  const found: ReceivedBlock[][] = [];
  const flush = group.filter(({ indent = 0 }) => indent < 2).length;
  for (const [index, line] of group.entries()) {
    const before = group[index - 1];
    const indented = (line.indent ?? 0) >= 2 && flush > 0 && (line.indent ?? 0) > (before?.indent ?? 0);
    const short = before !== undefined && width(before.inline.text) + (before.indent ?? 0) < measure * 0.75;
    // Set to the right: who signed, or the day.
    const right = [line, before].some((one) => (one?.indent ?? 0) >= measure / 3);
    if (!before || indented || right || beginsItem(line.inline.text) || (short && (endsSentence(before.inline.text) || beginsItem(before.inline.text)))) found.push([line]);
    else found.at(-1)?.push(line);
  }
  return found;
}

/** Two short lines or more, each of which ends with a sign, or none of which does. */
function isVerse(group: readonly ReceivedBlock[]): boolean {
  const texts = group.map(({ inline }) => inline.text);
  if (group[0]?.kind !== 'line' || group.length < 2 || texts.some((text) => width(text) > widestVerse || beginsItem(text) || /\d{4}\s*年|[〇一二三四五六七八九]{4}年/.test(text))) return false;
  const signs = texts.slice(0, -1).filter((text) => endsWithSign(text)).length;
  return texts.length > 2 ? signs === 0 || signs >= (texts.length - 1) * 0.6 : signs === 1 && !endsSentence(texts[0] ?? '');
}

/** Two lines of one width without signs, which beside a stanza of verse are one too. */
function isCouplet(group: readonly ReceivedBlock[]): boolean {
  const [first = 0, second = 0] = group.map(({ inline }) => width(inline.text));
  return group.length === 2 && Math.max(first, second) <= widestVerse && Math.abs(first - second) <= 4 && !group.some(({ inline }) => endsWithSign(inline.text) || beginsItem(inline.text));
}

const asParagraph = (line: ReceivedBlock): ReceivedBlock => ({ ...line, kind: 'paragraph' });

const verse = (group: readonly ReceivedBlock[]): ReceivedBlock => ({ ...(group[0] as ReceivedBlock), kind: 'verse', inline: concat(group.map(({ inline }) => inline), '\n') });

function join(group: readonly ReceivedBlock[]): ReceivedBlock {
  const [first, ...rest] = group as [ReceivedBlock, ...ReceivedBlock[]];
  const inline = rest.reduce((before, { inline: after }) => concat([before, after], joint(before.text, after.text)), first.inline);
  const last = rest.at(-1);
  return { ...first, kind: 'paragraph', inline, place: last && last.place !== first.place ? `${first.place.replace(/^line /, 'lines ')}–${last.place.replace(/^line /, '')}` : first.place };
}
