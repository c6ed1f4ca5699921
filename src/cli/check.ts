/** `node src/cli/check.ts [folder]`: whether the text holds together. Exits with 1 and a report if it does not. */
import { contentFolder } from '../paths.ts';
import { readLibrary } from '../read.ts';

console.log('Checking the text …');
const { documents, faults } = await readLibrary(process.argv[2] ?? contentFolder);
if (faults) {
  console.error(faults);
  process.exitCode = 1;
} else {
  console.log(`${summary()}: the text holds together.`);
}

function summary(): string {
  const sections = documents.flatMap((document) => document.sections);
  const paragraphs = sections.flatMap(({ rows }) => rows).filter(({ number }) => number !== undefined);
  return [
    counted(documents.length, 'document'),
    counted(paragraphs.length, 'paragraph'),
    counted(paragraphs.flatMap(({ content }) => content['zh-Hans'].sentences).length, 'sentence'),
    counted(sections.flatMap(({ notes }) => notes).length, 'note'),
  ].join(', ');
}

function counted(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
