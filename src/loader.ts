import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Loader } from 'astro/loaders';
import { contentFolder } from './paths.ts';
import { readLibrary } from './read.ts';

/** Content loader: the documents under `content/`, each an entry of rows. Throws the whole report where the text does not hold together. */
export function library(): Loader {
  return {
    name: 'duidu-library',
    async load({ store, watcher, logger, generateDigest }) {
      const fill = async () => {
        const { documents, faults } = await readLibrary(contentFolder);
        if (faults) throw new Error(faults);
        store.clear();
        for (const document of documents) {
          const data = { ...document };
          store.set({ id: document.id, data, digest: generateDigest(data) });
        }
      };

      await fill();
      watcher?.add(contentFolder);
      watcher?.on('all', async (_, path) => {
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

/** Whether a path, spelled with either slash and in any way that the system takes, lies below a folder. */
const isBelow = (path: string, folder: string) => {
  const [first] = relative(folder, resolve(path)).split(sep);
  return first !== '' && first !== '..' && !isAbsolute(first ?? '');
};
