/** Every way to cite a document in one language: rendered in three styles, and as files. */
import type { Language } from '../languages.ts';
import { saidOf, type CitedDocument, type CitedFrom } from './csl.ts';
import { citationFiles, type CitationFile } from './formats.ts';
import { pageUrl } from './meta.ts';
import { rendered, type Citation } from './styles.ts';

export interface Citations {
  styles: Citation[];
  files: CitationFile[];
}

/** By what a document says of itself in one language: two pages of it ask, and `citeproc` takes its time. */
const known = new WeakMap<object, { library: string; styles: Citation[] }>();

function stylesOf(document: CitedDocument, language: Language, from: CitedFrom): Citation[] {
  const said = saidOf(document, language);
  const before = known.get(said);
  if (before?.library === from.library) return before.styles;
  const styles = rendered(document, language, from);
  known.set(said, { library: from.library, styles });
  return styles;
}

/** Each is made when it is asked for. Without the site's address the files carry none. The styles have a blank for it. */
export const citations = (document: CitedDocument, language: Language, from: CitedFrom): Citations => ({
  get styles() {
    return stylesOf(document, language, from);
  },
  get files() {
    return citationFiles(document, language, from, pageUrl(document, language, from.site));
  },
});
