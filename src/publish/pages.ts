/** The pages of a built folder made ready, each by itself: of many, a thread of its own takes half. */
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { rewritePage, type Rewritten } from './page.ts';

interface Job {
  folder: string;
  paths: readonly string[];
  standalone: readonly string[];
}

const inTurn = ({ folder, paths, standalone }: Job) => paths.map((path) => rewritePage(folder, path, standalone.includes(path)));

const elsewhere = (job: Job) =>
  new Promise<Rewritten[]>((done, fail) => {
    const thread = new Worker(new URL(import.meta.url), { workerData: job });
    thread.once('message', done).once('error', fail);
  });

/** Rewrites pages in place; from `many` on in two threads. */
export async function rewritePages(job: Job, many: number): Promise<Map<string, Rewritten>> {
  const isOther = (index: number) => job.paths.length >= many && index % 2 === 1;
  const others = job.paths.filter((_, index) => isOther(index));
  const theirs = others.length > 0 ? elsewhere({ ...job, paths: others }) : Promise.resolve([]);
  const ours = inTurn({ ...job, paths: job.paths.filter((_, index) => !isOther(index)) });
  return new Map([...ours, ...(await theirs)].map((one) => [one.path, one]));
}

if (!isMainThread && parentPort) parentPort.postMessage(inTurn(workerData as Job));
