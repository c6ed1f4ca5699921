/** How wide the two columns of a parallel view are: in proportion to what their languages need. */
import { fontOf } from '../fonts/coverage.ts';
import { traitsOf, type Language } from '../languages.ts';
import type { Document } from '../text/model.ts';
import { sentenceTexts } from '../text/serialise.ts';

/** Characters that East Asian fonts set one em wide. */
const fullWidth = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff60“”‘’—…]/u;
/** What a letter takes in a font that the site does not bring, in ems. */
const letter = 0.5;
/** The size of what is not Han beside what is: src/styles/reading.css. */
const beside = 0.9474;

const advances = new Map<string, number>();

/** The width of a character of the Latin own font, in ems. */
function advance(character: string): number {
  const latin = fontOf('Latn');
  const known = advances.get(character) ?? (latin.hasGlyphForCodePoint(character.codePointAt(0)!) ? latin.glyphForCodePoint(character.codePointAt(0)!).advanceWidth / latin.unitsPerEm : letter);
  advances.set(character, known);
  return known;
}

/** How wide a text would be on one line, in ems of the page's size. */
export function textWidth(text: string, language: Language): number {
  const { han } = traitsOf(language);
  let width = 0;
  for (const character of text) width += han ? (fullWidth.test(character) ? 1 : advance(character)) : advance(character) * beside;
  return width;
}

/** How wide both columns and the gap between them may be together, in ems: a small desk, a large one. */
const rooms = [42, 54, 66] as const;
const gap = 2.5;
/** The second column over the first. */
const most = 2.4;

/** How many lines the pairs take, each as many as the longer of its two. */
const linesAt = (widths: readonly (readonly [number, number])[], ratio: number, room: number) => {
  const first = Math.floor((room - gap) / (1 + ratio));
  const second = room - gap - first;
  // A line of words is seldom full.
  return widths.reduce((sum, [one, other]) => sum + Math.max(Math.ceil(one / first), Math.ceil(other / (second - 1))), 0);
};

/** The second column's width over the first's, at which pairs of these widths take the fewest lines, on desks small and large; 1 for none. */
export function columnRatio(widths: readonly (readonly [number, number])[]): number {
  const candidates = Array.from({ length: 36 }, (_, index) => Math.round(100 * most ** ((index - 17.5) / 17.5)) / 100);
  const lines = candidates.map((ratio) => rooms.reduce((sum, room) => sum + linesAt(widths, ratio, room), 0));
  const fewest = Math.min(...lines);
  // Where several are as good, the middle one.
  const best = candidates.filter((_, index) => lines[index]! <= fewest * 1.005);
  return widths.length === 0 ? 1 : best[best.length >> 1]!;
}

/** The widths of every pair of sentences of a document, in two languages. */
export const pairWidths = ({ sections }: Document, [one, other]: readonly [Language, Language]) =>
  sections.flatMap(({ rows }) =>
    rows.flatMap(({ kind, content }) => {
      const [first, second] = [sentenceTexts(content[one]), sentenceTexts(content[other])];
      if (kind === 'heading' || kind === 'cells') return [];
      return first.flatMap((text, index) => (second[index] === undefined ? [] : [[textWidth(text, one), textWidth(second[index], other)] as const]));
    }),
  );

const made = new WeakMap<Document, Map<string, string>>();

/** The same for every page of a document in these languages: a long one has many. */
export function rowStyle(document: Document, languages: readonly Language[]): string {
  const styles = made.get(document) ?? new Map<string, string>();
  made.set(document, styles);
  const key = languages.join(' ');
  const style = styles.get(key) ?? makeRowStyle(document, languages);
  styles.set(key, style);
  return style;
}

/**
 * Style rules of a parallel view's own: its columns, how many lines of pairs its rows can have, the order in which
 * sentences alternate where the languages stand one under the other, and the line of the row each takes on paper.
 */
function makeRowStyle(document: Document, languages: readonly Language[]): string {
  const [one, other] = languages;
  if (one === undefined || other === undefined) return '';
  const counts = document.sections.flatMap(({ rows }) => rows.flatMap(({ content }) => languages.map((language) => content[language]?.sentences.length ?? 0)));
  const most = Math.max(1, ...counts);
  const ratio = columnRatio(pairWidths(document, [one, other]));
  const numbers = Array.from({ length: most }, (_, index) => index + 1);
  const order = numbers.map((number) => `[data-sentence="${number}"]{order:${number}}`);
  const printed = numbers.map((number) => `:not([data-row=cells])>[data-cell]>[data-sentence="${number}"]{grid-row:${number}}`);
  const shares = [[one, 1 / (1 + ratio)], [other, ratio / (1 + ratio)]] as const;
  const short = shares.filter(([language]) => traitsOf(language).han).map(([language, share]) => {
    const below = (characters: number, rule: string) => `@container text (inline-size<${Math.ceil(characters / share + gap)}em){${rule}}`;
    return below(24, `[lang="${language}"] [data-range]{white-space:normal}`) + below(16, `[data-row=paragraph]:not([data-closing]) > [lang="${language}"]{text-align:start}`);
  });
  return `.text{--lines:${most};--columns:minmax(0,1fr) minmax(0,${ratio}fr)}${order.join('')}@media print{${printed.join('')}}@media print,(width>=60rem){${short.join('')}}`;
}
