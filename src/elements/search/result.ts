/** One result as a link: where it is, and the words in question in the languages it is shown in. */
import { parameters } from '../../addresses.ts';
import { viewPath } from '../../page-paths.ts';
import { traitsOf, type Language } from '../../languages.ts';
import type { SectionHits } from '../../search/engine.ts';
import { contextOf } from '../../search/context.ts';
import { countedAs, type Hit } from '../../search/hits.ts';
import { placeOf, sentencesOf, shownIn, viewFor, type Reader } from '../../search/opening.ts';
import type { Query } from '../../search/query.ts';
import type { View } from '../../views.ts';
import { make } from '../shared/nodes.ts';
import { languagesOf, root } from '../shared/page.ts';
import { searchWord } from './search-word.ts';

/** Characters before the words in question and in all, where a text is the one the reader reads. */
const around = { han: { before: 24, length: 76 }, other: { before: 48, length: 170 } } as const;

type Place = ReturnType<typeof placeOf>;

/** What of a text a result shows; where the words are in another language, the part that corresponds. */
function context(hit: Hit, language: Language, place: Place, isCounterpart: boolean) {
  const text = hit.texts[language]?.text ?? '';
  const { before, length } = around[traitsOf(language).han ? 'han' : 'other'];
  const { start = 0, size = 0 } = sentencesOf(hit, language)[place?.sentence ?? 0] ?? {};
  const from = start + Math.max(0, Math.min((place?.share ?? 0) * size - length / 2, size - length));
  const pieces = contextOf(text, hit.ranges[language] ?? [], { from: Math.round(from), before, length });
  const inside = pieces.map((piece) => (piece.marked ? make('mark', {}, piece.text) : piece.text));
  return make('span', { class: isCounterpart ? 'context counterpart' : 'context', lang: language, dir: traitsOf(language).direction }, ...inside);
}

/** The document that a hit is in, and the part of a long one. */
type Where = Pick<SectionHits, 'document' | 'part'>;

/** The address of a hit. The words travel with it; where they are in no language of the view, the sentence does. */
function addressOf(hit: Hit, { document, part }: Where, query: Query, view: View, reader: Reader) {
  const isHere = document === reader.document && view.name === reader.view?.name && (part === reader.part || reader.part === 'whole');
  const address = isHere ? new URL(location.pathname, location.href) : new URL(viewPath(document, view.name, part), root);
  address.searchParams.set(parameters.query, query.text);
  const place = placeOf(hit, languagesOf(view));
  const isElsewhere = place && !view.languages.includes(place.language);
  if (isElsewhere && countedAs(hit.kind) === 'paragraph' && hit.sentences) address.searchParams.set(parameters.sentence, String(place.sentence + 1));
  address.hash = hit.id;
  return address.href;
}

function labelOf({ kind, number }: Hit) {
  const word = searchWord();
  const counted = countedAs(kind);
  if (counted === 'note') return word.note(number ?? 0);
  return number !== undefined ? word.paragraph(number) : counted === 'heading' ? word.heading : undefined;
}

export function result(hit: Hit, where: Where, query: Query, views: readonly View[], reader: Reader) {
  const view = viewFor(hit, query, views, reader);
  const languages = shownIn(hit, view, reader);
  const place = placeOf(hit, languages);
  const label = labelOf(hit);
  const link = make('a', { href: addressOf(hit, where, query, view, reader) }, ...(label ? [make('span', { class: 'place' }, label)] : []));
  languages.forEach((language, index) => {
    if (hit.texts[language]?.text) link.append(' ', context(hit, language, place, index > 0 && !view.languages.includes(language)));
  });
  return make('li', { 'data-editorial': hit.editorial }, link);
}
