/** The reader's highlights and notes as Markdown: each quotation with where it stands, then what was written of it. */
import type { Annotation } from './model.ts';

/** What stands in a text as it is, and would be markup in Markdown. */
const plain = (text: string) =>
  text
    .replace(/[\\`*_[\]<>~|&]/g, '\\$&')
    .replace(/^(\s*)([#+=-])/gm, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gm, '$1\\$2');

/** An address as the target of a link. */
const target = (address: string) => `<${address.replace(/[<>\s]/g, encodeURIComponent)}>`;

/** Where the words of an annotation stand, as it is said, and the address that leads there. */
export type PlaceOf = (annotation: Annotation) => { place: string; address: string; date: string };

/** `title` and `address` are the document's. A note stands as it was written: it may be Markdown. */
export const annotationsMarkdown = (annotations: readonly Annotation[], { title, address }: { title: string; address: string }, placeOf: PlaceOf): string =>
  [
    `# ${plain(title)}`,
    `<${address}>`,
    ...annotations.flatMap((annotation) => {
      const { place, address, date } = placeOf(annotation);
      const quoted = annotation.address.phrase.exact.trim().split('\n').map((line) => `> ${plain(line)}`).join('\n>\n');
      return [quoted, ...(annotation.note === undefined ? [] : [annotation.note]), `[${plain(place)}](${target(address)}), ${date}`, '---'];
    }),
  ]
    .slice(0, annotations.length > 0 ? -1 : undefined)
    .join('\n\n')
    .concat('\n');
