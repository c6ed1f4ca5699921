/** Finds documents in the list of a catalogue: by words, in either script, and by what was chosen. */
import type { Fold } from '../search/fold.ts';
import { folded, placesOf, type FoldedText } from '../search/match.ts';
import type { Query } from '../search/query.ts';
import { readDate, type Dated } from '../text/dates.ts';
import type { DocumentLanguage } from '../views.ts';
import { facets, type CatalogueList, type Facet, type Names } from './listed.ts';
import { decadeName } from './years.ts';

/** What a reader may choose a value of. */
export const choices = ['years', ...facets] as const;
export type Choice = (typeof choices)[number];

/** The value of the years of a document whose date is not in numbers. */
export const undated = 'undated';

/** What is looked for: words, each of which must be said of a document, and values: of the years the name of a decade, of the others a place in the list's table. */
export interface Sought {
  query: Query;
  chosen: Partial<Record<Choice, string>>;
}

/** A document of the list. */
export interface Entry {
  id: string;
  titles: { language: string; title: FoldedText }[];
  date?: Dated;
  languages: DocumentLanguage[];
  values: Record<Choice, readonly string[]>;
  isDraft: boolean;
  /** What it can be found by, beside its titles. */
  said: readonly FoldedText[];
}

/** A value, and how many documents have it that meet all that is asked otherwise. */
export interface Offer {
  value: string;
  count: number;
}

export interface Finding {
  /** Those with the words in a title first, else in the order of the list. */
  found: Entry[];
  /** The values that would find something, those of most documents first; of the years, the latest. */
  offers: Record<Choice, Offer[]>;
}

/** Whether each of the terms stands in one of some texts; what was asked of a text is not asked again. */
function standing({ terms }: Query) {
  const known = terms.map(() => new Map<FoldedText, boolean>());
  const stands = (index: number, text: FoldedText) => {
    const found = known[index]!.get(text) ?? placesOf(terms[index]!, text).length > 0;
    known[index]!.set(text, found);
    return found;
  };
  return (...texts: (readonly FoldedText[])[]) => terms.every((_, index) => texts.some((some) => some.some((text) => stands(index, text))));
}

export class Catalogue {
  readonly names: Record<Facet, readonly Names[]>;
  /** How many documents the library has; the list may have fewer. */
  readonly all: number;
  readonly entries: readonly Entry[];

  /** `dateIn` says a date in each of the ways that a reader may type it. */
  constructor({ names, all, languages, documents }: CatalogueList, fold: Fold, dateIn: (date: Dated) => readonly string[]) {
    [this.names, this.all] = [names, all];
    const text = (said: string) => folded(fold, said);
    const saidOf = Object.fromEntries(facets.map((facet) => [facet, names[facet].map((said) => [...new Set(Object.values(said).flat())].map(text))])) as Record<Facet, FoldedText[][]>;
    this.entries = documents.map(([id, titles, written, place, party, kind, subject, draft]): Entry => {
      const [date, own] = [written === '' ? undefined : readDate(written), { party, kind, subject }];
      const years = date?.year === undefined ? undated : decadeName(date.year);
      return {
        id,
        titles: Object.entries(titles).map(([language, title]) => ({ language, title: text(title) })),
        ...(date && { date }),
        languages: languages[place]!,
        values: { years: [years], party: party.map(String), kind: kind.map(String), subject: subject.map(String) },
        isDraft: draft === 1,
        said: [...facets.flatMap((facet) => own[facet].flatMap((index) => saidOf[facet][index]!)), ...(date ? [...new Set(dateIn(date))].map(text) : [])],
      };
    });
  }

  find({ query, chosen }: Sought): Finding {
    const stand = standing(query);
    const titles = (entry: Entry) => entry.titles.map(({ title }) => title);
    const said = this.entries.filter((entry) => stand(titles(entry), entry.said));
    const meets = ({ values }: Entry, but?: Choice) => choices.every((choice) => choice === but || !chosen[choice] || values[choice].includes(chosen[choice]));
    const offers = Object.fromEntries(choices.map((choice): [Choice, Offer[]] => {
      const counts = new Map<string, number>();
      for (const { values } of said.filter((entry) => meets(entry, choice))) for (const value of values[choice]) counts.set(value, (counts.get(value) ?? 0) + 1);
      const all = [...counts].map(([value, count]) => ({ value, count }));
      return [choice, choice === 'years' ? all : all.sort((one, other) => other.count - one.count)];
    })) as Finding['offers'];
    const found = said.filter((entry) => meets(entry));
    const inTitle = new Set(query.terms.length > 0 ? found.filter((entry) => stand(titles(entry))) : found);
    return { found: [...inTitle, ...found.filter((entry) => !inTitle.has(entry))], offers };
  }
}
