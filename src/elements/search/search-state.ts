/**
 * The results in the address and in the history: while they are shown the address is theirs (`?q=…`), so that
 * it can be shared, and going back to it brings them back as they were.
 */
import { parameters } from '../../addresses.ts';

/** What of the results is kept with their entry of the history. */
export interface KeptSearch {
  everywhere: boolean;
  /** How many were shown, how far they were scrolled in CSS pixels, and which one had the focus, from 0; -1 for none. */
  size: number;
  scroll: number;
  focus: number;
  /** The one document that they were narrowed to. */
  within?: string;
}

/** The address that the results took the place of. */
let before: string | undefined;
/** The reader has followed one of them, and the address that the dialog closes upon is no longer theirs to change. */
let isLeft = false;
// A page that was left for another, and is come back to, is as it was left.
addEventListener('pageshow', () => (isLeft = false));

function replace(search: KeptSearch | undefined, address?: string) {
  const { search: _, ...state } = (history.state ?? {}) as Record<string, unknown>;
  try {
    history.replaceState(search ? { ...state, search } : state, '', address);
  } catch {
    // A browser takes only so many in a short time: the address then stays behind.
  }
}

const without = (address: string) => {
  const url = new URL(address);
  url.searchParams.delete(parameters.query);
  return url.href;
};

export function showQuery(query: string) {
  isLeft = false;
  before ??= location.hash.length > 1 ? location.href : without(location.href);
  const url = new URL(location.pathname, location.href);
  url.searchParams.set(parameters.query, query);
  if (url.href !== location.href) replace(undefined, url.href);
}

const isOfResults = () => location.hash.length < 2 && new URLSearchParams(location.search).has(parameters.query);

/** The address before the results again, unless the reader left them for one of them. */
export function hideQuery() {
  if (!isLeft && (before !== undefined || isOfResults())) replace(undefined, before ?? without(location.href));
  before = undefined;
  isLeft = false;
}

/** Leaves the results where they are in the history. */
export function leaveResults(search?: KeptSearch) {
  before = undefined;
  isLeft = true;
  if (search) replace(search);
}

const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value);

/** What was kept with this entry of the history. */
export function keptSearch(): KeptSearch | undefined {
  const { everywhere, size, scroll, focus, within } = ((history.state as Record<string, unknown> | null)?.['search'] ?? {}) as Record<string, unknown>;
  return typeof everywhere === 'boolean' && isNumber(size) && isNumber(scroll) && isNumber(focus) ? { everywhere, size, scroll, focus, ...(typeof within === 'string' && { within }) } : undefined;
}
