/** What a phone shows first, and about how high the rest is: style rules of a page for as long as not all of it is laid out. */
import type { Language } from '../languages.ts';
import type { Row, Section } from '../text/model.ts';
import { sentenceTexts } from '../text/serialise.ts';
import { blocksOf, rowsIn } from './blocks.ts';
import { textWidth } from './columns.ts';

/** What of a document a page shows. */
interface Shown {
  sections: readonly Section[];
}

/** How many ems a line of a phone has, and how many lines its screen, at most; two of its screens are more than a desk's. */
const phone = { line: 19, screen: 28 } as const;

/** About how many lines of a phone a row takes, its own space too. */
const linesOf = ({ kind, content }: Pick<Row, 'kind' | 'content'>, languages: readonly Language[]) =>
  languages.reduce((all, language) => all + sentenceTexts(content[language]).reduce((row, text) => row + textWidth(text, language), 0) / phone.line, kind === 'heading' ? 3 : 1);

/** About how high each section is, for as long as it is not laid out: reader/lay-out.ts. */
export const heights = ({ sections }: Shown, languages: readonly Language[]) =>
  sections.map(({ id, rows }) => `[data-section="${id}"]{--lines-high:${Math.round(rows.reduce((sum, row) => sum + linesOf(row, languages), 0))}}`).join('');

/** The first row that begins below so many lines of a phone, and its section; none in a shorter document. In a wrapper, a list or a quotation, rows are not told apart. */
function firstBelow(most: number, sections: readonly Section[], languages: readonly Language[]): { section: Section; row: Row } | undefined {
  let lines = 0;
  for (const section of sections) {
    for (const block of blocksOf(section.rows)) {
      if (lines >= most && !('wrapper' in block)) return { section, row: block };
      lines += rowsIn(block).reduce((sum, row) => sum + linesOf(row, languages), 0);
    }
  }
  return undefined;
}

/** What stands from a row on, to the end of the page's text. */
const from = ({ section, row }: { section: Section; row: Row }) => `:is([id="${row.id}"],[id="${row.id}"]~*,[data-section="${section.id}"]~.section,.colophon)`;

/**
 * What is left out of the first frame, on a phone all but the first row, the title; of the second, there what is below its
 * screen; and of the third (reader/boot.ts). The sections that begin on that screen are laid out at once, and for good:
 * Chromium counts one that is left out afterwards, for as long as it takes to see that it is in view, as moved.
 */
export function firstScreen({ sections }: Shown, languages: readonly Language[]): string {
  const [below, further] = [phone.screen, 2 * phone.screen].map((lines) => firstBelow(lines, sections, languages));
  if (!below) return '';
  const begun = sections.slice(0, sections.indexOf(below.section) + 1).map(({ id }) => `[data-section="${id}"]`);
  return [
    `${begun.join()}{content-visibility:visible}`,
    `@media screen and (width<40rem){[data-first=xxxx] :is(.row~*,.section~.section),[data-first^=xxx] ${from(below)}{display:none}}`,
    further && `@media screen and (width<40rem),screen and (height<60rem){[data-first^=xx] ${from(further)}{display:none}}`,
  ].filter(Boolean).join('');
}
