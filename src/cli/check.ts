/** `npm run check [-- folder]`: whether the text holds together, and what of it still wants review. Exits with 1 and a report if it does not hold. */
import { contentFolder } from '../paths.ts';
import { missingGlyphs } from '../fonts/coverage.ts';
import { readLibrary } from '../read.ts';
import { NoLibrary } from '../read-folder.ts';
import type { Document } from '../text/model.ts';

console.log('Checking the text …');
try {
  const { documents, faults, warnings, warningCount } = await readLibrary(process.argv[2] ?? contentFolder);
  const missing = glyphs(documents);
  for (const said of [warnings, missing]) if (said) console.log(said);
  if (faults) {
    console.error(faults);
    process.exitCode = 1;
  } else {
    const all = warningCount + (missing ? 1 : 0);
    console.log(`${summary(documents)}: the text holds together${all > 0 ? `, with ${counted(all, 'warning')}` : ''}.`);
  }
} catch (error) {
  if (!(error instanceof NoLibrary)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** The characters that no own font has, all at once, each with where it was met first; empty if there are none. */
function glyphs(documents: readonly Document[]): string {
  const found = Map.groupBy(missingGlyphs(documents), ({ character }) => character);
  if (found.size === 0) return '';
  const lines = Array.from(found, ([character, [first]]) => {
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return `  ${character} U+${code}, first in ${first?.document}, ${first?.place}`;
  });
  return ['No own font has these characters; the reader’s fonts set them:', ...lines, ''].join('\n');
}

function summary(documents: readonly Document[]): string {
  const sections = documents.flatMap((document) => document.sections);
  const rows = documents.flatMap(({ source, sections }) => sections.flatMap((section) => section.rows.filter(({ number }) => number !== undefined).map(({ content }) => content[source])));
  return [
    counted(documents.length, 'document'),
    counted(rows.length, 'paragraph'),
    counted(rows.flatMap((content) => content?.sentences ?? []).length, 'sentence'),
    counted(sections.flatMap(({ notes }) => notes).length, 'note'),
  ].join(', ');
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
