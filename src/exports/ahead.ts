/** Makes the files of documents ahead of who asks for them, in a thread of their own. */
import { mkdirSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { join } from 'node:path';
import { projectFolder } from '../paths.ts';
import { memoryOf, type Memory } from '../remembered.ts';
import type { Document } from '../text/model.ts';
import type { Made, MadeFor } from './make.ts';

interface Job {
  document: Document;
  done: PromiseWithResolvers<Made[]>;
}

/** So many documents are with the thread at a time, each a copy: enough that it has work while this thread is busy for a minute and hears nothing. */
const most = 250;

/**
 * In megabytes. The thread needs some fifty for a document as they come, but V8 lets a thread that may have as much as the
 * whole build gather four times what it needs, and more.
 */
const resourceLimits = { maxOldGenerationSizeMb: 1536, maxYoungGenerationSizeMb: 8 } as const;

/** The files of some documents, made in the order they are given. */
export class ExportsAhead {
  readonly #worker: Worker;
  readonly #jobs = new Map<string, Job>();
  readonly #waiting: Job[] = [];
  /** Those that are with the thread, in their order. */
  readonly #working: Job[] = [];

  /** What ended the thread, if anything did. */
  #fault: Error | undefined;

  constructor(library: MadeFor, folder: string) {
    mkdirSync(folder, { recursive: true });
    this.#worker = new Worker(join(projectFolder, 'src/exports/worker.ts'), { workerData: { library, folder }, resourceLimits });
    this.#worker.on('message', ({ made, memory, fault }: { made?: Made[]; memory?: Memory; fault?: Error }) => {
      const job = this.#working.shift();
      for (const [name, value] of memory ?? []) if (job) memoryOf(job.document).set(name, value);
      if (made) job?.done.resolve(made);
      else job?.done.reject(fault);
      this.#next();
    });
    this.#worker.on('error', (fault: Error) => {
      this.#fault = fault;
      this.#jobs.forEach(({ done }) => done.reject(fault));
    });
  }

  /** Has the files of a document made, once. */
  add(document: Document) {
    if (this.#jobs.has(document.id)) return;
    const job: Job = { document, done: Promise.withResolvers() };
    // Whoever asks for it hears of it.
    job.done.promise.catch(() => {});
    this.#jobs.set(document.id, job);
    if (this.#fault) return job.done.reject(this.#fault);
    this.#waiting.push(job);
    if (this.#working.length < most) this.#next();
  }

  /** The files of a document that was added; what was worked out with them is remembered of it by then. */
  async of({ id }: Document): Promise<Made[]> {
    const job = this.#jobs.get(id);
    if (!job) throw new Error(`The files of ${id} were not asked for in time.`);
    return job.done.promise;
  }

  /** Ends the thread. */
  close = () => this.#worker.terminate();

  #next() {
    const job = this.#waiting.shift();
    if (!job) return;
    this.#working.push(job);
    this.#worker.postMessage(job.document);
  }
}
