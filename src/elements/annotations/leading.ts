/** Leads the reader from the list to the words. */
import { bringIntoView } from '../shared/in-view.ts';
import { lightPairAt } from '../shared/lit-pair.ts';
import { markLed } from './marks.ts';
import { rangesOf, type Placed } from './placing.ts';

/** The keyboard and the screen reader go there, too. */
export function lead(one: Placed) {
  const ranges = rangesOf(one);
  const row = ranges[0]?.startContainer.parentElement?.closest<HTMLElement>('.row') ?? one.row;
  if (!(row instanceof HTMLElement)) return;
  row.tabIndex = -1;
  row.focus({ preventScroll: true });
  row.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  bringIntoView((ranges.length > 0 ? ranges : [row]).map((at) => at.getBoundingClientRect()));
  markLed(one);
  lightPairAt(ranges[0]);
}
