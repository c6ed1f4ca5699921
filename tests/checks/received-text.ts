import { attribute, below, elements, textContent, withAttribute } from './page.ts';

/**
 * Whether the received text of a page, all of `[data-source]` in one language, joined, is the
 * text given, white space aside, with nothing editorial inside. Returns what is wrong.
 */
export function receivedText(html: string, language: string, text: string): string[] {
  const blocks = withAttribute(elements(html), 'data-source').filter((one) => attribute(one, 'lang') === language);
  const shown = blocks.map(textContent).join('').replace(/\s/gu, '');
  const wanted = text.replace(/\s/gu, '');
  const first = [...wanted].findIndex((_, index) => [...shown][index] !== [...wanted][index]);
  const inside = blocks.flatMap(below).filter((one) => !isOfTheText(one));
  return [
    ...(blocks.length === 0 ? [`no [data-source] in ${language}`] : []),
    ...(shown === wanted ? [] : [`at ${first}: 「${around(shown, first)}」 should read 「${around(wanted, first)}」`]),
    ...inside.map((one) => `<${one.tagName}> inside the text: ${one.attrs.map(({ name, value }) => `${name}="${value}"`).join(' ')}`),
  ];
}

/** Within the text stand its sentences, emphasis, the text's own links, the empty marks of notes, and where a line may break: nothing with words of its own. */
const isOfTheText = (element: Parameters<typeof attribute>[0]) =>
  (element.tagName === 'span' && ['data-sentence', 'data-end', 'data-range', 'data-piece'].some((name) => attribute(element, name) !== undefined)) ||
  (element.tagName === 'a' && attribute(element, 'data-note') !== undefined && textContent(element) === '') ||
  (element.tagName === 'a' && !attribute(element, 'href')?.startsWith('#')) ||
  ['em', 'strong', 'wbr'].includes(element.tagName);

const around = (text: string, at: number) => (at < 0 ? text.slice(-12) : [...text].slice(Math.max(0, at - 6), at + 6).join(''));
