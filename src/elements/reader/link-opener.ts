/**
 * What makes links is fetched when the reader first selects text or turns to a paragraph's number,
 * or when the address asks for more than its paragraph.
 */
import { parseAddress, type Address } from '../../addresses.ts';
import { load } from '../shared/on-demand.ts';
import { popoversThere } from '../shared/popovers.ts';

/** Asks for the tools of a paragraph; `detail` is its number's link. */
export const paragraphAsked = 'paragraph-asked';

/** Its tools are a popover. */
const loadLinks = () => popoversThere().then(() => load('links'));
const fetchLinks = () => loadLinks().catch(() => {});

function onClick(event: MouseEvent) {
  const number = (event.target as Element).closest<HTMLAnchorElement>('.row .number');
  if (!number || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  loadLinks().then(
    () => document.dispatchEvent(new CustomEvent(paragraphAsked, { detail: number })),
    () => { location.hash = number.hash; },
  );
}

/** Whether there is more to an address than a row that the browser goes to: words, or that its row is missing, retired, or named in another spelling. */
function asksMore({ id, sentence, to, phrase }: Address) {
  const named = document.getElementById(id);
  return sentence || to || phrase || !named || named.matches('[data-retired]') || !document.querySelector(':target');
}

export function startLinks() {
  if (document.documentElement.dataset['view'] === undefined) return;
  document.addEventListener('click', onClick);
  document.addEventListener('selectionchange', () => {
    if (getSelection()?.isCollapsed === false) void fetchLinks();
  });
  const follow = () => {
    const address = parseAddress(location);
    if (address && asksMore(address)) void fetchLinks();
  };
  follow();
  addEventListener('hashchange', follow);
  addEventListener('popstate', follow);
}
