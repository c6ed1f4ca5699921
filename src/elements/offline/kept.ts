/** How it stands with what is kept of a document, or of the whole library, as the worker tells it (publish/worker/jobs.js). */

/** What came of the last thing that was asked: it was ended or removed by the reader, or why it failed. */
export type Was = 'cancelled' | 'removed' | 'room' | 'network' | 'edition';

export type Kept = { was?: Was } & (
  | { state: 'keeping'; isAsked: boolean; done: number; all: number }
  /** What is missing, and what it is alone, without what every page needs; in bytes. */
  | { state: 'none' | 'kept'; left: number; own: number }
);

/** What the worker is asked about a document, by its id, or about all, `*`. */
export type Asked = 'ask' | 'keep' | 'cancel' | 'remove';

export async function ask(type: Asked, name: string) {
  (await navigator.serviceWorker.ready).active?.postMessage({ type, name });
}

/** Calls back with whatever the worker says of `name`; what it says of others may change that too, and is asked about. */
export function listen(name: string, heard: (kept: Kept) => void) {
  navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ type?: string; name?: string } & Kept>) => {
    if (data.type !== 'offline') return;
    if (data.name === name) heard(data);
    else if (data.state !== 'keeping') void ask('ask', name);
  });
  navigator.serviceWorker.startMessages();
}
