/** What was selected, as parts of the text, and its address. */
import type { Address } from '../addresses.ts';
import { viewName, type View } from '../views.ts';
import { joined, sentencesIn, type Cell, type Part } from './cells.ts';
import { describePhrase } from './quote.ts';

/** Parts that follow one another in the text, as one range takes them. */
export type Stretch = Part[];

const cellOf = ({ id, language }: Part, cells: readonly Cell[]) => cells.find((cell) => cell.id === id && cell.language === language);

/** The parts as they stand in other cells of the same rows: their sentences, whole. */
export function wholeSentences(parts: Stretch, from: readonly Cell[], to: readonly Cell[]): Stretch {
  return parts.flatMap((part) => {
    const [shown, own] = [cellOf(part, from), cellOf(part, to)];
    const numbers = shown && own ? sentencesIn(shown, part) : [];
    const [first, last] = [own?.sentences[(numbers[0] ?? 0) - 1], own?.sentences[(numbers.at(-1) ?? 0) - 1]];
    return first && last ? [{ id: part.id, language: part.language, start: first.start, end: last.end }] : [];
  });
}

/**
 * The address of the words of a stretch: of one language they are a phrase of its view alone, of two a
 * phrase across the `shown` view. `cells` are those of the text in these languages, in order; `describe` says
 * how much of the words the address has.
 */
export function addressOf(parts: Stretch, cells: readonly Cell[], shown: View, describe = describePhrase): (Address & Required<Pick<Address, 'phrase'>>) | undefined {
  const [first, last] = [parts[0], parts.at(-1)];
  const languages = [...new Set(parts.map(({ language }) => language))];
  const view = languages.length === 1 ? viewName(languages) : shown.name;
  const among = cells.filter(({ language }) => languages.length > 1 || language === languages[0]);
  const [from, to] = [first && cellOf(first, among), last && cellOf(last, among)];
  if (!first || !last || !from || !to) return undefined;
  const { starts } = joined(among);
  const phrase = describe(among, { start: starts[among.indexOf(from)]! + first.start, end: starts[among.indexOf(to)]! + last.end });
  const sentence = first.id === last.id ? sentencesIn(from, first)[0] : undefined;
  return { id: first.id, ...(sentence !== undefined && { sentence }), ...(first.id !== last.id && { to: last.id }), phrase: { ...phrase, view } };
}
