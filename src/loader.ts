import type { Loader } from 'astro/loaders';
import { handedOn, handOn } from './handed-on.ts';
import { contentFolder, isBelow } from './paths.ts';
import { readLibrary, type Library } from './read.ts';

/** What one collection keeps of the library: its entries by id. */
const entries = {
  documents: ({ documents }: Library) => documents.map((document) => [document.id, { ...document }] as const),
  library: ({ yaml }: Library) => [['library', { yaml }] as const],
};

let reading: Promise<Library> | undefined;

/** The library, read once for all the collections of a build. */
const read = () => (reading ??= readLibrary(contentFolder).finally(() => setTimeout(() => (reading = undefined))));

/** A build takes what was read before it, or reads it once; the store stays empty, for it would hold all of it again. */
async function handOnOnce() {
  if (handedOn()) return;
  const library = await read();
  if (library.faults) throw new Error(library.faults);
  handOn(library);
}

/** Content loader: what is under `content/`. Throws the whole report where the text does not hold together. */
export function library(collection: keyof typeof entries): Loader {
  return {
    name: `library-${collection}`,
    async load({ store, watcher, logger, generateDigest }) {
      const fill = async () => {
        const library = await read();
        if (library.faults) throw new Error(library.faults);
        store.clear();
        for (const [id, data] of entries[collection](library)) store.set({ id, data, digest: generateDigest(data) });
      };

      if (!watcher) return handOnOnce();
      await fill();
      watcher.add(contentFolder);
      watcher.on('all', async (_, path) => {
        if (!isBelow(path, contentFolder)) return;
        try {
          await fill();
          logger.info('The text was read again.');
        } catch (error) {
          logger.error(error instanceof Error ? error.message : String(error));
        }
      });
    },
  };
}
