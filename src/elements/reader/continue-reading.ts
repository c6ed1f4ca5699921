/**
 * The next visit to a document offers to continue where the reader stopped. Where they stopped is kept
 * once they have read past the first paragraph, until they have come to the last. The first page of a long
 * document has no paragraphs: there each is a link to the part that has it.
 */
import { currentPlace, goTo, moved } from './keep-place.ts';
import { keep, keptPairs } from './stored.ts';
import { interfaceChanged } from '../shared/interface-language.ts';
import { leaveAt } from './kept-places.ts';
import { parsePlace, placeOf, type Place } from './place.ts';
import { saysMore } from './view-links.ts';

/** The key in `localStorage`, and how many documents are kept there, the last read last. */
const key = 'reader-stops';
const most = 20;

const { dataset } = document.documentElement;
const name = dataset['document'] ?? '';
/** The offer, where the page makes it; it stands in the page, hidden. */
let offer: HTMLElement | undefined;

const stops = () => keptPairs('localStorage', key, most);
const keepStop = (place?: Place) => keep('localStorage', key, [...stops().filter(([one]) => one !== name), ...(place ? [[name, place]] : [])].slice(-most));

function withdraw() {
  if (offer) offer.hidden = true;
  offer = undefined;
}

/** Whether the document goes on beyond this page. */
const goesOn = (rel: 'prev' | 'next') => document.querySelector(`.parts-around [rel=${rel}]`) !== null;

/** Keeps where the reader is, when they leave or turn to another window. */
function leave() {
  // Rows, not cells: beside its translation a cell may have no box of its own.
  const numbers = document.querySelectorAll('.row .number');
  const [first, last] = [numbers[0]?.parentElement, numbers[numbers.length - 1]?.parentElement];
  if (!first || !last) return;
  const begun = first.getBoundingClientRect().bottom <= 0 || goesOn('prev');
  const finished = last.getBoundingClientRect().bottom <= innerHeight && !goesOn('next');
  // Still at the beginning, with the offer unanswered: it stands for the next visit too.
  if (moved && (begun || finished || !offer)) keepStop(begun && !finished ? (currentPlace() ?? placeOf(first)) : undefined);
}

function show(place: Place, block: HTMLElement) {
  offer = document.querySelector<HTMLElement>('.resume') ?? undefined;
  const [resume, close] = offer?.querySelectorAll('button') ?? [];
  if (!offer || !resume || !close) return;
  const where = resume.appendChild(document.createElement('span'));
  const number = block.querySelector('.number');
  const name = () => {
    const label = number?.getAttribute('aria-label') ?? (block.matches('a') && block.textContent);
    where.textContent = label ? ` · ${label}` : '';
  };
  document.addEventListener(interfaceChanged, name);
  name();
  close.addEventListener('click', () => {
    withdraw();
    keepStop();
  });
  resume.addEventListener('click', () => {
    withdraw();
    if (block instanceof HTMLAnchorElement) {
      leaveAt(place, dataset['view'] ?? '', true);
      return location.assign(block.href);
    }
    goTo(place);
    // The keyboard and the screen reader go there too.
    block.tabIndex = -1;
    block.focus({ preventScroll: true });
  });
  // Whoever reads on has answered.
  addEventListener('scroll', () => {
    if (scrollY > innerHeight && !offer?.contains(document.activeElement)) withdraw();
  });
  offer.hidden = false;
}

export function offerToContinue() {
  if (!dataset['view']) return;
  addEventListener('visibilitychange', () => {
    if (document.hidden) leave();
  });
  const [visit] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  if (visit?.type !== 'navigate' || location.hash || saysMore() || currentPlace()) return;
  const place = parsePlace(stops().find(([one]) => one === name)?.[1]);
  const block = document.getElementById(place?.id ?? '');
  if (place && block) show(place, block);
}
