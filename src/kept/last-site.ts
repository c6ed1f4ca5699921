/**
 * The last site, where a build left one: which documents it has, what of each they were made of, and how each of its
 * files was left there. What is to be as it was need not be written again: it is linked, which is far quicker. What is
 * there otherwise, as when somebody wrote in it, is not taken. To link a file touches it, so after a build that failed
 * all is written.
 */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { packed, unpacked } from '../packed.ts';
import type { PageFacts } from '../publish/page.ts';
import { link, orNothing, type State, stateOf } from './as-left.ts';
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

/** A site as a build left it: the files of each document, in their order, and by their paths those that are of all, with the SHA-256 of each. */
interface SiteAsLeft {
  documents: Map<string, { key: string; states: State[] }>;
  shared: Map<string, { sum: Uint8Array; state: State }>;
}

/** Of the record of a site, whose name says nothing of the code: whoever changes what stands in it changes this. */
const format = '2';

export class LastSite {
  readonly #store: Store;
  readonly #out: string;
  #known: SiteAsLeft | undefined;
  /** The stamp of each file that was linked: one that has another at the end was written in meanwhile. */
  readonly #linked = new Map<string, string>();

  constructor(store: Store, out: string) {
    [this.#store, this.#out] = [store, out];
  }

  get #name() {
    return printOf(['the last site', format, this.#out]);
  }

  /** What a document is: one record each, so that a build writes only those of what it made. */
  #nameOf = (key: string) => printOf(['as it stands', key]);

  get #record(): SiteAsLeft {
    const kept = this.#known ? undefined : this.#store.read(this.#name);
    return (this.#known ??= kept ? unpacked<SiteAsLeft>(kept) : { documents: new Map(), shared: new Map() });
  }

  /** Links the files of a document into a folder; gives nothing, and links none, where it is not there, not of `key`, or not as it was left. */
  take(id: string, key: string, folder: string): Standing | undefined {
    const left = this.#record.documents.get(id);
    const standing = left?.key === key ? this.standing(key) : undefined;
    if (!left || !standing) return undefined;
    try {
      const made = new Set<string>();
      for (const [index, [path]] of standing.files.entries()) {
        const to = join(folder, path);
        const above = dirname(to);
        if (!made.has(above)) mkdirSync(above, { recursive: true });
        made.add(above);
        this.#link(path, to, left.states[index]!);
      }
      return standing;
    } catch {
      // Another disk, a file system without links, or a site that was written in.
      rmSync(join(folder, id), { recursive: true, force: true });
      for (const [path] of standing.files) this.#linked.delete(path);
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
  linkShared([path, sum]: Bundled, to: string): boolean {
    const known = this.#record.shared.get(path);
    if (!known || !Buffer.from(known.sum).equals(sum)) return false;
    return orNothing(() => (this.#link(path, to, known.state), true)) ?? false;
  }

  #link(path: string, to: string, state: State) {
    link(join(this.#out, path), to, state);
    this.#linked.set(path, state[0]);
  }

  /** Remembers how what stands there now is left; a document of which something is gone or written in already is left out, and so is such a file of all. */
  remember(documents: ReadonlyMap<string, Standing>, shared: readonly Bundled[]) {
    const left = ([path]: Bundled): State => {
      const state = stateOf(join(this.#out, path));
      if ((this.#linked.get(path) ?? state[0]) !== state[0]) throw new Error(`${path} was written in meanwhile.`);
      return state;
    };
    const site: SiteAsLeft = { documents: new Map(), shared: new Map() };
    for (const [id, { key, files }] of documents) {
      const states = orNothing(() => files.map(left));
      if (states) site.documents.set(id, { key, states });
    }
    for (const file of shared) {
      const state = orNothing(() => left(file));
      if (state) site.shared.set(file[0], { sum: file[1], state });
    }
    this.#store.write(this.#name, packed(site));
  }
}
