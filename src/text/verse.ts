/** Which paragraphs are verse, whose lines are lines on the page too. */
import { traitsOf, type Language } from '../languages.ts';
import type { Block } from './markdown/blocks.ts';
import { fault } from './faults.ts';
import type { Markdown } from './markdown/read.ts';
import { raisedFigure } from './sentences/sentences.ts';
import { inlineText } from './serialise.ts';

/** Whether a line ends as a sentence, or a part of one, does in a language. */
export function endsSentence(line: string, language: Language): boolean {
  const { end } = traitsOf(language);
  // What stands in brackets after a sentence belongs to it, 。（掌声）, and so does the sign of a note: 。¹
  return end === '' || new RegExp(`(?:${end}|[)）\\]】])${raisedFigure}*\\s*$`, 'u').test(line);
}

/**
 * Makes verse of the paragraphs whose lines end with a hard break, and of those in which a line
 * that is not the last does not end like a sentence. The last is told of, for it may be prose
 * that was cut by hand.
 */
export function findVerse({ blocks, file, language }: Markdown): void {
  for (const block of blocks) {
    if (block.kind !== 'paragraph' || block.editorial || block.lines.length < 2) continue;
    if (block.lines.some(({ hard }) => hard)) block.kind = 'verse';
    else {
      const open = openLine(block, language);
      if (!open) continue;
      block.kind = 'verse';
      const shown = lastWords(open.text);
      fault(file, 'line-end', `Lines of \`${block.id}\` are shown as lines of verse, for 「${shown}」 ends no sentence; end the line with \`\\\` if that is meant, or join it with the next`, open.place);
    }
  }
}

/** The end of a line, of some characters of Chinese or some words. */
const lastWords = (text: string) => text.trim().split(/\s+/).slice(-2).join(' ').slice(-12);

function openLine({ lines }: Block, language: Language) {
  const open = lines.slice(0, -1).find(({ tree }) => !endsSentence(inlineText(tree), language));
  return open && { text: inlineText(open.tree), place: open.place };
}

/** A translation's paragraph is verse where its source is. */
export function followSource(original: Block, translated: Block): void {
  const both: readonly Block['kind'][] = ['paragraph', 'verse'];
  if (both.includes(original.kind) && both.includes(translated.kind)) translated.kind = original.kind;
}
