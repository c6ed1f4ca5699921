/**
 * How a large library stands: by decade and year, the latest first, and what bears no date in numbers by letter.
 * A decade has a page as long as it has room for its documents; else it leads to a page for each year. The page
 * of a decade, and every year on it, keeps its address as the library grows.
 */
import { sortableDate } from '../text/dates.ts';
import type { Said } from '../text/localized.ts';
import type { Document } from '../text/model.ts';
import { letterOf } from './letters.ts';
import { decadeName, decadeOf, yearName } from './years.ts';

/** So many documents are one list, on the cover. */
export const mostOnCover = 30;

/** What a part of the catalogue is of: a year, as in `Dated`; a decade, 1950 or, `isBefore` the common era, 400; a letter, none for titles without. */
export type Heading = { year: number } | { decade: number; isBefore: boolean } | { letter: string | undefined };

/** The documents of a year, or under a letter. */
export interface Group {
  heading: Heading;
  /** The id of its heading on the page of its shelf. */
  id: string;
  documents: readonly Document[];
}

/** One page: what it is of, the documents that it lists, or the pages that it leads to in their place. */
export interface CataloguePage {
  /** In its address: `1950s`, `1953`, `1953-2`, `400s-bc`, `m`. */
  name: string;
  heading: Heading;
  groups: readonly Group[];
  /** By the id of a group that this page does not list: the name of the page which does. */
  elsewhere: Readonly<Record<string, string>>;
  /** Which page it is of how many of the same heading, from 1. */
  number: number;
  count: number;
}

/** A decade, or a letter: a line on the cover, and one page or more. */
export interface Shelf {
  name: string;
  heading: Heading;
  groups: readonly Group[];
  size: number;
  pages: readonly CataloguePage[];
}

/** The room on a page for its list, in bytes of HTML, which leaves as much again for what stands around it. */
const room = 52_000;

const bytes = (said: readonly Said[]) => said.reduce((sum, { text }) => sum + new TextEncoder().encode(text).length, 0);

/** About how many bytes of HTML a document takes in a list; rather too many. */
function weightOf({ metadata, source, languages }: Document): number {
  const { parties, kind, subject } = metadata[source]!;
  return 700 + 60 * languages.length + 5 * bytes(Object.values(metadata).map(({ title }) => title)) + 3 * bytes([...parties, ...(kind ? [kind] : []), ...subject]);
}

/** Documents as many lists as need be, each with room on a page. */
function cut(documents: readonly Document[]): Document[][] {
  const lists: Document[][] = [];
  let left = 0;
  for (const document of documents) {
    const weight = weightOf(document);
    if (lists.length === 0 || weight > left) {
      lists.push([]);
      left = room;
    }
    lists.at(-1)!.push(document);
    left -= weight;
  }
  return lists;
}

const page = (name: string, heading: Heading, groups: readonly Group[], elsewhere = {}, number = 1, count = 1): CataloguePage => ({ name, heading, groups, elsewhere, number, count });

/** The pages of one group: `1953`, `1953-2`. */
const pagesOf = (name: string, { heading, id, documents }: Group) =>
  cut(documents).map((list, index, all) => page(index === 0 ? name : `${name}-${index + 1}`, heading, [{ heading, id, documents: list }], {}, index + 1, all.length));

function decadeShelf(name: string, documents: readonly Document[], yearOf: (document: Document) => number): Shelf {
  const groups = [...Map.groupBy(documents, yearOf)].map(([year, own]): Group => ({ heading: { year }, id: `y${yearName(year)}`, documents: own }));
  const heading = decadeOf(yearOf(documents[0]!));
  const years = groups.map((group) => ({ name: group.id.slice(1), group }));
  const pages = cut(documents).length === 1
    ? [page(name, heading, groups)]
    : [page(name, heading, groups, Object.fromEntries(years.map((one) => [one.group.id, one.name]))), ...years.flatMap((one) => pagesOf(one.name, one.group))];
  return { name, heading, groups, size: documents.length, pages };
}

function letterShelf(letter: string | undefined, documents: readonly Document[]): Shelf {
  const name = letter === undefined ? 'other' : /^[a-z]$/.test(letter) ? letter : `u${letter.codePointAt(0)!.toString(16)}`;
  const group: Group = { heading: { letter }, id: `l${name}`, documents };
  return { name, heading: { letter }, groups: [group], size: documents.length, pages: pagesOf(name, group) };
}

/** Documents as a list shows them: the latest first, those of one date by their ids. */
export const latestFirst = (documents: readonly Document[]): Document[] =>
  documents.toSorted((one, other) => sortableDate(other.metadata[other.source]!.date) - sortableDate(one.metadata[one.source]!.date) || (one.id < other.id ? -1 : 1));

/** The shelves of a library: decades, the latest first, then letters. */
export function shelvesOf(documents: readonly Document[]): Shelf[] {
  const yearOf = ({ metadata, source }: Document) => metadata[source]!.date?.year;
  const [dated, others] = [true, false].map((is) => latestFirst(documents).filter((one) => (yearOf(one) !== undefined) === is)) as [Document[], Document[]];
  const letters = [...Map.groupBy(others, ({ metadata, source }) => letterOf(metadata[source]!.title))].sort(([one], [other]) => ((one ?? '\uFFFF') < (other ?? '\uFFFF') ? -1 : 1));
  const decades = Map.groupBy(dated, (one) => decadeName(yearOf(one)!));
  return [...[...decades].map(([name, own]) => decadeShelf(name, own, (one) => yearOf(one)!)), ...letters.map(([letter, own]) => letterShelf(letter, own))];
}
