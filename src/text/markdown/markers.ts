/**
 * The marker that ends a block, `… 。 ^p1`, and is its id. Ids are written and never derived from
 * position or wording, so a link to a paragraph survives every later edit of the text around it.
 */
import { idPattern } from '../../addresses.ts';
import type { Line } from './inlines.ts';

/** The lines of a block without its marker. */
export interface Marked {
  lines: Line[];
  id?: string | undefined;
  /** What stands in the place of an id is none. */
  isBad?: true;
}

/** Ids that the pages have themselves: of their parts, of notes and the ways back from them, of templates, of the search. */
const taken = /^(?:text|contents(?:-title)?|(?:views|display|resume)(?:-name)?|note-.*|ref-.*|(?:text|words)-.*-script|(?:links|annotations|offline|search|popovers)-script|search(?:-(?:input|everywhere|keys|keys-hint))?)$/;

/** Whether an id is one that the pages have themselves. */
export const isOwn = (id: string) => taken.test(id);

/** Whether an id can be a row's. */
export const isId = (id: string) => idPattern.test(id) && !isOwn(id);

/** A letter and a number after the sign of a Chinese keyboard, or after a space. */
const mistyped = /(?<!\\)(?:[＾ˆ]\s*|\^\s+)[A-Za-z]{1,12}[ -]?\d{1,4}\s*$/u;

/** What ends a block as it is written and looks like a marker that was mistyped: `＾p2`, `^ p2`. */
export const slipIn = (written: string) => mistyped.exec(written.slice(-30))?.[0].trimEnd();

/** The marker that is meant by it: `^p2` by `＾P 2`. */
export const meantBy = (slip: string) => `^${slip.replace(/^[＾ˆ^]\s*| /g, '').toLowerCase()}`;

/** The end of a block that looks like a marker, and was written `\^`: text. */
const escaped = /\\\^\S*\s*$/;

/** Takes the marker off the end of a block, which in its file is `written`. */
export function withoutMarker(lines: readonly Line[], written: string): Marked {
  const line = lines.at(-1);
  const last = line?.tree.at(-1);
  // A space before it is forgotten easily, and after 。 nothing else can be meant; after a bracket it is the mark of a note that there is not.
  const found = typeof last === 'string' ? /(?:\s+|^|(?<=(?!\[)\p{P}))\^(\S*)\s*$/u.exec(last) : null;
  if (!line || typeof last !== 'string' || !found || escaped.test(written)) return { lines: [...lines] };
  const [, id = ''] = found;
  const rest = last.slice(0, found.index);
  const tree = rest ? [...line.tree.slice(0, -1), rest] : line.tree.slice(0, -1);
  const others = lines.slice(0, -1);
  return {
    // A marker may stand on a line of its own.
    lines: tree.length === 0 && others.length > 0 ? others : [...others, { ...line, tree }],
    id,
    ...(!isId(id) && { isBad: true as const }),
  };
}
