/**
 * The last site, where a build left one: which documents it has, what of each they were made of, and how each of their
 * files lay there then. A document that is to be as it was needs not be written again: its files are linked, which is
 * far quicker. One that lies there otherwise, as when somebody wrote in it, is not taken.
 */
import { linkSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unpacked } from '../packed.ts';
import { stampOf } from '../publish/hashed.ts';
import type { PageFacts } from '../publish/page.ts';
import { printOf } from './print.ts';
import type { Store } from './store.ts';

/** A document as a site has it: the files of its folder, by their paths from the root, and what its pages are. */
export interface Standing {
  /** What all of it was made of. */
  key: string;
  files: [path: string, sum: Uint8Array][];
  facts: [path: string, PageFacts][];
}

/** The same with how its files lie, in their order. */
export type Taken = Standing & { stamps: string[] };

/** And with when anything of each was changed, its names too: no program can set that. */
type Left = Taken & { changed: bigint[] };

const lies = (file: string) => statSync(file, { bigint: true });

export class LastSite {
  readonly #store: Store;
  readonly #out: string;
  #known: ReadonlyMap<string, Left> | undefined;

  constructor(store: Store, out: string) {
    [this.#store, this.#out] = [store, out];
  }

  get #name() {
    return printOf(['the last site', this.#out]);
  }

  get #documents(): ReadonlyMap<string, Left> {
    if (!this.#known) {
      const packed = this.#store.read(this.#name);
      this.#known = packed ? unpacked<Map<string, Left>>(packed) : new Map<string, Left>();
    }
    return this.#known;
  }

  /** Links the files of a document into a folder; gives nothing, and links none, where it is not there, not of `key`, or not as it was left. */
  take(id: string, key: string, folder: string): Taken | undefined {
    const left = this.#documents.get(id);
    if (left?.key !== key) return undefined;
    try {
      const made = new Set<string>();
      for (const [index, [path]] of left.files.entries()) {
        const [from, to] = [join(this.#out, path), join(folder, path)];
        const file = lies(from);
        if (file.ctimeNs !== left.changed[index] || stampOf(file) !== left.stamps[index]) throw new Error(`${from} is not as it was left.`);
        const above = dirname(to);
        if (!made.has(above)) mkdirSync(above, { recursive: true });
        made.add(above);
        linkSync(from, to);
      }
      return left;
    } catch {
      // Another disk, a file system without links, or a site that was written in.
      rmSync(join(folder, id), { recursive: true, force: true });
      return undefined;
    }
  }

  /** Remembers what stands there now; a document of which something is gone already is left out. */
  left(documents: ReadonlyMap<string, Standing>) {
    const left = Array.from(documents).flatMap(([id, { key, files, facts }]): [string, Left][] => {
      try {
        const lie = files.map(([path]) => lies(join(this.#out, path)));
        return [[id, { key, files, facts, stamps: lie.map(stampOf), changed: lie.map(({ ctimeNs }) => ctimeNs) }]];
      } catch {
        return [];
      }
    });
    this.#store.write(this.#name, new Map(left));
  }
}
