/** Keeps the reader's place on a reading page: through every change of width, size and view, through reload, back and forward. */
import { arrive } from '../shared/arrival.ts';
import { afterTwoFrames, whenAtRest } from './at-rest.ts';
import { arrived, keepHere, keptHere, leaveAt, turn, visit } from './kept-places.ts';
import { addressed, parsePlace, readPlace, restorePlace, type Place } from './place.ts';
import { hasScrolled, isResized, settle } from './settled.ts';

const { dataset } = document.documentElement;
const text = document.getElementById('text');
let place: Place | undefined;
/** Whether the reader, and not the page's own loading, scrolls. */
let free = false;
/** Whether the reader has scrolled since the page's address brought them here. */
export let moved = false;

function read() {
  place = scrollY > 0 ? readPlace() : undefined;
  visit(place);
  settle();
}

function restore(at = place) {
  if (at) restorePlace(at);
  settle();
}

/** The place the reader is at: the row the address names until they move, then what is at the reading line. */
export const currentPlace = () => place;

/** Makes a change to how the page looks; the place stays where it is in the window. */
export function keepPlace(change: () => void) {
  // What the reader has scrolled since, and the page was not told yet; before that, where their browser took them.
  if (free) follow();
  const at = place ?? (free ? undefined : addressed());
  change();
  restore(at);
}

/** Brings the reader to a place, as if they had scrolled there. */
export function goTo(to: Place) {
  place = to;
  moved = true;
  restore();
}

/** Leaves for another view: the next page begins at this place. `quiet` where its address names a row that nobody asked to mark. */
export const leaveFor = (view: string, quiet: boolean) => leaveAt(place, view, quiet);

/** Back, or forward, within this page: to where the reader was, whatever the browser makes of it. Tells whether they have been there. */
function returned(): boolean {
  const { isReturn, place: was } = turn();
  if (!isReturn) return false;
  place = was;
  const goBack = () => (place ? restore() : scrollTo({ top: 0, behavior: 'instant' }));
  goBack();
  free = false;
  afterTwoFrames(() => {
    goBack();
    free = true;
  });
  return true;
}

/** Goes along with the reader, where they have scrolled. */
function follow() {
  if (!hasScrolled()) return;
  moved = true;
  read();
}

/** Tells a scroll of the reader from what a change of the page's size does. Where neither address nor an earlier place led here, a scroll bar or a program did. */
function onScroll() {
  if (!free && !place && location.hash === '') return read();
  if (!free || isResized()) return restore();
  follow();
}

/** The address names another row now, where the browser has gone. */
function goAlong() {
  const target = addressed();
  if (!target) return read();
  moved = false;
  place = target;
  visit(place);
  settle();
}

export function startKeeping() {
  if (!text || dataset['view'] === undefined) return;
  const returning = keptHere();
  const from = arrived() ?? parsePlace(returning);
  if (from) {
    history.scrollRestoration = 'manual';
    place = from;
    dataset['kept'] = '';
    moved = returning !== undefined || dataset['quiet'] !== undefined;
  }
  restore();
  turn();
  visit(place);
  whenAtRest(restore, () => {
    if (free) return;
    free = true;
    arrive();
    history.scrollRestoration = 'auto';
    // The browser itself has gone to the paragraph that the address names.
    place ??= addressed();
    settle();
  });

  addEventListener('scroll', onScroll, { passive: true });
  let isReturn = false;
  addEventListener('popstate', () => (isReturn = returned()));
  addEventListener('hashchange', () => {
    delete dataset['quiet'];
    if (!isReturn) goAlong();
  });
  new ResizeObserver(() => isResized() && restore()).observe(text);
  addEventListener('pagehide', () => keepHere(place));
}
