/**
 * Before the first paint: the page knows that script runs, and looks as the reader chose. It stands in every
 * page, so it is short: what is no choice of ours has no style, and is taken off later (display-settings.ts).
 */
import { choices, key } from '../../preferences.ts';

const { dataset } = document.documentElement;
dataset['script'] = '';
try {
  const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Record<string, unknown>;
  for (const name of choices) {
    const value = kept[name];
    if (typeof value === 'string' && /^[a-z]+$/.test(value)) dataset[name] = value;
  }
} catch {
  // Nothing, or nothing of ours.
}
