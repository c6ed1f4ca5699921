/** The search of this site: its files, and the table by which its text is folded. */
import { makeIndex, type SearchFiles } from './search/index.ts';
import { foldTableOf } from './search/library-fold.ts';
import { remembered } from './remembered.ts';
import { siteDocuments } from './site-documents.ts';
import type { Document } from './text/model.ts';

export interface SiteSearch extends SearchFiles {
  foldTable: string;
}

async function make(documents: readonly Document[]): Promise<SiteSearch> {
  const foldTable = await foldTableOf(documents);
  return { foldTable, ...(await makeIndex(documents, foldTable)) };
}

/** Made once for the same text: once a build, and in the development server at each change of the text. */
export async function siteSearch(): Promise<SiteSearch> {
  const documents = await siteDocuments();
  return remembered(documents, 'search', '', () => make(documents));
}
