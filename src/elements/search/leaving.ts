/** How the dialog is left: by a result, or by a press beside it. */
import type { DialogNodes } from './dialog-nodes.ts';
import { leaveResults } from './search-state.ts';

/** Whether a press is beside the dialog, on what lies behind it. */
export function isOutside({ clientX, clientY }: MouseEvent, dialog: HTMLElement) {
  const { left, right, top, bottom } = dialog.getBoundingClientRect();
  return clientX < left || clientX > right || clientY < top || clientY > bottom;
}

/** A result that is opened in this window leaves the results in the history, and closes them. */
export function leaveBy(event: MouseEvent, { dialog, everywhere, results }: DialogNodes, links: readonly HTMLAnchorElement[]) {
  const link = (event.target as Element).closest('a');
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const { within } = results.dataset;
  leaveResults({ everywhere: everywhere.checked, size: links.length, scroll: results.scrollTop, focus: links.indexOf(link), ...(within && { within }) });
  const { pathname, search, hash } = new URL(link.href);
  if (pathname !== location.pathname || search !== location.search) return;
  event.preventDefault();
  dialog.addEventListener('close', () => (location.hash = hash), { once: true });
  dialog.close();
}
