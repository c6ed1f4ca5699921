/** What else than Astro has a hand in the folder of a build. Astro loads its configuration as modules of its own, so it is told by way of the process. */
import type { PageFacts } from './page.ts';

/** What puts files into the folder beside Astro, and takes them from there. */
export interface Beside {
  /** Puts in what Astro did not write, and tells of each page among it that is as it is to be. */
  place(folder: string): Promise<ReadonlyMap<string, PageFacts>>;
  /** Is told of all pages, once each is as it is to be wherever it stands: what follows is made of the folder as a whole. */
  keep(folder: string, pages: ReadonlyMap<string, PageFacts>): Promise<void>;
}

const at = Symbol.for('what stands beside Astro');

export const standBeside = (one: Beside) => void Reflect.set(globalThis, at, one);

export const standing = () => Reflect.get(globalThis, at) as Beside | undefined;
