/** What the cover of a large library finds its documents by: made at build, fetched when a reader turns to it. */
import type { Fold } from '../search/fold.ts';
import type { Said } from '../text/localized.ts';
import type { Document } from '../text/model.ts';
import type { Metadata } from '../text/metadata.ts';
import type { DocumentLanguage } from '../views.ts';
import { arrival, room, type CatalogueList, type Facet, type ListedDocument, type Names, type Titles } from './listed.ts';
import { latestFirst } from './shelves.ts';

const byLanguage = (said: readonly Said[]): Titles => Object.fromEntries(said.map(({ language, text }) => [language, text]));

const saidBy: Record<Facet, (metadata: Metadata) => Said[]> = {
  party: ({ parties }) => parties,
  kind: ({ kind }) => (kind ? [kind] : []),
  subject: ({ subject }) => subject,
};

/** A table of names: one entry for what shares a name in any language, in either script. */
function tableOf(fold: Fold) {
  const names: Names[] = [];
  const known = new Map<string, number>();
  /** The place of what has these names. */
  const place = (own: Titles) => {
    const keys = Object.values(own).map((text) => fold(text).map((token) => token.text).join(' ')).filter(Boolean);
    const at = keys.map((key) => known.get(key)).find((index) => index !== undefined) ?? names.push({}) - 1;
    for (const [language, text] of Object.entries(own)) names[at]![language] = [...new Set([...(names[at]![language] ?? []), text])];
    for (const key of keys) if (!known.has(key)) known.set(key, at);
    return at;
  };
  return { names, place };
}

/** The list as a script that brings it, which runs from a disk too. */
export const listScript = (list: CatalogueList) => `document.dispatchEvent(new CustomEvent(${JSON.stringify(arrival)},{detail:${JSON.stringify(list)}}))`;

/** The list of a library; `most` characters of it at most. */
export function listOf(documents: readonly Document[], fold: Fold, most = room): CatalogueList {
  const languages = new Map<string, number>();
  const tables = { party: tableOf(fold), kind: tableOf(fold), subject: tableOf(fold) };
  const listed: ListedDocument[] = [];
  let size = 0;
  for (const { id, source, status, languages: own, metadata } of latestFirst(documents)) {
    const said = Object.values(metadata);
    // What every language says of the first party, of the second, and so on.
    const placesOf = (facet: Facet) => [...new Set(saidBy[facet](metadata[source]!).map((_, index) => tables[facet].place(byLanguage(said.flatMap((one) => saidBy[facet](one)[index] ?? [])))))];
    const key = JSON.stringify(own);
    const place = languages.get(key) ?? languages.size;
    const entry: ListedDocument = [id, byLanguage(said.map(({ title }) => title)), metadata[source]!.date?.text ?? '', place, placesOf('party'), placesOf('kind'), placesOf('subject'), status === 'draft' ? 1 : 0];
    size += JSON.stringify(entry).length;
    if (size > most) break;
    languages.set(key, place);
    listed.push(entry);
  }
  return { all: documents.length, languages: [...languages.keys()].map((key) => JSON.parse(key) as DocumentLanguage[]), names: { party: tables.party.names, kind: tables.kind.names, subject: tables.subject.names }, documents: listed };
}
