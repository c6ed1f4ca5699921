/**
 * Keeps the reader's place on a reading page: through every change of width, size and view,
 * through reload, back and forward.
 */
import { idIn } from '../../addresses.ts';
import { arrive } from '../shared/arrival.ts';
import { isLaidOut } from './lay-out.ts';
import { placeOf, parsePlace, readPlace, restorePlace, type Place } from './place.ts';
import { keep, keptPairs, stored } from './stored.ts';

const { dataset } = document.documentElement;
const text = document.getElementById('text');

let place: Place | undefined;
/** Where the page was scrolled to when the place was last read or put back. */
let settled = 0;
/** The size of the text then, as it is compared, and the width of the window. */
let size = '';
let width = 0;
/** This entry of the history, and where the reader was in each that they have been to since the page was loaded. */
let here = '';
const visited = new Map<string, Place | undefined>();
/** Whether the reader, and not the page's own loading, scrolls. */
let free = false;
/** Whether the reader has scrolled since the page's address brought them here. */
export let moved = false;

const sizeNow = () => (text ? `${text.offsetWidth} ${text.offsetHeight} ${innerWidth}` : '');

function settle() {
  settled = scrollY;
  size = sizeNow();
  width = innerWidth;
}

function read() {
  place = scrollY > 0 ? readPlace() : undefined;
  visited.set(here, place);
  settle();
}

function restore() {
  if (place) restorePlace(place);
  settle();
}

/** The place the reader is at: the row the address names until they move, then what is at the reading line. */
export const currentPlace = () => place;

/** Makes a change to how the page looks; the place stays where it is in the window. */
export function keepPlace(change: () => void) {
  // What the reader has scrolled since, and the page was not told yet; before that, where their browser took them.
  if (free) follow();
  else place ??= addressed();
  change();
  restore();
}

/** Brings the reader to a place, as if they had scrolled there. */
export function goTo(to: Place) {
  place = to;
  moved = true;
  restore();
}

const placesKey = 'reader-places';
/** How many entries of the browser's history have their place kept. */
const most = 40;

/** The name of this entry of the history; one is given where there is none. */
function entry(): string {
  const state = (history.state ?? {}) as Record<string, unknown>;
  if (typeof state['place'] === 'string') return state['place'];
  const name = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
  history.replaceState({ ...state, place: name }, '');
  return name;
}

const keptPlaces = () => keptPairs('sessionStorage', placesKey, most);

const switchKey = 'reader-switch';

/** Leaves for another view: the next page begins at this place. `quiet` where its address names a row that nobody asked to mark. */
export const leaveFor = (view: string, quiet: boolean) =>
  keep('sessionStorage', switchKey, place && { place, quiet, view, document: dataset['document'] });

function arrived(): Place | undefined {
  const left = (stored('sessionStorage', switchKey) ?? {}) as Record<string, unknown>;
  keep('sessionStorage', switchKey, undefined);
  if (left['document'] !== dataset['document'] || left['view'] !== dataset['view']) return undefined;
  if (left['quiet']) dataset['quiet'] = '';
  return parsePlace(left['place']);
}

/** The row the address names, if it is in the window. */
function addressed(): Place | undefined {
  const row = document.getElementById(idIn(location.hash) ?? '');
  if (!row?.matches('.row')) return undefined;
  const { top } = row.getBoundingClientRect();
  return top > -8 && top < innerHeight * 0.85 ? placeOf(row) : undefined;
}

/** Back, or forward, within this page: to where the reader was, whatever the browser makes of it. Tells whether they have been there. */
function returned(): boolean {
  const name = entry();
  const isReturn = name !== here && visited.has(name);
  here = name;
  if (!isReturn) return false;
  place = visited.get(name);
  const goBack = () => (place ? restore() : scrollTo({ top: 0, behavior: 'instant' }));
  goBack();
  free = false;
  requestAnimationFrame(() => requestAnimationFrame(() => {
    goBack();
    free = true;
  }));
  return true;
}

/** Goes along with the reader, where they have scrolled. */
function follow() {
  if (Math.abs(scrollY - settled) < 2) return;
  moved = true;
  read();
}

/** Tells a scroll of the reader from what a change of the page's size does. A section that comes near takes its height, and changes nothing in the window. */
function onScroll() {
  if (!free || (isLaidOut ? sizeNow() !== size : innerWidth !== width)) return restore();
  follow();
}

export function startKeeping() {
  if (!text || dataset['view'] === undefined) return;
  const returning = keptPlaces().find(([name]) => name === (history.state as Record<string, unknown> | null)?.['place'])?.[1];
  const from = arrived() ?? parsePlace(returning);
  if (from) {
    history.scrollRestoration = 'manual';
    place = from;
    dataset['kept'] = '';
    moved = returning !== undefined || dataset['quiet'] !== undefined;
  }
  restore();
  here = entry();
  visited.set(here, place);

  const letGo = () => {
    if (free) return;
    free = true;
    arrive();
    history.scrollRestoration = 'auto';
    // The browser itself has gone to the paragraph that the address names.
    place ??= addressed();
    settle();
  };
  for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown']) addEventListener(type, letGo, { once: true, passive: true, capture: true });
  const loaded = () => {
    restore();
    requestAnimationFrame(() => requestAnimationFrame(letGo));
  };
  if (document.readyState === 'complete') loaded();
  else addEventListener('load', loaded, { once: true });

  addEventListener('scroll', onScroll, { passive: true });
  let isReturn = false;
  addEventListener('popstate', () => (isReturn = returned()));
  addEventListener('hashchange', () => {
    delete dataset['quiet'];
    if (isReturn) return;
    const target = addressed();
    if (!target) return read();
    moved = false;
    place = target;
    visited.set(here, place);
    settle();
  });
  new ResizeObserver(() => {
    if (sizeNow() !== size) restore();
  }).observe(text);
  addEventListener('pagehide', () => {
    const name = entry();
    keep('sessionStorage', placesKey, [...keptPlaces().filter(([one]) => one !== name), ...(place ? [[name, place]] : [])].slice(-most));
  });
}
