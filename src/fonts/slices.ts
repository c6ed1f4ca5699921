/** How the characters of a library are dealt out to font files, so that one document's fonts serve the next. */
import { scripts, type Script } from './charset.ts';

/** The characters that one document sets in each script's font. */
export type Characters = Readonly<Record<Script, Iterable<string>>>;

/** A character that one document in so many has is shared: most documents load all of these, and what one alone has stays with it. */
const oneIn = 4;
/** About so many characters share a file. */
const size = 100;

/**
 * The files that a library's documents share in each script, each as its characters by code point, none empty. What a
 * document has beside them is a file of its own; of a library of one document, everything. Which file a character is in
 * does not depend on the others, so that an edit which makes one character common changes one file.
 */
export function sharedSlices(documents: readonly Characters[]): Record<Script, string[]> {
  const least = Math.max(2, documents.length / oneIn);
  const slicesOf = (script: Script) => {
    const counts = new Map<string, number>();
    for (const document of documents) for (const character of document[script]) counts.set(character, (counts.get(character) ?? 0) + 1);
    const shared = [...counts].filter(([, count]) => count >= least).map(([character]) => character.codePointAt(0)!).sort((a, b) => a - b);
    // A power of two: a few characters more or less leave it as it is.
    const files = script === 'Latn' ? 1 : 2 ** Math.max(0, Math.round(Math.log2(shared.length / size)));
    return [...Map.groupBy(shared, (code) => code % files).entries()].sort(([a], [b]) => a - b).map(([, codes]) => String.fromCodePoint(...codes));
  };
  return Object.fromEntries(scripts.map((script) => [script, slicesOf(script)])) as Record<Script, string[]>;
}

/** The characters as CSS names them: `U+41-5a,U+4e00`. They come by code point. */
export function unicodeRange(characters: string): string {
  const runs: [first: number, last: number][] = [];
  for (const character of characters) {
    const code = character.codePointAt(0)!;
    const run = runs.at(-1);
    if (run && run[1] === code - 1) run[1] = code;
    else runs.push([code, code]);
  }
  return runs.map(([first, last]) => `U+${first.toString(16)}${last > first ? `-${last.toString(16)}` : ''}`).join();
}
