/**
 * The last site, where a build left one: which documents it has, what of each they were made of, and how each of their
 * files lay there then. A document that is to be as it was needs not be written again: its files are linked, which is
 * far quicker. One that lies there otherwise, as when somebody wrote in it, is not taken.
 */
import { linkSync, mkdirSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packed, unpacked } from '../packed.ts';
import { stampOf } from '../publish/hashed.ts';
import type { PageFacts } from '../publish/page.ts';
import type { Bundled } from './bundle.ts';
import { printOf } from './print.ts';
import type { Store } from './store.ts';

/** A document as a site has it: the files of its folder, by their paths from the root, and what its pages are. */
export interface Standing {
  /** What all of it was made of. */
  key: string;
  files: Bundled[];
  facts: [path: string, PageFacts][];
}

/** How the files of a document lie, in their order; and when anything of each was changed, its names too: no program can set that. */
interface Left {
  key: string;
  stamps: string[];
  changed: bigint[];
}

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

  /** What a document is: one record each, so that a build writes only those of what it made. */
  #nameOf = (key: string) => printOf(['as it stands', key]);

  get #documents(): ReadonlyMap<string, Left> {
    if (!this.#known) {
      const kept = this.#store.read(this.#name);
      this.#known = kept ? unpacked<Map<string, Left>>(kept) : new Map<string, Left>();
    }
    return this.#known;
  }

  /** Links the files of a document into a folder; gives nothing, and links none, where it is not there, not of `key`, or not as it was left. */
  take(id: string, key: string, folder: string): Standing | undefined {
    const left = this.#documents.get(id);
    const standing = left?.key === key ? this.standing(key) : undefined;
    if (!left || !standing) return undefined;
    try {
      const made = new Set<string>();
      for (const [index, [path]] of standing.files.entries()) {
        const [from, to] = [join(this.#out, path), join(folder, path)];
        const file = lies(from);
        if (file.ctimeNs !== left.changed[index] || stampOf(file) !== left.stamps[index]) throw new Error(`${from} is not as it was left.`);
        const above = dirname(to);
        if (!made.has(above)) mkdirSync(above, { recursive: true });
        made.add(above);
        linkSync(from, to);
      }
      return standing;
    } catch {
      // Another disk, a file system without links, or a site that was written in.
      rmSync(join(folder, id), { recursive: true, force: true });
      return undefined;
    }
  }

  /** What a document is that was made before, in this site or another. */
  standing(key: string): Standing | undefined {
    const kept = this.#store.read(this.#nameOf(key));
    return kept && unpacked<Standing>(kept);
  }

  /** Tells of a document that was made. */
  made(standing: Standing) {
    this.#store.write(this.#nameOf(standing.key), packed(standing));
  }

  /** Remembers how what stands there now lies; a document of which something is gone already is left out. */
  left(documents: ReadonlyMap<string, Standing>) {
    const left = Array.from(documents).flatMap(([id, { key, files }]): [string, Left][] => {
      try {
        const lie = files.map(([path]) => lies(join(this.#out, path)));
        return [[id, { key, stamps: lie.map(stampOf), changed: lie.map(({ ctimeNs }) => ctimeNs) }]];
      } catch {
        return [];
      }
    });
    this.#store.write(this.#name, packed(new Map(left)));
  }
}
