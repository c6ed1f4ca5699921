/**
 * Before the first paint: the page knows that script runs, and looks as the reader chose. It stands in every
 * page, so it is short: what is no choice of ours has no style, and is taken off later (display-settings.ts).
 *
 * The first screen is seen before anything else is done: until then what lies below it is left out
 * (components/first-screen.ts), the reader's script waits (shared/first-frame.ts), and, on a first visit, whose
 * fonts are not there yet, so do own fonts. An address that leads into the text needs all of it at once, and so
 * does a page that is opened unseen: it has no first frame.
 */
import { choices, key } from '../../preferences.ts';
import { firstSeen, seenFirst } from '../shared/first-frame.ts';

const { dataset } = document.documentElement;
dataset['script'] = '';
/** The style of the own fonts stands before this script. */
const fonts = document.querySelector<HTMLStyleElement>('style[data-fonts]');
let hasRead = false;
try {
  const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown>;
  hasRead = 'view' in kept;
  for (const name of choices) {
    const value = kept[name];
    if (typeof value === 'string' && /^[a-z]+$/.test(value)) dataset[name] = value;
  }
} catch {
  // Nothing, or nothing of ours.
}
if (seenFirst()) {
  // A mark for each frame that is without something. Each step has a frame of its own, so that no task is long:
  // the title, the first screen, the next (and a phone's bar, styles/bar.css), the rest, the own fonts, the script.
  dataset['first'] = 'xxxx';
  if (fonts && !hasRead) fonts.media = 'not all';
  const next = () =>
    requestAnimationFrame(() =>
      setTimeout(() => {
        const { first } = dataset;
        // Title and first screen are shown while the page still comes; what follows, when it is read, and before any script that was fetched.
        if (first === 'xxx' && document.readyState === 'loading') return document.addEventListener('readystatechange', next, { once: true });
        if (first === 'x' && fonts) fonts.media = 'all';
        if (first) {
          dataset['first'] = first.slice(1);
          next();
        } else {
          delete dataset['first'];
          document.dispatchEvent(new Event(firstSeen));
        }
      }),
    );
  next();
}
