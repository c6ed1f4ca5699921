/** The search of the library in the browser: Pagefind retrieves, the matcher verifies, and results come as they are read. */
import { once } from '../text/scripts/lazy.ts';
import type { Loading } from './affordable.ts';
import { asks, asksPhrase } from './ask.ts';
import type { Fold } from './fold.ts';
import { count, hitsOf, noCounts, type Counts, type Hit, type SearchedRow } from './hits.ts';
import { folded } from './match.ts';
import type { Query } from './query.ts';
import { openRetrieval } from './retrieval.ts';
import { rowsPath, shownText, type SearchLibrary, type SectionRows, type ShownRow } from './rows.ts';
import { available } from './unavailable.ts';

/** The hits in one section. */
export interface SectionHits extends Omit<SectionRows, 'rows'> {
  hits: Hit[];
}

/** How far a search has come. */
export interface Progress {
  /** The section that was read since the last progress, where it has hits. Those that may have the exact phrase come first, then all in the order of the library. */
  found: SectionHits[];
  /** Rows found so far: true of the sections read, and of the whole once `read` is `sections`. */
  counts: Counts;
  /** How many sections were read, of how many that may have hits. */
  read: number;
  sections: number;
  /** How much of rows was read for the first time since the last progress, in characters. */
  size: number;
}

export interface Engine {
  /** The documents that are searched, by id. */
  documents: string[];
  /**
   * Searches the library, or one document of it, a section at a time: no more than the next two are loaded until the
   * next progress is asked for. The last one has `read === sections`; there is always one. Throws `SearchUnavailable`.
   */
  search(query: Query, document?: string): AsyncGenerator<Progress, void, void>;
}

/** How many sections come over the line together. */
const together = 3;

/** So many sections are soon read: sooner, of a document, than the index is asked for what nearly all have. */
export const fewSections = 10;

type ReadSection = Omit<SectionHits, 'hits'> & { rows: SearchedRow[] };

/** A section that has come; to be searched it is folded, which takes longest of all, so only when its turn is there. */
interface Come {
  section: () => ReadSection;
  size: number;
}

/** Opens the search whose index is in `root`, a folder's address ending in `/`, and the rows beside it; `attempt` counts from 0. Throws `SearchUnavailable`. */
export async function openEngine(root: URL, fold: Fold, attempt = 0): Promise<Engine> {
  const library = (await available('index', fetchJson<SearchLibrary>(new URL('library.json', root)))).value;
  const places = library.documents.flatMap(({ id, sections }) => sections.map((print, index) => ({ id, index, print })));
  const retrieve = await openRetrieval(root, library, attempt);
  const sections = new Map<number, Promise<Come>>();
  /** Those that were searched before, and are folded. */
  const known = new Set<number>();

  async function load(position: number): Promise<Come> {
    const place = places[position];
    if (!place) throw new RangeError(`The index has a record ${position}, the library has ${places.length}`);
    const address = new URL(`../${rowsPath(encodeURIComponent(place.id), place.index, place.print)}`, root);
    const { text, value: { rows, ...section } } = await fetchJson<SectionRows>(address);
    const textsOf = (row: ShownRow) => Object.fromEntries(Object.keys(row.sentences).map((language) => [language, folded(fold, shownText(row, language))]));
    return { size: text.length, section: once(() => ({ ...section, rows: rows.map((row) => ({ ...row, texts: textsOf(row) })) })) };
  }

  function remembered(position: number) {
    let section = sections.get(position);
    if (!section) {
      section = available('rows', load(position));
      section.catch(() => sections.delete(position));
      sections.set(position, section);
    }
    return section;
  }

  return {
    documents: library.documents.map(({ id }) => id),
    async *search(query, document) {
      const within = (position: number) => document === undefined || places[position]?.id === document;
      const loading: Loading = new Map();
      const isNarrow = document !== undefined && library.documents.some(({ id, sections }) => id === document && sections.length > fewSections);
      const all = (await retrieve(asks(query), loading, isNarrow)) ?? [...places.keys()];
      const possible = new Set(all);
      // Which come first is not worth loading more than that.
      const first = ((await retrieve(asksPhrase(query), loading, isNarrow)) ?? []).filter((position) => possible.has(position));
      const positions = [...new Set([...first, ...all])].filter(within);
      if (positions.length === 0) yield { found: [], counts: noCounts, read: 0, sections: 0, size: 0 };
      let counts: Counts = noCounts;
      for (const [index, position] of positions.entries()) {
        const [come] = positions.slice(index, index + together).map(remembered);
        const { size, section } = await come!;
        const { rows, ...about } = section();
        const hits = hitsOf(query, rows);
        counts = count(hits, counts);
        const isNew = !known.has(position);
        known.add(position);
        yield { found: hits.length > 0 ? [{ ...about, hits }] : [], counts, read: index + 1, sections: positions.length, size: isNew ? size : 0 };
      }
    },
  };
}

/** A file of the search. Its name, or that of its folder, changes with it, so that a cache is always right. */
async function fetchJson<Shape>(address: URL): Promise<{ text: string; value: Shape }> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${address.href}`);
  const text = await response.text();
  return { text, value: JSON.parse(text) as Shape };
}
