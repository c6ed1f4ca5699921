/** The reader's own highlights and notes on a document, as their browser keeps them: read with distrust, since anyone may have written there. */
import { idIn, type Address } from '../addresses.ts';

/** Words of a document: where they are, and what they are, in full and with what stands around them. */
export type Located = Address & Required<Pick<Address, 'phrase'>>;

export interface Annotation {
  /** Its IRI: `urn:uuid:…`, or whatever another program has given it. */
  id: string;
  /** When it was made, and last changed: `2026-11-26T21:04:46.000Z`. */
  made: string;
  changed?: string;
  /** Its words. The sentence is named only where they stand in that one alone. */
  address: Located;
  /** What the reader has written of them; a highlight has none. */
  note?: string;
}

/** The key in `localStorage`, one a document. */
export const annotationsKey = (document: string) => `reader-annotations:${document}`;

/** How many a document may have, and how long each part may be, in UTF-16 code units: all of it together is less than a browser keeps. */
export const bounds = { count: 1000, stored: 2_000_000, id: 300, words: 20_000, around: 2000, note: 10_000 } as const;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most;

/** A moment as it is written; nothing where it is none. */
export function readMoment(value: unknown): string | undefined {
  const time = isText(value, 40) ? Date.parse(value) : NaN;
  return Number.isNaN(time) ? undefined : new Date(time).toISOString();
}

/** An id of the text. */
export const readId = (value: unknown): string | undefined => (isText(value, 200) && idIn(encodeURIComponent(value)) === value ? value : undefined);

function readLocated(value: unknown): Located | undefined {
  const { id, sentence, to, phrase } = isObject(value) ? value : {};
  const { exact, prefix, suffix, view } = isObject(phrase) ? phrase : {};
  const [row, last] = [readId(id), readId(to)];
  if (row === undefined || !isText(exact, bounds.words) || exact === '' || !isText(prefix, bounds.around) || !isText(suffix, bounds.around)) return undefined;
  if (!isText(view, 200) || !/^[a-z0-9-]+$/.test(view)) return undefined;
  const number = typeof sentence === 'number' && Number.isInteger(sentence) && sentence > 0 ? sentence : undefined;
  return { id: row, ...(number !== undefined && { sentence: number }), ...(last !== undefined && { to: last }), phrase: { exact, prefix, suffix, view } };
}

function readAnnotation(value: unknown): Annotation[] {
  if (!isObject(value)) return [];
  const [made, changed, address] = [readMoment(value['made']), readMoment(value['changed']), readLocated(value['address'])];
  const { id, note } = value;
  if (!isText(id, bounds.id) || id === '' || made === undefined || !address) return [];
  return [{ id, made, ...(changed !== undefined && { changed }), address, ...(isText(note, bounds.note) && note !== '' && { note }) }];
}

/** What was stored; what of it is no annotation, or is there twice, is left out. */
export function parseAnnotations(stored: string | null): Annotation[] {
  if (stored === null || stored.length > bounds.stored) return [];
  try {
    const all: unknown = JSON.parse(stored);
    const read = Array.isArray(all) ? all.slice(0, bounds.count).flatMap(readAnnotation) : [];
    return [...new Map(read.map((one) => [one.id, one])).values()];
  } catch {
    return [];
  }
}

/** An annotation with another note, or with none. */
export function withNote({ note: _, ...rest }: Annotation, note: string, now: Date): Annotation {
  const written = note.trim().slice(0, bounds.note);
  return { ...rest, changed: now.toISOString(), ...(written !== '' && { note: written }) };
}

/** Whether two are of the same words. */
export const isSameWords = ({ id, phrase: { exact, prefix, view } }: Located, other: Located) =>
  other.id === id && other.phrase.exact === exact && other.phrase.prefix === prefix && other.phrase.view === view;

/** The ones that are kept with others beside them: of one that is there already the later state stays, and none is there twice. */
export function merged(kept: readonly Annotation[], taken: readonly Annotation[]): { all: Annotation[]; added: number } {
  const all = new Map(kept.map((one) => [one.id, one]));
  let added = 0;
  for (const one of taken) {
    const own = all.get(one.id);
    const isKnown = own ? (own.changed ?? own.made) >= (one.changed ?? one.made) : [...all.values()].some(({ note, address }) => note === one.note && isSameWords(address, one.address));
    if (isKnown) continue;
    all.set(one.id, one);
    added++;
  }
  return { all: [...all.values()], added };
}
