/** The style of a reading page's own: what its document and its view need, and no other page. */
import type { Language } from '../languages.ts';
import kinds from '../styles/kinds.css?inline';
import parallel from '../styles/parallel.css?inline';
import type { Document } from '../text/model.ts';
import { rowStyle } from './columns.ts';
import { firstScreen, heights } from './first-screen.ts';
import { notePlaces } from './note-places.ts';

/** Rules that stand beside those of src/styles/, in their layers. */
export function pageStyle(document: Document, languages: readonly Language[]): string {
  const rows = document.sections.flatMap((section) => section.rows);
  const hasKinds =
    document.status === 'draft' ||
    !rows.some(({ kind, depth }) => kind === 'heading' && depth === 1) ||
    rows.some(({ kind, depth, quoted, rule, editorial, content }) => (kind !== 'paragraph' && kind !== 'heading') || depth > 3 || quoted || rule || (editorial && kind === 'paragraph') || languages.some((one) => !content[one])) ||
    document.sections.some(({ notes }) => notes.some(({ own }) => own));
  return [
    // The order of the layers, which src/styles/index.css has too: whichever is read first decides.
    '@layer tokens,base,language,reading,frame,views,search,preferences,links;',
    `@layer views{${hasKinds ? kinds : ''}${languages.length > 1 ? parallel : ''}}`,
    rowStyle(document, languages),
    `@layer reading{${heights(document, languages)}}`,
    firstScreen(document, languages),
    `@media (width>=80rem){${notePlaces(document, languages[0]!)}}`,
  ].join('');
}
