/** The search of this site. */
import { searchOf } from './search/index.ts';
import { siteDocuments } from './site-documents.ts';

export const siteSearch = async () => searchOf(await siteDocuments());
