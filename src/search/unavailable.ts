/** What of the library's search is missing, damaged, blocked, or too slow. */
export type Missing = 'engine' | 'index' | 'rows';

/** The search of the library is not available: a fault of the site or the network, never of the query, and never "nothing found". */
export class SearchUnavailable extends Error {
  readonly missing: Missing;

  constructor(missing: Missing, cause?: unknown) {
    super(`The search of the library is not available: ${missing}`, { cause });
    this.name = 'SearchUnavailable';
    this.missing = missing;
  }
}

/** How long any one thing may take, in milliseconds, before it counts as missing. */
export const patience = 20_000;

/** What `promise` brings; throws `SearchUnavailable` if it fails or takes longer than `patience`. */
export async function available<T>(missing: Missing, promise: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Nothing after ${patience} ms`)), patience);
  });
  try {
    return await Promise.race([promise, late]);
  } catch (cause) {
    throw cause instanceof SearchUnavailable ? cause : new SearchUnavailable(missing, cause);
  } finally {
    clearTimeout(timer);
  }
}
