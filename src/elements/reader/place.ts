import { idIn } from '../../addresses.ts';
import { characterRect, lineStart, readingOrder } from './lines.ts';

/**
 * A place in the text: the character at the reading line, and how far down the window that
 * is. It holds in every view, at every width and size, because it is counted in sentences.
 */
export interface Place {
  /** The id of a row, or of a note. */
  id: string;
  /** The language that is read, where the row has more than one; it counts only where the page has it. */
  lang?: string;
  /** The sentence in it, from 1; 0 where it has none. */
  sentence: number;
  /** The character in the sentence, in UTF-16 code units, and how many it has; -1 means the top of the row itself. */
  at: number;
  of: number;
  /** Where its line begins, in CSS pixels below the top of the window. */
  y: number;
}

/** What was stored as a place, or nothing where it is none. */
export function parsePlace(value: unknown): Place | undefined {
  const { id, lang, sentence, at, of, y } = (value ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || id.length > 256) return undefined;
  if (![sentence, at, of, y].every((one) => typeof one === 'number' && Number.isFinite(one) && Math.abs(one) < 1e5)) return undefined;
  return { id, sentence, at, of, y, ...(typeof lang === 'string' && /^[a-z][a-z0-9-]{1,40}$/i.test(lang) && { lang }) } as Place;
}

const top = (element: Element) => element.getBoundingClientRect().top;

/** The line that the eye is on: the first below what stands at the top of the window. */
export const readingLine = () => (parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0) + 12;

/** The last of some elements, in order down the page, that begins at or above a line. */
function lastAbove<One extends Element>(elements: ArrayLike<One>, line: number): One | undefined {
  let [low, high] = [0, elements.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (top(elements[middle]!) <= line) low = middle + 1;
    else high = middle;
  }
  return elements[low - 1];
}

/** The place at the reading line, or nothing above the text. */
export function readPlace(line = readingLine()): Place | undefined {
  const row = lastAbove(document.querySelectorAll<HTMLElement>('.row'), line);
  if (!row) return undefined;
  if (row.getBoundingClientRect().bottom < line) {
    // Below the row: perhaps among the notes that follow it.
    const note = [...(row.closest('.section')?.querySelectorAll('.notes li') ?? [])].findLast((one) => top(one) <= line && one.getBoundingClientRect().bottom > line);
    if (note) return { id: note.id, sentence: 0, at: -1, of: 0, y: top(note) };
  }
  const sentences = readingOrder([...row.querySelectorAll<HTMLElement>('[data-cell]')]);
  const { sentence, at = 0 } = lineStart(sentences, line) ?? {};
  if (!sentence || (sentence === sentences[0] && at === 0)) return placeOf(row);
  const lang = sentence.closest<HTMLElement>('[data-cell]')!.lang;
  return { id: row.id, lang, sentence: Number(sentence.dataset['sentence']), at, of: sentence.textContent.length, y: characterRect(sentence, at).top };
}

/** The place of a row as it stands in the window. */
export const placeOf = (row: Element): Place => ({ id: row.id, sentence: 0, at: -1, of: 0, y: top(row) });

/** The row the address names, if it is in the window. */
export function addressed(): Place | undefined {
  const row = document.getElementById(idIn(location.hash) ?? '');
  if (!row?.matches('.row')) return undefined;
  const { top: at } = row.getBoundingClientRect();
  return at > -8 && at < innerHeight * 0.85 ? placeOf(row) : undefined;
}

/** Where in the window a place is now; nothing where the page does not have it. */
function find({ id, lang = '', sentence, at, of }: Place): number | undefined {
  const block = document.getElementById(id);
  if (!block) return undefined;
  // A note that is hidden now: the row it belongs to.
  if (block.getClientRects().length === 0) {
    const row = document.querySelector(`[data-note][href="#${id}"]`)?.closest('.row');
    return row ? top(row) : undefined;
  }
  const named = `[data-sentence="${sentence}"]`;
  const found = at < 0 ? null : (block.querySelector(`[data-cell][lang="${lang}"] > ${named}`) ?? block.querySelector(named));
  if (!found) return top(block);
  const now = found.textContent.length;
  return characterRect(found, now === of ? at : Math.floor((at * now) / Math.max(of, 1))).top;
}

/** Puts a place back to where it was in the window, if need be with room below the text. */
export function restorePlace(place: Place) {
  const away = () => (find(place) ?? place.y) - place.y;
  scrollBy({ top: away(), behavior: 'instant' });
  const missing = away();
  const text = document.getElementById('text');
  if (missing <= 1 || !text) return;
  text.style.marginBlockEnd = `${Math.ceil(parseFloat(getComputedStyle(text).marginBlockEnd) + missing)}px`;
  scrollBy({ top: missing, behavior: 'instant' });
}
