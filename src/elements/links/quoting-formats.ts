/** What is selected in the formats of programs: as TEI, as a W3C Web Annotation. */
import { webAnnotation } from '../../annotations/web.ts';
import { teiQuotation, type QuotedRow, type TeiQuotation } from '../../exports/tei/quotation.ts';
import type { Language } from '../../languages.ts';
import { escaped, paragraphsOf, type Copied } from '../../links/quotation.ts';
import { piecesOf } from '../../links/pieces.ts';
import { languages, root } from '../shared/page.ts';
import { locatedIn, newAnnotation, pageOf } from './locating.ts';
import { editionText } from './page-cells.ts';
import { absolute, type Source } from './quoting.ts';

const asCode = (text: string): Copied => ({ text, html: `<pre>${escaped(text)}</pre>` });

async function quotedIn({ stretches, cells }: Source, language: Language): Promise<TeiQuotation & { file?: string }> {
  const { rows: all, source, tei } = await editionText(language);
  const parts = stretches.flat().filter((part) => part.language === language);
  const ids = [...new Set(parts.map(({ id }) => id))];
  const rows = ids.map((id): QuotedRow => {
    const cell = cells.find((one) => one.id === id && one.language === language)!;
    const [, , kind = 'paragraph'] = all.find(([one]) => one === id) ?? [];
    const pieces = parts.filter((part) => part.id === id).flatMap((part) => piecesOf(cell, part));
    return { id, kind, isEditors: document.getElementById(id)?.hasAttribute('data-editorial') ?? false, pieces };
  });
  const paragraphs = paragraphsOf(ids.map((id) => all.find(([one]) => one === id)?.[1] ?? 0));
  const line = paragraphs ? source.paragraph.replace('{paragraph}', paragraphs) : source.document;
  return { language, original: languages[0]!, source: line, rows, ...(tei !== undefined && { file: new URL(tei, root).href }) };
}

/** The selection as TEI, with the ids of the document's own TEI, in the languages selected. */
export async function asTei(source: Source): Promise<Copied> {
  const wanted = [...new Set(source.stretches.flat().map(({ language }) => language))];
  const quoted = await Promise.all(wanted.map((language) => quotedIn(source, language)));
  return asCode(teiQuotation(quoted, absolute(source.address), quoted[0]?.file));
}

/** The selection as a Web Annotation: its first range, as a link has it. */
export function asWebAnnotation(source: Source): Copied {
  const [place] = locatedIn(source);
  if (!place) throw new Error('What can be linked can be located');
  return asCode(webAnnotation(newAnnotation(place), pageOf));
}
