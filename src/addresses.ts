/**
 * Every parameter an address of ours can carry. The fragment is always a paragraph's own id,
 * so that without script an address lands on it; what goes beyond it travels in the query.
 * No page depends on its query, so the service worker ignores it when it looks for a page.
 */
export const parameters = {
  /** A search: `?q=多边主义` without a fragment opens the search; with one, the words to mark there. */
  query: 'q',
  /** A sentence of the paragraph in the fragment: `?s=2#p7`. */
  sentence: 's',
  /** The last paragraph of a range that begins with the fragment: `?to=p9#p7`. */
  to: 'to',
  /** A phrase in that paragraph, and the words just before and after it (W3C Web Annotation, TextQuoteSelector). */
  exact: 'exact',
  prefix: 'prefix',
  suffix: 'suffix',
  /** The end of a phrase too long for an address, `exact` being its beginning; and its length and checksum. */
  last: 'last',
  sum: 'sum',
  /** The language the phrase was taken from: the name of a view, `zh-hans-en` for a phrase across both columns. */
  language: 'in',
  /** What a large library's cover is asked for: words, and a choice of each kind. */
  find: 'find', years: 'years', party: 'party', kind: 'kind', subject: 'subject',
} as const;

/** The longest value of a parameter that is read, in UTF-16 code units; what is longer is cut there. */
export const longest = 2000;

/** The id of a paragraph, heading or note, as written in the text. */
export const idPattern = /^[a-z][a-z0-9-]{0,63}$/;

/** The name of a view: `zh-hans`, `zh-hans-en-x-legge`. */
const viewPattern = /^[a-z0-9]+(?:-[a-z0-9]+){0,15}$/;

/** Any id of ours: one that is written, or the one that a heading without has from its words, `国际信息安全`. */
const anyId = /^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]{0,199}$/u;

/** A fragment, and what another program, or a slip of the hand, has put after it: `#p7&shareTo=…`, `#p11?s=2`. */
function cut(hash: string) {
  const [, fragment = '', rest = ''] = /^#?([^?&]*)[?&]?(.*)$/s.exec(hash) ?? [];
  return { fragment, rest };
}

/** What an address asks for, also where another program has spelled it anew: with `&amp;`, a second `?`, what follows the fragment, or each percent sign as `%25`. */
function asked(search: string, hash: string) {
  const written = `${search.slice(1)}&${cut(hash).rest}`.slice(0, 12 * longest).replaceAll('?', '&').replace(/&amp;/g, '&');
  const query = new URLSearchParams(written);
  return (name: keyof typeof parameters) => twice(query.get(parameters[name])?.slice(0, 3 * longest))?.slice(0, longest) || undefined;
}

/** A value whose percent signs were spelled as `%25`, as it was. */
function twice(value: string | undefined) {
  if (value === undefined || !/%[0-9a-f]{2}/i.test(value)) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** The id in a fragment, `#p7`, spelled as addresses spell it; nothing where it is none. */
export function idIn(hash: string): string | undefined {
  try {
    const id = decodeURIComponent(cut(hash).fragment);
    return anyId.test(id) ? id : undefined;
  } catch {
    return undefined;
  }
}

/** Where an address leads, as far as it can be told without the page. */
export interface Address {
  /** The row in the fragment; empty where the fragment was lost on the way. */
  id: string;
  /** A sentence of it, from 1. */
  sentence?: number;
  /** The last row of a range. */
  to?: string;
  /** Words in it, and the view they were taken from. */
  phrase?: Phrase & { view: string };
}

/** W3C Web Annotation's TextQuoteSelector; of a phrase too long for an address its two ends and a checksum. */
export interface Phrase {
  exact: string;
  prefix: string;
  suffix: string;
  last?: string;
  sum?: string;
}

/** What an address says; nothing where its fragment is no id, unless it says more than its fragment. Total: any address is read, whatever is in it. */
export function parseAddress({ search, hash }: { search: string; hash: string }): Address | undefined {
  const id = idIn(hash) ?? '';
  const value = asked(search, hash);
  const [sentence, to, exact, last, sum] = [value('sentence'), value('to'), value('exact'), value('last'), value('sum')];
  const view = value('language');
  const address = {
    id,
    ...(sentence && /^[1-9]\d{0,3}$/.test(sentence) && { sentence: Number(sentence) }),
    ...(to && anyId.test(to) && { to }),
    ...(exact && view && viewPattern.test(view) && { phrase: { exact, prefix: value('prefix') ?? '', suffix: value('suffix') ?? '', ...(last && sum && { last, sum }), view } }),
  };
  return id || address.sentence || address.to || address.phrase ? address : undefined;
}

/** The query and fragment of an address: `?s=2#p7`. */
export function formatAddress({ id, sentence, to, phrase }: Address): string {
  const query = new URLSearchParams();
  const set = (name: keyof typeof parameters, value: string | number | undefined) => value && query.set(parameters[name], `${value}`);
  set('sentence', sentence);
  set('to', to);
  for (const name of ['exact', 'prefix', 'suffix', 'last', 'sum'] as const) set(name, phrase?.[name]);
  set('language', phrase?.view);
  // A space as %20: other programs spell a plus sign anew.
  const written = `${query}`.replaceAll('+', '%20');
  return `${written && `?${written}`}#${id}`;
}
