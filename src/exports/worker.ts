/** A thread that makes the files of documents, one after another, while the pages are made. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Document } from '../text/model.ts';
import { makeExports, type MadeFor } from './make.ts';

const { library, folder } = workerData as { library: MadeFor; folder: string };

let making: Promise<unknown> = Promise.resolve();

parentPort?.on('message', (document: Document) => {
  making = making
    .then(() => makeExports(document, library, folder))
    .then((made) => parentPort?.postMessage({ made }), (fault: unknown) => parentPort?.postMessage({ fault }));
});
