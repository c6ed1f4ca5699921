/** The pictures that links to this site show where they are shared: of each document, and of the library for its cover. */
import { card, hasCard } from './cards/card.ts';
import { isSameText } from './languages.ts';
import { lastResort, localeFor, locales } from './locales/index.ts';
import { siteLibrary, siteUrl, siteWords } from './site.ts';
import { siteDocuments } from './site-documents.ts';
import type { Document } from './text/model.ts';
import type { Said } from './text/localized.ts';

/** What a card shows: one title, or two face to face. */
export interface Card {
  titles: Said[];
  name: Said;
}

/** A picture is named by its whole address: there is none where the site's is not known, or `exports:` in library.yaml leaves cards out. */
const areMade = async () => siteUrl !== undefined && ((await siteLibrary()).exports?.includes('card') ?? true);

/** Each once, in the languages it is really in. */
const different = (titles: readonly Said[]) => titles.filter(({ text }, index) => titles.findIndex((one) => one.text === text) === index);

/** The card of a document: its title in the language of its source, and in the first of its translations that has another. Nothing where the own fonts have not the characters. */
export async function documentCard({ source, languages, metadata }: Document): Promise<Card | undefined> {
  const others = languages.map(({ tag }) => tag).filter((tag) => !isSameText(tag, source));
  const titles = different([source, ...others].flatMap((tag) => metadata[tag]?.title ?? []));
  return (await areMade()) && hasCard(titles) ? { titles, name: (await siteWords(source)).name } : undefined;
}

/** The card of the library: what it says of itself, else its name, in its own language and another of the interface's. */
export async function libraryCard(): Promise<Card | undefined> {
  const language = localeFor((await siteLibrary()).language ?? (await siteDocuments())[0]?.source ?? lastResort);
  const spoken = await Promise.all([language, ...locales.filter((one) => !isSameText(one, language))].map(siteWords));
  const titles = different(spoken.map(({ tagline, name }) => tagline ?? name));
  return (await areMade()) && hasCard(titles) ? { titles, name: spoken[0]!.name } : undefined;
}

export const drawCard = ({ titles, name }: Card) => card(titles, name);
