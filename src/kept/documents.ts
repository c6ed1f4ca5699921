/**
 * The documents of a library, kept from one build to the next: what was read of each and worked out of it, and its files
 * as the site has them. Each is kept under a print of all that it is made of, so what is found under it is what would be
 * made again; where nothing is found, it is made.
 */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filePath } from '../exports/paths.ts';
import type { Made } from '../exports/make.ts';
import { pageFonts } from '../fonts/site.ts';
import { knownSum, sumOf } from '../publish/hashed.ts';
import { listFiles } from '../publish/files.ts';
import type { Beside } from '../publish/beside.ts';
import type { PageFacts } from '../publish/page.ts';
import type { KeptReading, KeptReadings } from '../read.ts';
import { memoryOf, recall, type Memory } from '../remembered.ts';
import type { Folder } from '../text/document.ts';
import type { Document } from '../text/model.ts';
import { printOf } from './print.ts';
import { put, putShared } from './put.ts';
import { type Packed, Store, unpacked } from './store.ts';

/** What is kept of a document before it is a page. */
interface Read {
  reading: KeptReading;
  memory: Memory;
}

/** What is kept of it as the site has it: its files by their paths from the root, with the SHA-256 of each, and what its pages are. */
interface Pages {
  files: [path: string, bytes: Uint8Array, sum: Uint8Array][];
  facts: [path: string, PageFacts][];
}

/** At most so many bytes are kept: some ten thousand documents of a few pages. */
const most = 2_000_000_000;

export class KeptDocuments implements KeptReadings, Beside {
  readonly #store: Store;
  /** The print of the code, and of what the library has beside its documents. */
  readonly #common: readonly (string | Uint8Array)[];
  readonly #made: (document: Document) => Promise<Made[]>;
  /** By the document's id: the key of what was read of it, and how much was remembered then. */
  readonly #readings = new Map<string, { key: string; reading?: KeptReading; remembered?: string }>();
  readonly #pages = new Map<string, { key: string; packed: Packed | undefined }>();
  #documents: readonly Document[] = [];

  /** `made` gives the files that a document can be had as, where its pages are not kept. */
  constructor(folder: string, common: readonly (string | Uint8Array)[], made: (document: Document) => Promise<Made[]>) {
    [this.#store, this.#common, this.#made] = [new Store(folder), common, made];
  }

  reading(id: string, folder: Folder, around: readonly Uint8Array[]): KeptReading | undefined {
    const key = printOf([...this.#common, ...around, id, ...[...folder].flat()]);
    this.#readings.set(id, { key });
    const packed = this.#store.read(key);
    if (!packed) return undefined;
    const { reading, memory } = unpacked<Read>(packed);
    recall(reading.document, memory);
    this.#readings.set(id, { key, reading, remembered: namesOf(memory) });
    return reading;
  }

  keepReading(id: string, reading: KeptReading) {
    const known = this.#readings.get(id);
    if (known) known.reading = reading;
  }

  /** Finds whose pages are kept, once the whole library is read: a page depends on which characters the others have. */
  async settle(documents: readonly Document[], options: readonly string[]) {
    this.#documents = documents;
    for (const document of documents) {
      // What a page in some of its languages has of the fonts follows from this.
      const fonts = await pageFonts(documents, document, document.languages.map(({ tag }) => tag));
      const key = printOf([this.#readings.get(document.id)?.key ?? '', ...options, JSON.stringify(fonts)]);
      this.#pages.set(document.id, { key, packed: this.#store.read(key) });
    }
  }

  /** Whether the files of a document are kept, and nothing of it is to be rendered. */
  has = ({ id }: Document) => this.#pages.get(id)?.packed !== undefined;

  async place(folder: string) {
    const ready = new Map<string, PageFacts>();
    for (const document of this.#documents) {
      const packed = this.#pages.get(document.id)?.packed;
      if (packed) {
        const { files, facts } = unpacked<Pages>(packed);
        for (const [path, bytes, sum] of files) put(folder, path, (to) => (writeFileSync(to, bytes), knownSum(to, Buffer.from(sum))));
        for (const [path, one] of facts) ready.set(path, one);
      } else for (const { file, path } of await this.#made(document)) put(folder, filePath(document, file), (to) => renameSync(path, to));
    }
    await putShared(folder, this.#documents);
    return ready;
  }

  async keep(folder: string, pages: ReadonlyMap<string, PageFacts>) {
    for (const document of this.#documents) {
      const { key = '', packed } = this.#pages.get(document.id) ?? {};
      if (!packed) {
        const paths = (await listFiles(join(folder, document.id))).map((path) => `${document.id}/${path}`);
        const files = paths.map((path): Pages['files'][number] => [path, readFileSync(join(folder, path)), sumOf(join(folder, path))]);
        this.#store.write(key, { files, facts: paths.flatMap((path) => (pages.has(path) ? [[path, pages.get(path)!]] : [])) } satisfies Pages);
      }
      const { key: own = '', reading, remembered } = this.#readings.get(document.id) ?? {};
      const memory = memoryOf(document);
      if (reading && namesOf(memory) !== remembered) this.#store.write(own, { reading, memory } satisfies Read);
    }
    this.#store.sweep(most);
  }
}

/** What is remembered of a document, in short. */
const namesOf = (memory: Memory) => Array.from(memory, ([name, { of }]) => `${name} ${of}`).join('\n');
