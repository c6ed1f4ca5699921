/** The marks of annotations in the text, which they do not change where a browser has highlights. */
import { unwrap, wrapRange } from '../shared/ranges.ts';
import { rangesOf, type Placed } from './placing.ts';

/** A highlight, one with a note, and the one that the reader was led to. */
const names = ['annotated', 'noted', 'led'] as const;
type Name = (typeof names)[number];

function mark(name: Name, all: readonly Placed[]) {
  if (!('highlights' in CSS)) {
    unwrap(name);
    // Each range is made once those before it are marked.
    for (const one of all) for (const part of one.parts) for (const range of rangesOf({ ...one, parts: [part] })) wrapRange(range, name);
    return;
  }
  const highlight = new Highlight(...all.flatMap(rangesOf));
  // Words of a link and of a search are seen in what is highlighted, too.
  highlight.priority = name === 'led' ? 0 : -1;
  CSS.highlights.set(name, highlight);
}

export function markAll(all: readonly Placed[]) {
  mark('annotated', all.filter(({ annotation }) => annotation.note === undefined));
  mark('noted', all.filter(({ annotation }) => annotation.note !== undefined));
}

/** Marks the one that the reader was led to, until they are led to another or turn to the text. */
export const markLed = (one: Placed | undefined) => mark('led', one ? [one] : []);

/** The one whose words are at a point of the window; of several the last made. */
export function annotationAt(all: readonly Placed[], { clientX: x, clientY: y, target }: MouseEvent): Placed | undefined {
  const row = (target as Element).closest('.row');
  const holds = ({ left, right, top, bottom }: DOMRect) => x >= left && x <= right && y >= top && y <= bottom;
  return all
    .filter((one) => one.parts.some(({ id }) => id === row?.id) && rangesOf(one).some((range) => [...range.getClientRects()].some(holds)))
    .reduce<Placed | undefined>((last, one) => (last && last.annotation.made > one.annotation.made ? last : one), undefined);
}
