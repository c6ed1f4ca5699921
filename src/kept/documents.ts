/**
 * The documents of a library, kept from one build to the next: what was read of each and worked out of it, and its files
 * as the site has them. Each is kept under a print of all that it is made of, so what is found under it is what would be
 * made again; where nothing is found, it is made.
 */
import { mkdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { filePath } from '../exports/paths.ts';
import type { Made } from '../exports/make.ts';
import { pageFonts } from '../fonts/site.ts';
import type { Packed } from '../packed.ts';
import type { Beside } from '../publish/beside.ts';
import { listFiles } from '../publish/files.ts';
import { known } from '../publish/hashed.ts';
import { factsBeyond, type PageFacts } from '../publish/page.ts';
import type { Document } from '../text/model.ts';
import { bundle, type Bundled, unbundle } from './bundle.ts';
import { LastSite, type Standing } from './last-site.ts';
import { printOf } from './print.ts';
import { put, putShared } from './put.ts';
import { Readings } from './readings.ts';
import { Store } from './store.ts';

/** Where the files of a document come from: the last site, what is kept, or, where neither has them, they are made. */
interface Source {
  key: string;
  standing?: Standing | undefined;
  /** The bytes of all its files, one after another; of the last site, nothing. */
  packed?: Packed | undefined;
}

/** The folders of a build: of what is kept, one of its own, and where the site stands and will stand. */
type Folders = Record<'kept' | 'aside' | 'out', string>;

/** At most so many bytes are kept: of some ten thousand documents. */
const most = 2_000_000_000;

export class KeptDocuments implements Beside {
  readonly readings: Readings;
  readonly #store: Store;
  readonly #last: LastSite;
  readonly #aside: string;
  readonly #made: (document: Document) => Promise<Made[]>;
  readonly #sources = new Map<string, Source>();
  /** What of each document stands in the new site. */
  readonly #standing = new Map<string, Standing>();
  /** The files in it that are of all. */
  #shared: readonly Bundled[] = [];
  #documents: readonly Document[] = [];

  /** `common` is the print of the code, and of what the library has beside its documents; `made` gives the files that a document can be had as, where its pages are not kept. */
  constructor({ kept, aside, out }: Folders, common: readonly (string | Uint8Array)[], made: (document: Document) => Promise<Made[]>) {
    this.#store = new Store(kept);
    this.readings = new Readings(this.#store, common);
    [this.#last, this.#aside, this.#made] = [new LastSite(this.#store, out), aside, made];
  }

  /** Finds whose pages are kept, once the whole library is read: a page depends on which characters the others have. */
  async settle(documents: readonly Document[], options: readonly string[]) {
    this.#documents = documents;
    for (const document of documents) {
      // What was sent to another process is on its way meanwhile: the index of the search waits for its library.
      await setImmediate();
      // What a page in some of its languages has of the fonts follows from this.
      const fonts = await pageFonts(documents, document, document.languages.map(({ tag }) => tag));
      const key = printOf([this.readings.keyOf(document), ...options, JSON.stringify(fonts)]);
      const taken = this.#last.take(document.id, key, this.#aside);
      if (taken) this.#store.used(key);
      const packed = taken ? undefined : this.#store.read(key);
      this.#sources.set(document.id, { key, packed, standing: taken ?? (packed && this.#last.standing(key)) });
    }
  }

  /** Whether the files of a document are kept, and nothing of it is to be rendered. */
  has = ({ id }: Document) => this.#sources.get(id)?.standing !== undefined;

  async place(folder: string) {
    mkdirSync(folder, { recursive: true });
    for (const document of this.#documents) {
      const { standing, packed } = this.#sources.get(document.id) ?? {};
      if (standing) {
        if (packed) unbundle(packed, standing.files, folder);
        else renameSync(join(this.#aside, document.id), join(folder, document.id));
        this.#stands(document, standing, folder);
      } else for (const { file, path } of await this.#made(document)) put(folder, filePath(document, file), (to) => renameSync(path, to));
    }
    this.#shared = await putShared(folder, this.#documents, (file, to) => this.#last.linkShared(file, to));
    return new Map(Array.from(this.#standing.values(), ({ facts }) => facts).flat());
  }

  async keep(folder: string, pages: ReadonlyMap<string, PageFacts>) {
    for (const document of this.#documents) {
      const { key = '' } = this.#sources.get(document.id) ?? {};
      if (!this.#standing.has(document.id)) {
        const paths = listFiles(join(folder, document.id)).map((path) => `${document.id}/${path}`);
        const { files, packed } = bundle(folder, paths);
        const standing = { key, files, facts: paths.flatMap((path): Standing['facts'] => (pages.has(path) ? [[path, factsBeyond(path, pages.get(path)!)]] : [])) };
        this.#store.write(key, packed);
        this.#last.made(standing);
        this.#stands(document, standing, folder);
      }
      this.readings.keep(document);
    }
    this.#store.sweep(most);
  }

  /** Tells what a document is, which stands in a folder as it is to be. */
  #stands({ id }: Document, standing: Standing, folder: string) {
    for (const [path, sum, size] of standing.files) known(join(folder, path), sum, size);
    this.#standing.set(id, standing);
  }

  /** Remembers the new site as the last one, once it stands. */
  stands() {
    this.#last.remember(this.#standing, this.#shared);
  }
}
