/** `llms.txt`: what a language model is told of the library, and where the plain text of each document is. */
import type { Document } from '../text/model.ts';
import { filePath } from './paths.ts';
import { editionWords } from './about.ts';
import { fileName, type Publisher } from './export.ts';
import { originOf, originWords } from './origins.ts';
import { viewOf } from '../views.ts';

/** `language` is that of the library's own words. */
export function writeLlms(documents: readonly Document[], { yaml, words, site = '' }: Publisher, language: string): string {
  const own = words[language]!;
  const licence = own.licence && `Licence: ${own.licence.name.text}${own.licence.address ? ` <${own.licence.address}>` : ''}.`;
  const head = [
    `# ${own.name.text}`,
    ...(own.tagline ? [`> ${own.tagline.text}`] : []),
    [
      'Each document is a Markdown file in each of its languages. A line is a sentence, and lines are aligned across languages: the second line of the paragraph that ends with `^p7` is `p7.2` in all of them.',
      'Cite the edition with its number and the id. What is in square brackets, and the notes, are the editor’s. A machine translation is named one, and is no person’s words.',
      ...(licence ? [licence] : []),
      ...(yaml.contact ? [`Contact: ${yaml.contact}`] : []),
    ].join('\n'),
  ];
  const lists = documents.map((document) => {
    const { metadata, source, languages } = document;
    const { title, description } = metadata[source]!;
    const files = languages.map(({ tag }) => `- [${oneLine(metadata[tag]!.title.text)}](${site}${filePath(document, fileName(document, 'md', viewOf(tag)))}): ${tag}, ${originWords(originOf(document, tag))}`);
    return [`## ${oneLine(title.text)}`, `Edition ${editionWords(metadata[source]!)}${document.status === 'draft' ? ', a draft that is not reviewed' : ''}.${description ? ` ${oneLine(description.text)}` : ''}`, files.join('\n')].join('\n\n');
  });
  return `${[...head, ...lists].join('\n\n')}\n`;
}

const oneLine = (text: string) => text.replace(/\s+/g, ' ').replace(/[[\]]/g, '\\$&');
