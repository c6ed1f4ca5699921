/**
 * The last site, where a build left one: which documents it has, what of each they were made of, and how each of their
 * files lay there then. A document that is to be as it was needs not be written again: its files are linked, which is
 * far quicker. One that lies there otherwise, as when somebody wrote in it, is not taken.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packed, unpacked } from '../packed.ts';
import { leadsBeyond } from '../publish/links.ts';
import type { PageFacts } from '../publish/page.ts';
import type { Bundled } from './bundle.ts';
import { type Lie, lieOf, link, unlessGone } from './lie.ts';
import { printOf } from './print.ts';
import type { Store } from './store.ts';

/** A document as a site has it: the files of its folder, by their paths from the root, and what its pages are. */
export interface Standing {
  /** What all of it was made of. */
  key: string;
  files: Bundled[];
  facts: [path: string, PageFacts][];
}

/** What is kept of a page. Its links within its folder were followed when the folder was made. */
export const factsOf = (path: string, facts: PageFacts | undefined): Standing['facts'] => (facts ? [[path, { ...facts, leads: leadsBeyond(facts.leads) }]] : []);

/** A site as a build left it: how the files of each document lie, in their order, and those that are of all of them, with what each is. */
interface Left {
  documents: Map<string, { key: string; lies: Lie[] }>;
  shared: Map<string, { sum: Uint8Array; lie: Lie }>;
}

export class LastSite {
  readonly #store: Store;
  readonly #out: string;
  #known: Left | undefined;

  constructor(store: Store, out: string) {
    [this.#store, this.#out] = [store, out];
  }

  get #name() {
    return printOf(['the last site, and what is shared in it', this.#out]);
  }

  /** What a document is: one record each, so that a build writes only those of what it made. */
  #nameOf = (key: string) => printOf(['as it stands', key]);

  get #left(): Left {
    const kept = this.#known ? undefined : this.#store.read(this.#name);
    return (this.#known ??= kept ? unpacked<Left>(kept) : { documents: new Map(), shared: new Map() });
  }

  /** Links the files of a document into a folder; gives nothing, and links none, where it is not there, not of `key`, or not as it was left. */
  take(id: string, key: string, folder: string): Standing | undefined {
    const left = this.#left.documents.get(id);
    const standing = left?.key === key ? this.standing(key) : undefined;
    if (!left || !standing) return undefined;
    try {
      const made = new Set<string>();
      for (const [index, [path]] of standing.files.entries()) {
        const to = join(folder, path);
        const above = dirname(to);
        if (!made.has(above)) mkdirSync(above, { recursive: true });
        made.add(above);
        link(join(this.#out, path), to, left.lies[index]!);
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

  /** Links a file that is of all documents, where it has these bytes; answers whether it did. */
  link([path, sum]: Bundled, to: string): boolean {
    const known = this.#left.shared.get(path);
    if (!known || !Buffer.from(known.sum).equals(sum)) return false;
    return unlessGone(() => link(join(this.#out, path), to, known.lie)) ?? false;
  }

  /** Remembers how what stands there now lies; a document of which something is gone already is left out. */
  left(documents: ReadonlyMap<string, Standing>, shared: readonly Bundled[]) {
    const lie = ([path]: Bundled) => lieOf(join(this.#out, path));
    const left: Left = { documents: new Map(), shared: new Map() };
    for (const [id, { key, files }] of documents) {
      const lies = unlessGone(() => files.map(lie));
      if (lies) left.documents.set(id, { key, lies });
    }
    for (const file of shared) {
      const there = unlessGone(() => lie(file));
      if (there) left.shared.set(file[0], { sum: file[1], lie: there });
    }
    this.#store.write(this.#name, packed(left));
  }
}
