/** The style of a reading page's own: what its document and its view need, and no other page. */
import type { Language } from '../languages.ts';
import draft from '../styles/draft.css?inline';
import kinds from '../styles/kinds.css?inline';
import parts from '../styles/parts.css?inline';
import parallel from '../styles/parallel.css?inline';
import { lowered } from '../styles/lower.ts';
import type { Document, Section } from '../text/model.ts';
import { isBeginning, partsOf } from '../text/parts.ts';
import { memo } from '../text/scripts/lazy.ts';
import { rowStyle } from './columns.ts';
import { firstScreen, heights } from './first-screen.ts';
import { notePlaces } from './note-places.ts';

/** Styles that many pages have, minified once. */
const loweredOnce = memo(lowered);

/**
 * Rules that stand beside those of src/styles/, in their layers, for a page that shows these sections of a document (of a long
 * one's first page none), and such as the page adds itself; minified.
 */
export function pageStyle(document: Document, languages: readonly Language[], sections: readonly Section[], more: readonly string[]): string {
  const rows = sections.flatMap((section) => section.rows);
  const [language] = languages;
  const hasStatus = isBeginning(document, sections) && document.metadata[language!]?.translation !== undefined;
  const isLong = partsOf(document).length > 0;
  const hasKinds =
    document.status === 'draft' ||
    !rows.some(({ kind, depth }) => kind === 'heading' && depth === 1) ||
    rows.some(({ kind, depth, quoted, rule, editorial, content }) => (kind !== 'paragraph' && kind !== 'heading') || depth > 3 || quoted || rule || (editorial && kind === 'paragraph') || languages.some((one) => !content[one])) ||
    sections.some(({ notes }) => notes.some(({ own }) => own));
  const shared = [
    // The order of the layers, which src/styles/index.css has too: whichever is read first decides.
    '@layer tokens,base,language,reading,frame,views,search,preferences,links;',
    document.status === 'draft' ? draft : '',
    `@layer views{${hasKinds ? kinds : ''}${languages.length > 1 ? parallel : ''}${isLong ? parts : ''}}`,
  ];
  const own = [
    rowStyle(document, languages),
    `@layer reading{${heights({ sections }, languages)}}`,
    firstScreen({ sections }, languages),
    `@media (width>=80rem){${notePlaces({ sections }, language!, hasStatus)}}`,
    ...more,
  ];
  return loweredOnce(shared.join('')) + lowered(own.join(''));
}
