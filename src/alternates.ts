/**
 * Which pages are each other in another language, as search engines want it told (`hreflang`):
 * every page of a group names all of the group, itself too, one a language. Views of one language
 * are a group; so are those of one text, in either script, beside the same other.
 */
import { aboutPath, viewPath, type Shown } from './page-paths.ts';
import { isSameText, type Language } from './languages.ts';
import { lastResort } from './locales/index.ts';
import type { Document } from './text/model.ts';
import { viewOf, viewsOf, type View } from './views.ts';

export interface Alternate {
  /** `x-default`: for whoever reads none of the others. */
  language: Language | 'x-default';
  /** From the root of the site: `joint-statement-2022/en.html`. */
  path: string;
}

/** No search engine knows a translator's own subtag, and of two translations in one language it is told of the first. */
const known = (tag: Language) => tag.replace(/-x-.*/, '');

function group(pages: readonly { tag: Language; path: string }[]): Alternate[] {
  const named = pages.map(({ tag, path }) => ({ language: known(tag), path })).filter(({ language }, index, all) => all.findIndex((one) => one.language === language) === index);
  const [first] = named;
  if (!first || named.length === 1) return [];
  return [...named, { language: 'x-default', path: (named.find(({ language }) => language === lastResort) ?? first).path }];
}

/** The views of a document, or of a part of it, that are one view in several languages. */
export function viewAlternates({ id, languages }: Pick<Document, 'id' | 'languages'>, { languages: [first, second] }: View, shown?: Shown): Alternate[] {
  const others = viewsOf(languages).filter((one) => one.languages[1] === second && (second === undefined || isSameText(one.languages[0], first)));
  return group(others.map((one) => ({ tag: one.languages[0], path: viewPath(id, one.name, shown) })));
}

/** The pages about a document's edition. */
export const aboutAlternates = ({ id, languages }: Pick<Document, 'id' | 'languages'>): Alternate[] =>
  group(languages.map(({ tag }) => ({ tag, path: aboutPath(id, viewOf(tag)) })));

/** The cover is for readers of every language at once. */
export const coverAlternates: Alternate[] = [{ language: 'x-default', path: 'index.html' }];
