/** Every way to cite a document in one language: rendered in three styles, and as files. */
import type { Language } from '../languages.ts';
import type { CitedDocument } from './csl.ts';
import { citationFiles, type CitationFile } from './formats.ts';
import { pageUrl } from './meta.ts';
import { rendered, type Citation } from './styles.ts';

export interface Citations {
  styles: Citation[];
  files: CitationFile[];
}

/** `site` is the library's absolute address, ending in `/`; without it the files carry no address. The styles have a blank for it. */
export const citations = (document: CitedDocument, language: Language, { site }: { site?: string | undefined } = {}): Citations => ({
  styles: rendered(document, language),
  files: citationFiles(document, language, pageUrl(document, language, site)),
});
