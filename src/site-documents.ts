/** The documents of this site. */
import { getCollection } from 'astro:content';
import { handedOn } from './handed-on.ts';
import type { Document } from './text/model.ts';

let last: { from: string; documents: readonly Document[] } | undefined;

/** Those whose pages and files are to be made: in a build all but what an earlier one made of the same. */
export async function documentsToMake(): Promise<readonly Document[]> {
  const documents = await siteDocuments();
  return documents.filter((document) => !handedOn()?.isKept?.(document));
}

/** In a build what was read, as it is: Astro's store would copy the library at each question. While one writes, the same array for the same text. */
export async function siteDocuments(): Promise<readonly Document[]> {
  const handed = handedOn();
  if (handed) return handed.documents;
  const entries = await getCollection('documents');
  const from = entries.map(({ digest }) => digest).join(' ');
  if (last?.from !== from) last = { from, documents: entries.map(({ data }) => data) };
  return last.documents;
}
