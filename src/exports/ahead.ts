/** Makes the files of documents ahead of who asks for them, in a thread of their own. */
import { mkdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { join } from 'node:path';
import { projectFolder } from '../paths.ts';
import type { Document } from '../text/model.ts';
import type { Made, MadeFor } from './make.ts';

interface Job {
  document: Document;
  done: PromiseWithResolvers<Made[]>;
}

/** The files of some documents, made in the order they are given. Only one document is with the thread at a time: it gets a copy. */
export class ExportsAhead {
  readonly #worker: Worker;
  readonly #jobs = new Map<string, Job>();
  readonly #waiting: Job[] = [];
  #current: Job | undefined;

  constructor(library: MadeFor, folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#worker = new Worker(join(projectFolder, 'src/exports/worker.ts'), { workerData: { library, folder } });
    this.#worker.on('message', ({ made, fault }: { made?: Made[]; fault?: Error }) => {
      if (made) this.#current?.done.resolve(made);
      else this.#current?.done.reject(fault);
      this.#next();
    });
    this.#worker.on('error', (fault) => this.#jobs.forEach(({ done }) => done.reject(fault)));
  }

  add(document: Document) {
    const job: Job = { document, done: Promise.withResolvers() };
    // Whoever asks for it hears of it.
    job.done.promise.catch(() => {});
    this.#jobs.set(document.id, job);
    this.#waiting.push(job);
    if (!this.#current) this.#next();
  }

  /** The files of a document that was added. */
  async of({ id }: Document): Promise<Made[]> {
    const job = this.#jobs.get(id);
    if (!job) throw new Error(`The files of ${id} were not asked for in time.`);
    return job.done.promise;
  }

  /** Ends the thread. */
  close = () => this.#worker.terminate();

  #next() {
    this.#current = this.#waiting.shift();
    if (this.#current) this.#worker.postMessage(this.#current.document);
  }
}
