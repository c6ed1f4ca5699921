/** What of a built site changes from one build to the next. */

/** A path without the fingerprints in it: `search/#/library.json`. */
const unprinted = (path: string) => path.replace(/(?<=[./_-]|^)[0-9a-f]{7,16}(?=[./]|$)/g, '#');

/** The files that are not the same in two builds, as `sums` gives them; one whose name changes with it once, with `#` for the fingerprint. */
export function changes(before: Readonly<Record<string, string>>, after: Readonly<Record<string, string>>): string[] {
  const paths = new Set([...Object.keys(before), ...Object.keys(after)]);
  return [...new Set([...paths].filter((path) => before[path] !== after[path]).map(unprinted))].sort();
}
