import { events, names } from './names.ts';

const { dataset } = document.documentElement;

/** Says that whatever brings the reader to a paragraph, the browser or what keeps their place, has done so. */
export function arrive() {
  dataset[names.arrived] = '';
  document.dispatchEvent(new Event(events.arrived));
}

/** Calls once that has been said; at once where the page has no text to arrive in. */
export function whenArrived(call: () => void) {
  if (names.arrived in dataset || dataset['view'] === undefined) call();
  else document.addEventListener(events.arrived, call, { once: true });
}
