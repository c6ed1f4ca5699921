/** Every way to cite a document in one language: rendered in three styles, and as files. */
import type { Language } from '../languages.ts';
import { remembered } from '../remembered.ts';
import type { CitedDocument, CitedFrom } from './csl.ts';
import { citationFiles, type CitationFile } from './formats.ts';
import { pageUrl } from './meta.ts';
import { rendered, type Citation } from './styles.ts';

export interface Citations {
  styles: Citation[];
  files: CitationFile[];
}

/** Two pages of a document ask, and `citeproc` takes its time. */
const stylesOf = (document: CitedDocument, language: Language, from: CitedFrom): Citation[] =>
  remembered(document, `citations ${language}`, from.library, () => rendered(document, language, from));

/** Each is made when it is asked for. Without the site's address the files carry none. The styles have a blank for it. */
export const citations = (document: CitedDocument, language: Language, from: CitedFrom): Citations => ({
  get styles() {
    return stylesOf(document, language, from);
  },
  get files() {
    return citationFiles(document, language, from, pageUrl(document, language, from.site));
  },
});
