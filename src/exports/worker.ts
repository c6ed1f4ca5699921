/** A thread that makes the files of documents, one after another, while the pages are made, and how they are cited, which takes nearly as long. */
import { parentPort, workerData } from 'node:worker_threads';
import { citations } from '../citation/citations.ts';
import { libraryWords } from '../library-words.ts';
import { memoryOf } from '../remembered.ts';
import type { Document } from '../text/model.ts';
import { makeExports, type MadeFor } from './make.ts';

const { library, folder } = workerData as { library: MadeFor; folder: string };

let making: Promise<unknown> = Promise.resolve();

parentPort?.on('message', (document: Document) => {
  making = making
    .then(() => makeExports(document, library, folder))
    .then((made) => {
      for (const { tag } of document.languages) void citations(document, tag, { library: libraryWords(library.yaml, tag).name.text }).styles;
      parentPort?.postMessage({ made, memory: memoryOf(document) });
    })
    .catch((fault: unknown) => parentPort?.postMessage({ fault }));
});
