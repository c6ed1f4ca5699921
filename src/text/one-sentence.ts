/** The check, by punctuation, that a line of Chinese is one sentence. It cuts nothing: the line is the boundary. */
import { toString } from 'hast-util-to-string';
import { fault } from './faults.ts';
import { type Markdown, sentencesOf } from './markdown.ts';
import { numberOf } from './number.ts';
import { startOf } from './remark/places.ts';

const ends = '(?:[。？！]+|……)[”’」』）》]*';
const [opening, closing] = ['“‘「『（《', '”’」』）》'];

/** Report the lines of numbered Chinese paragraphs that hold more or less than a sentence. */
export function checkSentences({ blocks, file }: Markdown): void {
  for (const { id, editorial, children } of blocks) {
    if (editorial || numberOf(id) === undefined) continue;
    const lines = sentencesOf(children);
    for (const [index, line] of lines.entries()) {
      const problem = whatIsWrong(toString(line), index === lines.length - 1);
      if (problem) fault(file, 'not-one-sentence', `Sentence ${index + 1} of \`${id}\` ${problem}`, startOf(line.children[0] ?? line));
    }
  }
}

/** A colon or semicolon may end a paragraph, where a list follows; `……` within a line is a pause, and what stands in brackets is part of its sentence. */
function whatIsWrong(line: string, last: boolean): string | undefined {
  if (!new RegExp(`${ends}$`, 'u').test(line) && !(last && /[：；]$/u.test(line))) return 'does not end like one; join it with the next line, or end it with 。？！ or ……';
  for (const { 0: end, index } of line.matchAll(/[。？！]+[”’」』]*/gu)) {
    const after = index + end.length;
    if (after < line.length && isBalanced(line.slice(0, after))) return `goes on after 「${line.slice(Math.max(0, index - 4), after)}」; begin a new line there`;
  }
  return undefined;
}

const isBalanced = (text: string) => count(text, opening) === count(text, closing);
const count = (text: string, signs: string) => Array.from(text).filter((character) => signs.includes(character)).length;
