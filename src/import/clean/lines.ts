/** From the lines of a plain text to its paragraphs. */
import type { Change } from '../changes.ts';
import { concat } from '../inline.ts';
import type { ReceivedBlock } from '../received.ts';
import { beginsCapital, beginsItem, joint } from './layout.ts';
import { isShort, widthOfBreaks, widthOfText } from './measure.ts';
import { isTitle } from './stanzas.ts';
import { asVerse } from './verse.ts';

/**
 * Lines without a blank line between them are verse, where `stanzas` has their group; one paragraph
 * where they are set to a width; and otherwise a paragraph each.
 */
export function joinLines(groups: readonly ReceivedBlock[][], stanzas: ReadonlySet<number>, file: string): { blocks: ReceivedBlock[]; changes: Change[] } {
  const changes: Change[] = [];
  const joined: ReceivedBlock[] = [];
  const prose = groups.filter((_, index) => !stanzas.has(index));
  const isMade = (group: readonly ReceivedBlock[]) => group[0]?.made === true;
  const [typed, made] = [widthOfText(prose.filter((group) => !isMade(group))), widthOfBreaks(prose.filter(isMade))];
  for (const [index, group] of groups.entries()) {
    const measure = isMade(group) ? made : typed;
    if (group[0]?.kind !== 'line') joined.push(...group);
    else if (stanzas.has(index)) joined.push(asVerse(group));
    else if (measure === undefined || isTitle(groups, index)) joined.push(...group.map(asParagraph));
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
const goesOn = (before: string, after: string): boolean => (/[、，,]$/u.test(before) && !beginsCapital(after)) || /^\p{Ll}/u.test(after);

const asParagraph = (line: ReceivedBlock): ReceivedBlock => ({ ...line, kind: 'paragraph' });

function join(group: readonly ReceivedBlock[]): ReceivedBlock {
  const [first, ...rest] = group as [ReceivedBlock, ...ReceivedBlock[]];
  const inline = rest.reduce((before, { inline: after }) => concat([before, after], joint(before.text, after.text)), first.inline);
  const last = rest.at(-1);
  return { ...first, kind: 'paragraph', inline, place: last && last.place !== first.place ? `${first.place.replace(/^line /, 'lines ')}–${last.place.replace(/^line /, '')}` : first.place };
}
