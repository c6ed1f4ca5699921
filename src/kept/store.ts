/** Values kept from one build to the next, by a key that says all that they are made of: whatever is not there, or not whole, is made again. */
import { hash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Packed } from '../packed.ts';

const sumLength = 32;
const sumOf = (packed: Packed) => hash('sha256', packed, 'buffer');

/** A folder of values. All of it can be deleted at any time. */
export class Store {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  /** What is kept under a key; nothing where there is none, or it is damaged. */
  read(key: string): Packed | undefined {
    const path = join(this.#folder, key);
    try {
      const bytes = readFileSync(path);
      const kept = bytes.subarray(sumLength);
      if (!sumOf(kept).equals(bytes.subarray(0, sumLength))) return undefined;
      this.used(key);
      return kept;
    } catch {
      return undefined;
    }
  }

  /** Tells that a value was of use now, where it is kept. */
  used(key: string) {
    const now = new Date();
    try {
      utimesSync(join(this.#folder, key), now, now);
    } catch {
      // It is not kept any more.
    }
  }

  /** Another build may be about to read it: it is there whole, or not at all. A disk that is full costs the next build its time, and not this one. */
  write(key: string, packed: Packed) {
    const aside = join(this.#folder, `${key}.${process.pid}`);
    try {
      writeFileSync(aside, Buffer.concat([sumOf(packed), packed]));
      renameSync(aside, join(this.#folder, key));
    } catch {
      rmSync(aside, { force: true });
    }
  }

  /** Removes what was not used for longest, until what is left has at most so many bytes. */
  sweep(most: number) {
    const files = readdirSync(this.#folder).flatMap((name) => {
      const path = join(this.#folder, name);
      const found = statSync(path, { throwIfNoEntry: false });
      return found ? [{ path, size: found.size, used: found.mtimeMs }] : [];
    });
    let size = 0;
    for (const one of files.sort((a, b) => b.used - a.used)) {
      size += one.size;
      if (size > most) rmSync(one.path, { force: true });
    }
  }
}
