/** Every way to cite a document in one language: rendered in three styles, and as files. */
import type { Language } from '../languages.ts';
import type { CitedDocument, CitedFrom } from './csl.ts';
import { citationFiles, type CitationFile } from './formats.ts';
import { pageUrl } from './meta.ts';
import { rendered, type Citation } from './styles.ts';

export interface Citations {
  styles: Citation[];
  files: CitationFile[];
}

/** Each is made when it is asked for. Without the site's address the files carry none. The styles have a blank for it. */
export const citations = (document: CitedDocument, language: Language, from: CitedFrom): Citations => ({
  get styles() {
    return rendered(document, language, from);
  },
  get files() {
    return citationFiles(document, language, from, pageUrl(document, language, from.site));
  },
});
