/** The first frame of a page, before which nothing is done that it can do without: boot.ts. */

/** Said on the document when it was seen. */
export const firstSeen = 'first-seen';

/** Calls once the page was seen; at once where nobody waits for that. */
export function whenSeen(call: () => void) {
  if ('first' in document.documentElement.dataset) document.addEventListener(firstSeen, call, { once: true });
  else call();
}
