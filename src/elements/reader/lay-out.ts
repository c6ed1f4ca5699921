/**
 * The first screen is laid out first, and seen; what lies below it after that, one section at a time, so that
 * no reader's hand waits for it. The style leaves them out until then (reading.css).
 */

const idle = () => new Promise<void>((done) => ('requestIdleCallback' in window ? requestIdleCallback(() => done(), { timeout: 300 }) : setTimeout(done, 20)));

async function layOut() {
  await new Promise((seen) => requestAnimationFrame(() => setTimeout(seen)));
  for (const section of document.querySelectorAll<HTMLElement>('.section')) {
    await idle();
    section.dataset['laid'] = '';
  }
}

/** Resolves when every section is laid out, and every rectangle true. */
export const laidOut = layOut();
