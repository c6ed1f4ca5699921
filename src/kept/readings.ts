/** What earlier builds read of documents, and worked out of each. */
import { packed, unpacked } from '../packed.ts';
import type { KeptReading, KeptReadings } from '../read.ts';
import { memoryOf, recall, type Memory } from '../remembered.ts';
import type { Folder } from '../text/document.ts';
import type { Document } from '../text/model.ts';
import { printOf } from './print.ts';
import type { Store } from './store.ts';

/** What is kept of a document before it is a page. */
interface Read {
  reading: KeptReading;
  memory: Memory;
}

export class Readings implements KeptReadings {
  readonly #store: Store;
  /** The print of the code, and of what the library has beside its documents. */
  readonly #common: readonly (string | Uint8Array)[];
  /** By the document's id: the key of what was read of it, and how much was remembered then. */
  readonly #readings = new Map<string, { key: string; reading?: KeptReading; remembered?: string }>();

  constructor(store: Store, common: readonly (string | Uint8Array)[]) {
    [this.#store, this.#common] = [store, common];
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

  /** What a document was read from, in one print. */
  keyOf = ({ id }: Document) => this.#readings.get(id)?.key ?? '';

  /** Keeps what was read of a document, and has been worked out of it since. */
  keep(document: Document) {
    const { key = '', reading, remembered } = this.#readings.get(document.id) ?? {};
    const memory = memoryOf(document);
    if (reading && namesOf(memory) !== remembered) this.#store.write(key, packed({ reading, memory } satisfies Read));
  }
}

/** What is remembered of a document, in short. */
const namesOf = (memory: Memory) => Array.from(memory, ([name, { of }]) => `${name} ${of}`).join('\n');
