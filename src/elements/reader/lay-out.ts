/**
 * The first screen is laid out first, and seen; what lies below it after that, and after the fonts have come,
 * one section at a time, so that no reader's hand waits for it. The style leaves them out until then (reading.css).
 */
import { whenSeen } from '../shared/first-frame.ts';

/** Fonts that do not come are not waited for longer than this, in milliseconds: what is laid out before them is laid out twice. */
const patience = 3000;

const idle = () => new Promise<void>((done) => ('requestIdleCallback' in window ? requestIdleCallback(() => done(), { timeout: 300 }) : setTimeout(done, 20)));

async function layOut() {
  await new Promise<void>(whenSeen);
  // A frame asks for its fonts, and only then are they awaited.
  await new Promise((seen) => requestAnimationFrame(() => setTimeout(seen)));
  await Promise.race([document.fonts.ready, new Promise((done) => setTimeout(done, patience))]);
  for (const section of document.querySelectorAll<HTMLElement>('.section')) {
    await idle();
    section.dataset['laid'] = '';
  }
}

/** Resolves when every section is laid out, and every rectangle true. */
export const laidOut = layOut();
