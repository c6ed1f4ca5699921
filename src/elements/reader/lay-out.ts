/**
 * The first screen is laid out first, and seen; what lies below it after that, one section at a time, so that
 * no reader's hand waits for it. The style leaves them out until then (reading.css).
 */

const idle = () => new Promise<void>((done) => ('requestIdleCallback' in window ? requestIdleCallback(() => done(), { timeout: 300 }) : setTimeout(done, 20)));

let tell: () => void;
/** Resolves when every section is laid out, and every rectangle true. */
export const laidOut = new Promise<void>((done) => (tell = done));
/** Whether that is so. Until then a section takes its true height when it comes near the window. */
export let isLaidOut = false;

/** Lays out the page; `keeping` makes each change, and what the reader sees stays where it is. */
export async function layOut(keeping: (change: () => void) => void) {
  await new Promise((seen) => requestAnimationFrame(() => setTimeout(seen)));
  for (const section of document.querySelectorAll<HTMLElement>('.section')) {
    await idle();
    keeping(() => (section.dataset['laid'] = ''));
  }
  isLaidOut = true;
  tell();
}
