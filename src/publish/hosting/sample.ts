/** What every sample says, and how its lines are written. */
export interface Sample {
  headers: Record<string, string>;
  /** Folders whose files change their name with their content. */
  immutable: readonly string[];
}

export const forever = 'public, max-age=31536000, immutable';
export const never = 'no-cache';

/** The headers, a line each. */
export const lines = (headers: Record<string, string>, line: (name: string, value: string) => string) =>
  Object.entries(headers).map(([name, value]) => line(name, value)).join('\n');

/** Folders as the alternatives of a regular expression. */
export const folders = (immutable: readonly string[]) => immutable.map((one) => one.replace(/\/$/, '')).join('|');
