/** One search for the dialog: the library's where it can be had, else that of the page, saying which. */
import { once } from '../text/scripts/lazy.ts';
import { openEngine, type Engine, type Progress } from './engine.ts';
import type { Fold } from './fold.ts';
import { count, type SearchedRow } from './hits.ts';
import { examplesOf } from './examples.ts';
import { nearest } from './nearest.ts';
import { nextTask } from './next-task.ts';
import { searchPage, type PageText } from './page.ts';
import type { Query } from './query.ts';
import { relaxed } from './relaxed.ts';
import { SearchUnavailable } from './unavailable.ts';

/** How far a search has come; with `instead`, only the page was searched, because of a fault or because it was opened from a disk. */
export type Finding = Progress & { instead?: 'fault' | 'disk' };

export interface SearcherOptions {
  /** The folder of the search. */
  root: URL;
  fold: Fold;
  /** The document of the page, the part of it that it shows, its texts, and its rows; none on a page that is no view. */
  document?: string | undefined;
  part?: number | undefined;
  texts: () => readonly PageText[];
  rows: () => readonly SearchedRow[];
}

const textsOf = (rows: readonly SearchedRow[]) => rows.flatMap(({ texts }) => Object.values(texts).filter((text) => text !== undefined));

/** Of the sections that may have some of a query so many are read, to look for what is nearest to it. */
const mostNear = 3;

export class Searcher {
  readonly #options: SearcherOptions;
  #engine: Promise<Engine> | undefined;
  #attempts = 0;
  #isFaulty = false;

  constructor(options: SearcherOptions) {
    this.#options = options;
  }

  /** Whether the page was opened from a disk, where no browser lets a page read the files beside it. */
  get #isOnDisk() {
    return this.#options.root.protocol === 'file:';
  }

  /** Opens the engine ahead of the first query. After a fault this tries again. */
  prepare() {
    if (this.#isFaulty) this.#engine = undefined;
    if (this.#engine || this.#isOnDisk) return;
    this.#isFaulty = false;
    this.#engine = openEngine(this.#options.root, this.#options.fold, this.#attempts++);
    this.#engine.catch(() => (this.#isFaulty = true));
  }

  /** Whether there is more than one document to search, once that is known. */
  async hasOthers(): Promise<boolean> {
    this.prepare();
    const engine = await this.#engine?.catch(() => undefined);
    return engine !== undefined && engine.documents.length > 1;
  }

  /** Searches the library or one document of it. A finding with `instead` stands for all that came before it. */
  async *find(query: Query, document?: string): AsyncGenerator<Finding, void, void> {
    if (!this.#engine) this.prepare();
    if (this.#engine) {
      try {
        yield* (await this.#engine).search(query, document);
        return;
      } catch (fault) {
        // Whatever it was, also a browser that lacks something: the page can be searched.
        if (!(fault instanceof SearchUnavailable)) reportError(fault);
        this.#isFaulty = true;
      }
    }
    yield this.#page(query);
  }

  /** A phrase of the text that is near one which stands nowhere in it; nothing as soon as no one waits for it any more. */
  async nearest(query: Query, isAwaited: () => boolean, document?: string): Promise<string | undefined> {
    const here = nearest(query, textsOf(this.#options.rows()));
    if (here !== undefined) return here;
    for (const less of relaxed(query)) {
      try {
        const engine = await this.#engine;
        const hits: SearchedRow[] = [];
        for await (const { found, read } of engine?.search(less, document) ?? []) {
          hits.push(...found.flatMap(({ hits }) => hits));
          if (read === mostNear) break;
          await nextTask();
          if (!isAwaited()) return undefined;
        }
        const there = nearest(query, textsOf(hits));
        if (there !== undefined) return there;
      } catch {
        return undefined;
      }
    }
    return undefined;
  }

  /** Examples of what stands in the text of the page, in its languages; they are looked for once. */
  readonly examples = once(() => examplesOf(this.#options.texts()));

  #page(query: Query): Finding {
    const { document = '', part, rows } = this.#options;
    const hits = searchPage(query, rows());
    const found = hits.length > 0 ? [{ document, section: '', ...(part !== undefined && { part }), languages: [], title: {}, heading: {}, hits }] : [];
    return { found, counts: count(hits), read: 1, sections: 1, size: 0, instead: this.#isOnDisk ? 'disk' : 'fault' };
  }
}
