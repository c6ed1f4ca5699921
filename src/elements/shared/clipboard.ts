/** Puts a text on the clipboard, plain and as HTML at once. */
import type { Copied } from '../../links/quotation.ts';

/** The old way, which works where no page may write by itself: a copy whose content we give. */
function copyByEvent({ text, html }: Copied): boolean {
  const give = (event: ClipboardEvent) => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    event.clipboardData?.setData('text/html', html);
  };
  addEventListener('copy', give, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    removeEventListener('copy', give, { capture: true });
  }
}

/** Whether it is on the clipboard now. */
export async function copy(copied: Copied): Promise<boolean> {
  try {
    const items = { 'text/plain': new Blob([copied.text], { type: 'text/plain' }), 'text/html': new Blob([copied.html], { type: 'text/html' }) };
    await navigator.clipboard.write([new ClipboardItem(items)]);
    return true;
  } catch {
    return copyByEvent(copied);
  }
}
