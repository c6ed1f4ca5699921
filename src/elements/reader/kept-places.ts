/** Where the reader was, kept from page to page of this tab: in each entry of its history, and on the way to another view. */
import { parsePlace, type Place } from './place.ts';
import { keep, keptPairs, stored } from './stored.ts';

const { dataset } = document.documentElement;

const placesKey = 'reader-places';
/** How many entries of the browser's history have their place kept. */
const most = 40;

const keptPlaces = () => keptPairs('sessionStorage', placesKey, most);

/** The name of this entry of the history; one is given where there is none. */
function entry(): string {
  const state = (history.state ?? {}) as Record<string, unknown>;
  if (typeof state['place'] === 'string') return state['place'];
  const name = `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 6)}`;
  history.replaceState({ ...state, place: name }, '');
  return name;
}

/** What is kept of this entry of the history, not read yet; nothing where it is new. */
export const keptHere = () => keptPlaces().find(([name]) => name === (history.state as Record<string, unknown> | null)?.['place'])?.[1];

/** Keeps the place the reader is at for when they come back to this entry; forgets what was kept where they are at none. */
export function keepHere(place: Place | undefined) {
  const name = entry();
  keep('sessionStorage', placesKey, [...keptPlaces().filter(([one]) => one !== name), ...(place ? [[name, place]] : [])].slice(-most));
}

/** This entry of the history, and where the reader was in each that they have been to since the page was loaded. */
let here = '';
const visited = new Map<string, Place | undefined>();

/** The place the reader is at in this entry. */
export const visit = (place: Place | undefined) => visited.set(here, place);

/** Turns to the entry the browser is at now. `isReturn` where it is another one that the reader has been to, at `place`. */
export function turn(): { isReturn: boolean; place: Place | undefined } {
  const name = entry();
  const isReturn = name !== here && visited.has(name);
  here = name;
  return { isReturn, place: visited.get(name) };
}

const switchKey = 'reader-switch';

/** Leaves a place for the page of another view. `quiet` where its address names a row that nobody asked to mark. */
export const leaveAt = (place: Place | undefined, view: string, quiet: boolean) =>
  keep('sessionStorage', switchKey, place && { place, quiet, view, document: dataset['document'] });

/** The place that was left for this view, once. */
export function arrived(): Place | undefined {
  const left = (stored('sessionStorage', switchKey) ?? {}) as Record<string, unknown>;
  keep('sessionStorage', switchKey, undefined);
  if (left['document'] !== dataset['document'] || left['view'] !== dataset['view']) return undefined;
  if (left['quiet']) dataset['quiet'] = '';
  return parsePlace(left['place']);
}
