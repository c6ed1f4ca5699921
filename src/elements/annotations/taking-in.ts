/** Takes in a file of annotations: those that are of this document, or whose words stand in it. */
import { bounds, type Annotation, type Located } from '../../annotations/model.ts';
import { readWebAnnotations, type Candidate } from '../../annotations/read-web.ts';
import { quotePhrase } from '../../links/quote.ts';
import { addressOf } from '../../links/selection.ts';
import { land } from '../links/landing.ts';
import { newAnnotation } from '../links/locating.ts';
import { cellsIn, pageCells, type PageCell } from '../links/page-cells.ts';
import { documentShown, languages, languagesOf, viewNamed, views } from '../shared/page.ts';
import { annotationWord } from './annotation-word.ts';
import type { Notebook } from './notebook.ts';

/** A row, or a sentence of it, that is named without words: those that it has. */
async function wordsOf({ row, sentence, views: [name] }: Candidate): Promise<Located | undefined> {
  const view = viewNamed(name);
  const [language] = view ? languagesOf(view) : [];
  if (!view || language === undefined) return undefined;
  const cells = await cellsIn([language]).catch(() => []);
  const cell = cells.find(({ id }) => id === row);
  const span = sentence === undefined ? cell && { start: 0, end: cell.text.length } : cell?.sentences[sentence - 1];
  const address = cell && span && addressOf([{ id: cell.id, language, ...span }], cells, view, quotePhrase);
  if (!address) return undefined;
  const { sentence: _, ...whole } = address;
  return sentence === undefined ? whole : { ...whole, sentence };
}

/** Where a candidate stands, as a link would land; one of ours whose words are gone stays, and says so. */
async function locate(candidate: Candidate, cells: readonly PageCell[]): Promise<Located | undefined> {
  const { row, sentence, quote, isOurs } = candidate;
  if (!quote) return row === undefined ? undefined : wordsOf(candidate);
  // Words of several rows name the first: the last is where they end.
  const id = row === undefined || quote.exact.includes('\n') ? '' : row;
  const named = sentence === undefined ? {} : { sentence };
  for (const view of candidate.views) {
    const phrase = { ...quote, view };
    const { row: found, parts = [], trouble } = (await land({ id, phrase }, cells)) ?? {};
    if (!found || trouble === 'changed' || trouble === 'unsure') continue;
    const [first = found.id, last = first] = [parts[0]?.id, parts.at(-1)?.id];
    return { id: first, ...(first === row && named), ...(last !== first && { to: last }), phrase };
  }
  return isOurs && row !== undefined ? { id: row, ...named, phrase: { ...quote, view: candidate.views[0]! } } : undefined;
}

/** What is to be said of it. */
export async function takeIn(file: File, notebook: Notebook): Promise<string> {
  const word = annotationWord();
  if (file.size > 4 * bounds.stored) return word.faults.size;
  const read = readWebAnnotations(await file.text(), { document: documentShown ?? '', languages, views, original: languages[0] ?? '' });
  if (typeof read === 'string') return word.faults[read];
  const cells = pageCells();
  const found = await Promise.all(read.map(async (candidate): Promise<Annotation[]> => {
    const { id, made, changed, note } = candidate;
    const address = await locate(candidate, cells);
    return address ? [{ ...newAnnotation(address), ...(id && { id }), ...(made && { made }), ...(changed && { changed }), ...(note && { note }) }] : [];
  }));
  const taken = found.flat();
  const { isKept, shown, added } = notebook.merge(taken);
  if (!isKept) return word.notKept;
  await shown;
  return word.taken(added, read.length - taken.length, taken.length - added);
}
