/** The catalogue of this site, where it is a large library: its shelves, and the list that finds documents. */
import { createHash } from 'node:crypto';
import { listOf, listScript } from './catalogue/list.ts';
import { mostOnCover, shelvesOf, type Shelf } from './catalogue/shelves.ts';
import { createFold, readFoldTable } from './search/fold.ts';
import { foldTableOf } from './search/library-fold.ts';
import { siteDocuments } from './site-documents.ts';
import type { Document } from './text/model.ts';

export interface SiteCatalogue {
  shelves: Shelf[];
  /** The script that brings the list: its name changes with it. */
  list: { file: string; code: string };
}

async function make(documents: readonly Document[]): Promise<SiteCatalogue> {
  const code = listScript(listOf(documents, createFold(readFoldTable(foldTableOf(documents)))));
  const print = createHash('sha256').update(code).digest('hex').slice(0, 8);
  return { shelves: shelvesOf(documents), list: { file: `list.${print}.js`, code } };
}

let made: { of: readonly Document[]; catalogue: Promise<SiteCatalogue> } | undefined;

/** Made once for the same text, as the search is; nothing where the cover itself has room for all. */
export async function siteCatalogue(): Promise<SiteCatalogue | undefined> {
  const documents = await siteDocuments();
  if (documents.length <= mostOnCover) return undefined;
  if (made?.of !== documents) made = { of: documents, catalogue: make(documents) };
  return made.catalogue;
}
