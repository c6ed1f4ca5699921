/** The first frame of a page, before which nothing is done that it can do without: boot.ts. */

/** Said on the document when it was seen. */
export const firstSeen = 'first-seen';

/** Whether a page is seen before its script has begun: not where its address leads into the text, and not where nobody looks. */
export const seenFirst = () => !(location.hash || location.search || history.state || document.hidden);

/**
 * Calls each in turn once the page was seen, a frame between them: what one changed is laid out there, and the next has
 * it without a task that does both; so too where the script comes after that. All at once where nobody waits for it.
 * The mark of the first frames stands until the last is done.
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
  else if (seenFirst()) next();
  else for (const call of calls) call();
}
