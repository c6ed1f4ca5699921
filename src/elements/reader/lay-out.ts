/**
 * The first screen is laid out first, and seen; what lies below it after that, and after the fonts have come,
 * one section at a time, so that no reader's hand waits for it. The style leaves them out until then (reading.css).
 */

/** Fonts that do not come are not waited for longer than this, in milliseconds: what is laid out before them is laid out twice. */
const patience = 3000;

const idle = () => new Promise<void>((done) => ('requestIdleCallback' in window ? requestIdleCallback(() => done(), { timeout: 300 }) : setTimeout(done, 20)));

let tell: () => void;
/** Resolves when every section is laid out, and every rectangle true. */
export const laidOut = new Promise<void>((done) => (tell = done));
/** Whether that is so. Until then a section takes its true height when it comes near the window. */
export let isLaidOut = false;

/** Lays out the page once it was seen; `keeping` makes each change, and what the reader sees stays where it is. */
export async function layOut(keeping: (change: () => void) => void) {
  // A frame asks for its fonts, and only then are they awaited.
  await new Promise((seen) => requestAnimationFrame(() => setTimeout(seen)));
  await Promise.race([document.fonts.ready, new Promise((done) => setTimeout(done, patience))]);
  for (const section of document.querySelectorAll<HTMLElement>('.section')) {
    await idle();
    keeping(() => (section.dataset['laid'] = ''));
  }
  isLaidOut = true;
  // From here on the reader's place is kept by keep-place.ts alone. Chromium's own anchor scrolled a paragraph that an
  // address had just led to out of sight, by 128 px, after a dialog had closed.
  document.documentElement.style.overflowAnchor = 'none';
  tell();
}
