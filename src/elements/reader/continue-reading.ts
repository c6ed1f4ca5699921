/**
 * The next visit to a document offers to continue where the reader stopped. Where they stopped is kept
 * once they have read past the first paragraph, until they have come to the last.
 */
import type { Language } from '../../languages.ts';
import { currentPlace, goTo, keep, keptPairs, moved } from './keep-place.ts';
import { make } from '../shared/nodes.ts';
import { parsePlace, type Place } from './place.ts';
import { saysMore } from './view-links.ts';

/** The key in `localStorage`, and how many documents are kept there, the last read last. */
const key = 'duidu-reading';
const most = 20;

const words: Record<Language, { resume: string; close: string }> = {
  'zh-Hans': { resume: '从上次停下处继续', close: '关闭' },
  'zh-Hant': { resume: '從上次停下處繼續', close: '關閉' },
  en: { resume: 'Continue reading', close: 'Close' },
};

const { dataset, lang } = document.documentElement;
const name = dataset['document'] ?? '';
let offer: HTMLElement | undefined;

const stops = () => keptPairs('localStorage', key, most);
const keepStop = (place?: Place) => keep('localStorage', key, [...stops().filter(([one]) => one !== name), ...(place ? [[name, place]] : [])].slice(-most));

function withdraw() {
  offer?.remove();
  offer = undefined;
}

/** Keeps where the reader is, when they leave or turn to another window. */
function leave() {
  const paragraphs = document.querySelectorAll('[data-paragraph]');
  const [first, last] = [paragraphs[0], paragraphs[paragraphs.length - 1]];
  if (!first || !last) return;
  const begun = first.getBoundingClientRect().bottom <= 0;
  const finished = last.getBoundingClientRect().bottom <= innerHeight;
  // Still at the beginning, with the offer unanswered: it stands for the next visit too.
  if (moved && (begun || finished || !offer)) keepStop(begun && !finished ? currentPlace() : undefined);
}

function show(place: Place, block: HTMLElement) {
  const { resume, close } = words[lang as Language];
  const number = block.querySelector('.number')?.ariaLabel;
  const buttons = [number ? `${resume} · ${number}` : resume, close].map((word) => make('button', { type: 'button' }, word));
  offer = make('section', { class: 'resume', 'aria-label': resume }, ...buttons);
  offer.addEventListener('click', ({ target }) => {
    if (target === offer) return;
    withdraw();
    if (target === buttons[1]) return keepStop();
    goTo(place);
    // The keyboard and the screen reader go there too.
    block.tabIndex = -1;
    block.focus({ preventScroll: true });
  });
  // Whoever reads on has answered.
  addEventListener('scroll', () => {
    if (scrollY > innerHeight && !offer?.contains(document.activeElement)) withdraw();
  });
  // Before everything else on the page, for the keyboard.
  document.querySelector('.skip')?.after(offer);
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
