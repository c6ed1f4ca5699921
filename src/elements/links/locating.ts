/** The words selected as places that are kept: each range by itself, in full and with what stands around it. */
import type { Annotation, Located } from '../../annotations/model.ts';
import type { PageOf } from '../../annotations/web.ts';
import { sentencesIn } from '../../links/cells.ts';
import { quotePhrase } from '../../links/quote.ts';
import { addressOf, type Stretch } from '../../links/selection.ts';
import { addressOfView, documentShown, languagesOf, viewNamed, viewShown } from '../shared/page.ts';
import type { Source } from './quoting.ts';

function locate(stretch: Stretch, { cells }: Source): Located[] {
  const { sentence: _, ...place } = (viewShown && addressOf(stretch, cells, viewShown, quotePhrase)) ?? {};
  if (!('phrase' in place)) return [];
  const numbers = new Set(stretch.flatMap((part) => sentencesIn(cells.find(({ id, language }) => id === part.id && language === part.language)!, part)));
  const [only] = place.to === undefined && numbers.size === 1 ? numbers : [];
  return [{ ...place, ...(only !== undefined && { sentence: only }) }];
}

export const locatedIn = (source: Source): Located[] => source.stretches.flatMap((stretch) => locate(stretch, source));

/** A name that nothing else has. Not `crypto.randomUUID`, which a page from a disk or without TLS has not. */
export function newIri(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return `urn:uuid:${hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')}`;
}

/** A highlight of some words, made now. */
export const newAnnotation = (address: Located): Annotation => ({ id: newIri(), made: new Date().toISOString(), address });

/** The pages of the document that is shown. */
export const pageOf: PageOf = (name) => {
  const view = viewNamed(name);
  return { address: addressOfView(documentShown ?? '', name), languages: view ? languagesOf(view) : [] };
};
