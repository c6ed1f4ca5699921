/** Plain text: every line with words, with the space before it. What the lines are, nothing in the file says. */
import { plain } from '../inline.ts';
import type { ReceivedBlock } from '../received.ts';

export function readPlain(text: string): ReceivedBlock[] {
  const blocks: ReceivedBlock[] = [];
  let gap = 0;
  let pageBreak = false;
  for (const [index, line] of text.replace(/^\ufeff/, '').split(/\r\n|[\n\r\u0085\u2028\u2029\v]/).entries()) {
    // A form feed stands before the first line of a page.
    for (const [part, words] of line.split('\f').entries()) {
      if (part > 0) pageBreak = true;
      if (words.trim() === '') {
        if (part === 0) gap++;
        continue;
      }
      blocks.push({ kind: 'line', depth: 0, inline: plain(words.trim()), place: `line ${index + 1}`, gap, indent: indentOf(words), ...(pageBreak && { pageBreak }) });
      gap = 0;
      pageBreak = false;
    }
  }
  return blocks;
}

/** The width of the white space before a line, in half-width columns. */
const indentOf = (line: string) => Array.from(/^\s*/u.exec(line)?.[0] ?? '').reduce((width, character) => width + (character === '\u3000' ? 2 : character === '\t' ? 4 : 1), 0);
