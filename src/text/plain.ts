/** A plain text as the Markdown of a document: what `npm run new` makes of a file. */
import { traitsOf, type Language } from '../languages.ts';
import { sentencesOf } from './sentences/sentences.ts';
import { url } from './urls.ts';
import { endsSentence } from './verse.ts';

/** What Markdown would take for a sign of its own, or the reader for an id; of a URL that is none to us, what makes it one. */
const signs = /[\\`*_[\]<>|~]|^(?:#+|[-+]|=+|-+)(?=\s|$)|&(?=#?\w+;)|\^(?=\S*$)|(?<=https?):(?=\/\/)|(?<=www)\./gi;

/** A line as Markdown that says the same. */
function escaped(line: string): string {
  const found = line.match(url) ?? [];
  return line.split(url).map((words, index) => `${words.replace(signs, '\\$&')}${found[index] === undefined ? '' : `<${found[index]}>`}`).join('');
}

/** What begins a paragraph though no empty line stands before it: an indent, a number of the text's own. */
const beginning = /^(?:[ \t]{2,}|\u3000)|^[（(]?(?:[一二三四五六七八九十百零〇]+|\d{1,3})[）)、.．]|^第[一二三四五六七八九十百零〇\d]+[章节節条條款]/;

/**
 * Paragraphs are divided by empty lines, indents and numbers, or, where a text has none of these, by line ends. The first line is the
 * title. Within a paragraph each sentence is a line; verse, whose lines end no sentence, keeps its own.
 */
export function toMarkdown(text: string, language: Language): string {
  const [title = '', ...paragraphs] = paragraphsOf(text);
  const blocks = paragraphs.map((lines) => (isVerse(lines, language) ? lines.map(escaped).join('\\\n') : sentencesOf(lines.join(traitsOf(language).joiner), language).map(escaped).join('\n')));
  return `${[`# ${escaped([title].flat().join(''))}`, ...blocks].join('\n\n')}\n`;
}

function paragraphsOf(text: string): string[][] {
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\n|\r/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const body = lines.slice(first + 1);
  const isDivided = body.some((line, index) => line.trim() === '' && body.slice(index).some((one) => one.trim() !== '') && body.slice(0, index).some((one) => one.trim() !== ''));
  const paragraphs: string[][] = [];
  let open = false;
  for (const line of body) {
    const written = line.trim();
    if (written === '') open = false;
    else if (open && isDivided && !beginning.test(line)) paragraphs.at(-1)!.push(written);
    else {
      paragraphs.push([written]);
      open = true;
    }
  }
  return [[lines[first]?.trim() ?? ''], ...paragraphs];
}

/** Whether lines are verse: short, and mostly without a sentence's end before the last. */
const isVerse = (lines: readonly string[], language: Language) =>
  lines.length > 1 && lines.every((line) => Array.from(line).length <= (traitsOf(language).han ? 20 : 60)) && lines.slice(0, -1).some((line) => !endsSentence(line, language));
