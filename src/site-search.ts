/** The search of this site: its files, and the table by which its text is folded. */
import { getCollection } from 'astro:content';
import { foldTableOf, makeIndex, type SearchFiles } from './search/index.ts';
import type { Document } from './text/model.ts';

export interface SiteSearch extends SearchFiles {
  foldTable: string;
}

async function make(documents: readonly Document[]): Promise<SiteSearch> {
  const foldTable = await foldTableOf(documents);
  return { foldTable, ...(await makeIndex(documents, foldTable)) };
}

let made: { from: string; search: Promise<SiteSearch> } | undefined;

/** Made once for the same text: once a build, and in the development server at each change of the text. */
export async function siteSearch(): Promise<SiteSearch> {
  const entries = await getCollection('documents');
  const from = import.meta.env.DEV ? entries.map(({ digest }) => digest).join(' ') : '';
  if (made?.from !== from) made = { from, search: make(entries.map(({ data }) => data)) };
  return made.search;
}
