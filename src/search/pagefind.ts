/** Pagefind, as far as it is asked for anything. */
import { close, createIndex } from 'pagefind';

/** A file of the search, and its path from the folder of the index. */
export interface PagefindFile {
  path: string;
  content: Uint8Array;
}

/** No language: words are stemmed before they are indexed, so what Pagefind does to them is nothing. */
export const language = 'unknown';

function succeed<Response extends { errors: string[] }>(response: Response): Response {
  if (response.errors.length > 0) throw new Error(`Pagefind: ${response.errors.join('; ')}`);
  return response;
}

/** Pagefind's files for some records, each its tokens, separated by spaces, and none without any. */
export async function made(records: readonly string[]): Promise<PagefindFile[]> {
  const { index } = succeed(await createIndex({ forceLanguage: language }));
  if (!index) throw new Error('Pagefind made no index');
  // Pagefind takes them one by one, in their order; that all wait there spares it from waiting here.
  const added = records.map((content, position) => index.addCustomRecord({ url: `${position}`, content, language, sort: { position: `${position}` } }));
  (await Promise.all(added)).forEach(succeed);
  const { files } = succeed(await index.getFiles());
  await index.deleteIndex();
  return files;
}

/** Ends its process. */
export const closePagefind = close;
