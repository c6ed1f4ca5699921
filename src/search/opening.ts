/** Where a result opens, and which languages of its document it is shown in. */
import { closest, isSameText, type Language } from '../languages.ts';
import type { Shown } from '../page-paths.ts';
import { joinerOf } from '../text/serialise.ts';
import type { View } from '../views.ts';
import type { Hit } from './hits.ts';
import type { Query } from './query.ts';

/** Who reads the results, and where. */
export interface Reader {
  /** The language of the interface. */
  language: Language;
  /** The document and view they are in; none on a page that is no view. */
  document?: string | undefined;
  view?: View | undefined;
  /** What of a long document the page shows. */
  part?: Shown | undefined;
}

const found = ({ ranges }: Hit) => Object.keys(ranges).filter((language) => ranges[language]?.length);

/** The languages whose text has the query as it was typed, in its own script. */
const typed = (hit: Hit, { text }: Query) =>
  found(hit).filter((one) => hit.ranges[one]?.some(({ start, end }) => text.includes(hit.texts[one]?.text.slice(start, end) ?? '\n')));

/** The view that a result of a document opens in: the reader's, or, where the document has none such, that of the language which was typed. */
export function viewFor(hit: Hit, query: Query, views: readonly View[], { view, language }: Reader): View {
  const same = views.find(({ name }) => name === view?.name);
  if (same) return same;
  const wanted = view?.languages[0] ?? language;
  const among = [typed(hit, query), found(hit)].find(({ length }) => length > 0) ?? [];
  const main = closest(wanted, among) ?? among[0];
  return (views.find(({ languages: [one, other] }) => one === main && other === undefined) ?? views[0]) as View;
}

/** The languages a result is shown in: the view's own, and one to read it against, if the document has one: that which has the words, or is closest to the interface. */
export function shownIn(hit: Hit, { languages: [main, second] }: View, { language }: Reader): Language[] {
  const others = Object.keys(hit.texts).filter((one) => !isSameText(one, main));
  const having = others.filter((one) => hit.ranges[one]?.length);
  const among = having.length > 0 && !hit.ranges[main]?.length ? having : others;
  const against = second ?? closest(language, among) ?? among[0];
  return against === undefined ? [main] : [main, against];
}

/** The sentences of a text, or where they are not known the whole of it, each with its place. */
export function sentencesOf({ kind, sentences, texts }: Hit, language: Language) {
  const gap = joinerOf(kind === 'note' ? 'paragraph' : kind, language).length;
  let start = 0;
  return (sentences?.[language] ?? [texts[language]?.text ?? '']).map((sentence) => {
    const place = { start, size: sentence.length };
    start += sentence.length + gap;
    return place;
  });
}

/** Where a hit is first, in the languages given if it can be: the sentence, from 0, and how much of it comes before, from 0 to 1. */
export function placeOf(hit: Hit, first: readonly Language[]) {
  const language = [...first, ...Object.keys(hit.texts)].find((one) => hit.ranges[one]?.length);
  const range = language === undefined ? undefined : hit.ranges[language]?.[0];
  if (language === undefined || !range) return undefined;
  const all = sentencesOf(hit, language);
  const sentence = Math.max(0, all.findIndex((_, index) => (all[index + 1]?.start ?? Infinity) > range.start));
  const { start = 0, size = 0 } = all[sentence] ?? {};
  return { language, sentence, share: (range.start - start) / Math.max(1, size) };
}
