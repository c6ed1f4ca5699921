import { parameters } from '../../addresses.ts';
import { preferredLocale } from '../../locales/preferred.ts';
import { readPreferences, writePreference } from '../../preferences.ts';
import { currentPlace, leaveFor, moved } from './keep-place.ts';

const { dataset } = document.documentElement;

/** Whether the address of this page says more than its paragraph: words to mark go along into every view. */
export const saysMore = () => {
  const query = new URLSearchParams(location.search);
  return Object.values(parameters).some((name) => query.has(name));
};

/** Sends a link to another view of this document to where the reader is in it. */
function aim(link: HTMLAnchorElement) {
  const here = currentPlace();
  const keeps = saysMore() || !moved;
  const row = document.getElementById(here?.id ?? '')?.closest('.row');
  link.search = keeps ? location.search : '';
  link.hash = keeps ? location.hash : (row?.id ?? '');
  return !keeps;
}

/** The list in an attribute, which may not be there. */
const listed = (element: HTMLElement, name: string) => (element.dataset[name] ?? '').split(' ');

/**
 * On the cover a link that begins to read, with the names of its views in `data-begin` and the language each
 * begins with in `data-first`, leads to the view that was read last, else to the one in the reader's script.
 */
function leadToOwnView() {
  const { view: last, interface: chosen = '' } = readPreferences();
  const asked = [chosen, ...navigator.languages];
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a[data-begin]')) {
    const [views, firsts] = [listed(link, 'begin'), listed(link, 'first')];
    const read = views.find((one) => one === last) ?? views.find((one) => one.startsWith(`${last}-`));
    const view = read ?? views[firsts.indexOf(preferredLocale(firsts[0]!, firsts, asked))];
    link.href = link.href.replace(/[^/]+$/, `${view}.html`);
  }
}

/** Makes the links to other views keep the place, and remembers the view. */
export function startViewLinks() {
  const { view } = dataset;
  if (!view) return leadToOwnView();
  writePreference('view', view);
  for (const type of ['pointerdown', 'focusin', 'click']) {
    document.addEventListener(type, (event) => {
      const link = (event.target as Element).closest<HTMLAnchorElement>('a[data-view-link]');
      if (!link) return;
      const quiet = aim(link);
      const plain = event instanceof MouseEvent && event.type === 'click' && event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey || event.altKey);
      if (plain) leaveFor(link.dataset['viewLink'] ?? '', quiet);
    });
  }
}
