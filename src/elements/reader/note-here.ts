/**
 * A note opens where its mark is: at a desk beside the mark, on a phone as a sheet from below, in every
 * language of the page. What it shows is a copy; nothing scrolls, and closing it gives the focus back to
 * the mark. A note that stands beside its line already is lit there instead. Where a browser has no
 * popovers, native or fetched, and without script, a mark is the link to its note that it always is.
 */
import { make } from '../shared/nodes.ts';
import { load } from '../shared/on-demand.ts';

/** CSS pixels between a mark and what opens at it, and between that and the window's edge. */
const gap = 8;

let sheet: HTMLElement | undefined;

function opened(): HTMLElement {
  if (sheet) return sheet;
  sheet = make('div', { class: 'note-here', popover: 'auto', role: 'dialog', tabindex: '-1' });
  sheet.addEventListener('click', (event) => {
    if (!(event.target as Element).closest('.back')) return;
    event.preventDefault();
    sheet?.hidePopover();
  });
  document.body.append(sheet);
  return sheet;
}

/** Beside the text, and wholly in the window. */
function isInSight(note: Element, mark: Element) {
  const [{ top, bottom, left, width }, { right }] = [note.getBoundingClientRect(), mark.closest('.row')!.getBoundingClientRect()];
  return width > 0 && left >= right && top >= 0 && bottom <= innerHeight;
}

/** Under the mark, or over it where there is no room; a phone's style has a place of its own. */
function place(at: HTMLElement, mark: Element) {
  const { left, top, bottom } = mark.getBoundingClientRect();
  const { left: first } = mark.closest('.row')!.getBoundingClientRect();
  const { offsetWidth: width, offsetHeight: height } = at;
  const over = bottom + gap + height > innerHeight && top - gap - height > 0;
  at.style.setProperty('--x', `${scrollX + Math.max(gap, Math.min(Math.max(left - width / 3, first - gap), document.documentElement.clientWidth - width - gap))}px`);
  at.style.setProperty('--y', `${scrollY + (over ? top - gap - height : bottom + gap)}px`);
}

async function open(mark: HTMLAnchorElement, note: HTMLElement) {
  // Without its style it opens plainly.
  await load('note-here').catch(() => {});
  const at = opened();
  const lang = mark.closest<HTMLElement>('[lang]')?.lang;
  at.replaceChildren(...[...note.childNodes].map((node) => node.cloneNode(true)));
  at.setAttribute('aria-label', mark.getAttribute('aria-label') ?? '');
  at.dataset['number'] = note.dataset['number'] ?? '';
  // One way back, from the language it was opened in.
  for (const back of at.querySelectorAll('.back')) if (back.closest<HTMLElement>('[lang]')?.lang !== lang) back.remove();
  mark.focus({ preventScroll: true });
  at.showPopover();
  place(at, mark);
  at.focus({ preventScroll: true });
}

export function startNotes() {
  document.addEventListener('click', (event) => {
    if (!('popover' in HTMLElement.prototype)) return;
    const mark = (event.target as Element).closest<HTMLAnchorElement>('main a[data-note]');
    const note = mark && document.getElementById(mark.hash.slice(1));
    if (!note || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    if (!isInSight(note, mark)) return void open(mark, note);
    note.dataset['lit'] = '';
    mark.focus({ preventScroll: true });
    mark.addEventListener('blur', () => delete note.dataset['lit'], { once: true });
  });
}
