/** `npm run check [-- folder]`: whether the text holds together, and what of it still wants review. Exits with 1 and a report if it does not hold. */
import { contentFolder } from '../paths.ts';
import { NoLibrary, readLibrary } from '../read.ts';
import type { Document } from '../text/model.ts';

console.log('Checking the text …');
try {
  const { documents, faults, warnings, warningCount } = await readLibrary(process.argv[2] ?? contentFolder);
  if (warnings) console.log(warnings);
  if (faults) {
    console.error(faults);
    process.exitCode = 1;
  } else {
    console.log(`${summary(documents)}: the text holds together${warningCount > 0 ? `, with ${counted(warningCount, 'warning')}` : ''}.`);
  }
} catch (error) {
  if (!(error instanceof NoLibrary)) throw error;
  console.error(error.message);
  process.exitCode = 1;
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
