import { parameters } from '../../addresses.ts';
import { viewNames, views } from '../../languages.ts';
import { currentPlace, leaveFor, moved } from './keep-place.ts';
import { readPreferences, writePreference } from '../../preferences.ts';

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

/** A title on the cover leads to the view that was read last, where that begins with the title's language. */
function leadToLastView() {
  const { view } = readPreferences();
  const last = viewNames.find((one) => one === view);
  for (const title of document.querySelectorAll<HTMLAnchorElement>('.library h2 a')) {
    if (last && title.lang === views[last][0]) title.href = title.href.replace(/[^/]+$/, `${last}.html`);
  }
}

/** Makes the links to other views keep the place, and remembers the view. */
export function startViewLinks() {
  const view = viewNames.find((one) => one === dataset['view']);
  if (!view) return leadToLastView();
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
