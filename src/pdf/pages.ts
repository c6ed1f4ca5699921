/** The reading pages of a built site: what can be printed. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { viewAddress } from '../page-paths.ts';
import { listFiles } from '../publish/files.ts';

export interface ReadingPage {
  document: string;
  /** From the root of the site: `joint-statement-2022/en.html`. */
  path: string;
  /** What the printed page is called, as every file of the document is: `joint-statement-2022-en.pdf`. */
  file: string;
}

/** The page of a long document that is for paper: the whole of it, not its list nor its parts. */
const isWhole = (path: string) => /\/whole-[^/]+$/.test(path);

/** Every page that says which document and which view of it it is, one a view, in one order. */
export async function readingPages(folder: string): Promise<ReadingPage[]> {
  const paths = listFiles(folder).filter((path) => /^[^/]+\/.+\.html$/.test(path));
  const pages = await Promise.all(paths.map(async (path) => {
    const [html = ''] = /<html\b[^>]*>/.exec(await readFile(join(folder, path), 'utf8')) ?? [];
    const document = /\sdata-document="([^"]+)"/.exec(html)?.[1];
    return document !== undefined && / data-view="/.test(html) ? [{ document, path }] : [];
  }));
  return Array.from(Map.groupBy(pages.flat(), ({ path }) => viewAddress(path)), ([view, own]) => ({
    document: own[0]!.document,
    path: (own.find(({ path }) => isWhole(path)) ?? own[0]!).path,
    file: `${view.replace(/\.html$/, '').replaceAll('/', '-')}.pdf`,
  }));
}

/** Those of some documents, or all where none is named. Throws a sentence for a name that no document has. */
export function pagesOf(pages: readonly ReadingPage[], documents: readonly string[]): ReadingPage[] {
  const known = [...new Set(pages.map(({ document }) => document))];
  const unknown = documents.find((id) => !known.includes(id));
  if (unknown !== undefined) throw new Error(`The site has no document “${unknown}”; it has ${known.join(', ')}.`);
  return pages.filter(({ document }) => documents.length === 0 || documents.includes(document));
}
