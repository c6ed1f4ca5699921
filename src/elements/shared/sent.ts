/**
 * Between the pages of a long document: its first page sends an address on to the part that has its id, and a part
 * that has not sends it back, since where parts begin changes with the text. Pages of two editions could do so for ever.
 */
const key = 'reader-sent';

/** Milliseconds for which an id that was sent on is on its way. */
const patience = 10_000;

/** Sends the reader on by a link of the first page, whose id is that of what it leads to; what the address says beyond it goes along. */
export function sendOn({ id, href }: HTMLAnchorElement) {
  try {
    sessionStorage.setItem(key, `${Date.now()} ${id}`);
  } catch {
    // Nothing is kept for us here.
  }
  const to = new URL(href);
  to.search = location.search;
  location.replace(to.href);
}

/** Whether this id was sent on just now; where nothing can be kept, it is said to have been. */
export function wasSent(id: string): boolean {
  try {
    const [at, sent] = sessionStorage.getItem(key)?.split(' ') ?? [];
    return sent === id && Date.now() - Number(at) < patience;
  } catch {
    return true;
  }
}
