/** Texts that are read as a whole, and where each character of them is written in its file. */
import type { VFile } from 'vfile';
import type { Language } from '../languages.ts';
import type { Place } from './faults.ts';
import type { Line } from './markdown/inlines.ts';
import type { Markdown } from './markdown/read.ts';
import type { WrittenSection } from './sections.ts';
import { inlineText } from './serialise.ts';

export interface Passage {
  file: Markdown['file'];
  text: string;
  /** The place of an offset of the text, in UTF-16 code units. */
  placeOf(offset: number): Place;
}

/** Every block and note of a language that is written, each as one text. */
export const passagesOf = (sections: readonly WrittenSection[], language: Language): Passage[] =>
  sections
    .flatMap(({ files }) => files.get(language) ?? [])
    .flatMap((markdown) => [...markdown.blocks.map(({ lines }) => passageOf(markdown, lines)), ...markdown.notes.map(({ tree, place }) => passageOf(markdown, [{ tree, place, hard: false }]))]);

/** The lines of a block as one text, with nothing between them: a word may run on from one to the next. */
export function passageOf({ file }: Pick<Markdown, 'file'>, lines: readonly Line[]): Passage {
  const texts = lines.map(({ tree }) => inlineText(tree));
  return {
    file,
    text: texts.join(''),
    placeOf(offset) {
      let start = 0;
      for (const [index, text] of texts.entries()) {
        if (offset < start + text.length || index === texts.length - 1) return placeIn(linesOf(file), lines[index]!.place, text, offset - start);
        start += text.length;
      }
      return { line: 1, column: 1 };
    },
  };
}

const split = new WeakMap<VFile, string[]>();
/** The lines of a file, which is split once. */
function linesOf(file: VFile): string[] {
  const lines = split.get(file) ?? String(file).split('\n');
  split.set(file, lines);
  return lines;
}

/** The place in a line of the file of what stands there as such; the beginning of the line's text where nothing does. */
export function placeOfWords(file: VFile, { line, column }: Place, words: string): Place {
  const at = (linesOf(file)[line - 1] ?? '').indexOf(words, column - 1);
  return { line, column: at < 0 ? column : at + 1 };
}

/** The place of a character of a line: markup stands between it and the beginning, but adds none of its kind. */
function placeIn(lines: readonly string[], { line, column }: Place, text: string, offset: number): Place {
  const written = lines[line - 1] ?? '';
  const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
  let at = written.indexOf(character, column - 1);
  for (let before = text.indexOf(character); before >= 0 && before < offset && at >= 0; before = text.indexOf(character, before + 1)) at = written.indexOf(character, at + 1);
  return { line, column: at < 0 ? column + offset : at + 1 };
}
