/** A document that was found, as the lists of the catalogue show one: where its titles lead, and what is known of it, with the words looked for marked. */
import type { Catalogue, Entry, Sought } from '../../catalogue/find.ts';
import type { Facet } from '../../catalogue/listed.ts';
import { autonym } from '../../language-names.ts';
import { closest, traitsOf, type Language } from '../../languages.ts';
import { dayIn } from '../../locales/catalogue.ts';
import { viewPath } from '../../page-paths.ts';
import { contextOf } from '../../search/context.ts';
import { folded, placesOf, type FoldedText } from '../../search/match.ts';
import type { Query } from '../../search/query.ts';
import { isoDate } from '../../text/dates.ts';
import { beginnings, viewOf, type View } from '../../views.ts';
import { fold } from '../search/search-fold.ts';
import { interfaceLocale } from '../shared/interface-language.ts';
import { make } from '../shared/nodes.ts';
import { root } from '../shared/page.ts';
import { catalogueWord } from './catalogue-word.ts';
import { nameOf } from './named.ts';

/** A text with the places marked where a term of the query stands. */
function marked(said: FoldedText, { terms }: Query): (Node | string)[] {
  const ranges = terms.flatMap((term) => placesOf(term, said)).sort((one, other) => one.start - other.start);
  return contextOf(said.text, ranges, { before: said.text.length, length: said.text.length }).map(({ text, marked: is }) => (is ? make('mark', {}, text) : text));
}

/** What opens the document for this reader: the received text in the script of the interface where it is Chinese, beside its translation. */
function opening({ languages }: Entry): View {
  const begins = beginnings(languages);
  const script = closest(interfaceLocale(), begins.map(({ languages: [first] }) => first));
  return begins.find(({ languages: [first] }) => first === script) ?? begins[0] ?? { name: viewOf(languages[0]!.tag), languages: [languages[0]!.tag] };
}

function titles(entry: Entry, query: Query): Node[] {
  const { name, languages: [main, beside] } = opening(entry);
  const titleIn = (language: Language | undefined) => entry.titles.find((one) => one.language === language);
  const first = titleIn(main) ?? entry.titles[0]!;
  const second = titleIn(beside);
  const link = (view: string, { language, title }: typeof first) =>
    make('a', { href: new URL(viewPath(entry.id, view), root).href, lang: language, dir: traitsOf(language).direction }, ...marked(title, query));
  return [link(name, first), ...(second && second !== first ? [link(viewOf(second.language), second)] : [])];
}

/** Names of what the document has of a kind, parted as the interface parts them. */
function names({ values }: Entry, catalogue: Catalogue, facet: Facet, query: Query): Element[] {
  const all = values[facet].map((value) => nameOf(catalogue.names[facet][Number(value)]!));
  return all.map(({ text, language }) => make('span', { lang: language }, ...marked(folded(fold, text), query)));
}

/** What is known of a document beside its date, as the lists of the pages have it. */
const known = ['kind', 'party', 'subject'] as const satisfies Facet[];

/** Subjects are many: they are shown where they are why a document was found. */
const isWhy = (nodes: readonly Element[], facet: Facet, { chosen }: Sought) => facet !== 'subject' || chosen.subject || nodes.some((node) => node.querySelector('mark'));

export function foundItem(entry: Entry, catalogue: Catalogue, sought: Sought) {
  const word = catalogueWord();
  const { date, isDraft, languages } = entry;
  const facts = known.map((facet) => ({ facet, nodes: names(entry, catalogue, facet, sought.query) })).filter(({ nodes, facet }) => nodes.length > 0 && isWhy(nodes, facet, sought));
  return make(
    'li',
    {},
    make('h2', { class: 'serif' }, ...titles(entry, sought.query)),
    make(
      'p',
      { class: 'facts' },
      ...(isDraft ? [make('strong', {}, word.draft)] : []),
      ...(date ? [make('time', { datetime: isoDate(date) }, (dayIn[interfaceLocale()] ?? dayIn.en)(date))] : []),
      ...facts.map(({ nodes }) => make('span', {}, ...nodes.flatMap((node, index) => (index > 0 ? [word.comma, node] : [node])))),
      ...languages.map(({ tag }) => make('span', { lang: tag }, autonym(tag))),
    ),
  );
}
