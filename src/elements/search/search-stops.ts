/** The places on the page where a query stands, and the way to one of them. */
import { pageRows, searchPage } from '../../search/page.ts';
import { parseQuery } from '../../search/query.ts';
import { covered } from '../shared/in-view.ts';
import { lightPairAt } from '../shared/lit-pair.ts';
import { rangeIn } from '../shared/ranges.ts';
import { pageTexts } from './page-texts.ts';
import { fold } from './search-fold.ts';

export interface Stop {
  /** The id of the row or note it is in. */
  id: string;
  range: Range;
}

/** Every place on the page where the query stands, in the order of the page. */
export function stopsOf(text: string): Stop[] {
  const texts = pageTexts();
  const hits = new Map(searchPage(parseQuery(text, fold), pageRows(texts, fold)).map((hit) => [hit.id, hit]));
  return texts.flatMap(({ id, language, element }) => (hits.get(id)?.ranges[language] ?? []).map((range) => ({ id, range: rangeIn(element, range) })));
}

/** Lights the sentence of a range with its counterpart, and brings the range wholly into the part of the window that nothing covers, `panel` included, which stands at its foot. */
export function showRange(range: Range, panel: Element) {
  lightPairAt(range);
  const { top, bottom } = range.getBoundingClientRect();
  const { above, below: atFoot } = covered();
  const below = Math.max(atFoot, innerHeight - panel.getBoundingClientRect().top + 8);
  if (top >= above && bottom <= innerHeight - below) return;
  scrollBy({ top: top - above - Math.max(0, (innerHeight - above - below) / 3), behavior: 'instant' });
}
