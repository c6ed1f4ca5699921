/**
 * Which pages are each other in another language, as search engines want it told (`hreflang`):
 * every page of a group names all of the group, itself too, one a language. Views of one
 * language are a group; those of two are another, told apart by their first.
 */
import { aboutPath, viewPath } from './addresses.ts';
import { languages, viewNames, viewOf, views, type Language, type View } from './languages.ts';

export interface Alternate {
  /** `x-default`: for whoever reads none of the others. */
  language: Language | 'x-default';
  /** From the root of the site: `joint-statement-2022/en.html`. */
  path: string;
}

/** The views of a document that are one view in several languages. */
export function viewAlternates(document: string, view: View): Alternate[] {
  const group = viewNames.filter((one) => views[one].length === views[view].length);
  const others = group.map((one) => ({ language: views[one][0], path: viewPath(document, one) }));
  return [...others, { language: 'x-default', path: viewPath(document, group.includes('en') ? 'en' : group[0]!) }];
}

/** The pages about a document's edition. */
export const aboutAlternates = (document: string): Alternate[] => [
  ...languages.map((one) => ({ language: one, path: aboutPath(document, viewOf[one]) })),
  { language: 'x-default', path: aboutPath(document, viewOf.en) },
];

/** The cover is in every language at once. */
export const coverAlternates: Alternate[] = [{ language: 'x-default', path: 'index.html' }];
