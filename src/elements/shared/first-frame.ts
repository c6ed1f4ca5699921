/** The first frame of a page, before which nothing is done that it can do without: boot.ts. */

/** Said on the document when it was seen. */
export const firstSeen = 'first-seen';

/**
 * Calls each in turn once the page was seen, a frame between them: what one changed is laid out there, and the next has
 * it without a task that does both. All at once where nobody waits for that. The mark of the first frames stands until
 * the last is done.
 */
export function whenSeen(...calls: (() => void)[]) {
  const { dataset } = document.documentElement;
  const next = () => {
    dataset['first'] = '';
    calls.shift()?.();
    if (calls.length > 0) requestAnimationFrame(() => setTimeout(next));
    else delete dataset['first'];
  };
  if ('first' in dataset) document.addEventListener(firstSeen, next, { once: true });
  else for (const call of calls) call();
}
