import { parse } from 'yaml';
import { attribute, below, elements, textContent, withAttribute } from './page.ts';

/** What a page is held to: the paragraphs of its document, by id, with their text and number of sentences in each of its languages. */
export type Promised = Map<string, Record<string, { text: string; sentences: number }>>;

/**
 * The page's contract with links, tests and other programs: each paragraph is one element with its id;
 * inside it, one element per language with `lang` and `data-paragraph`, whose text is exactly that paragraph;
 * its sentences are spans numbered from 1. Returns what is wrong.
 */
export function contract(html: string, languages: readonly string[], promised: Promised): string[] {
  const all = elements(html);
  const ids = all.map((one) => attribute(one, 'id')).filter((id) => id !== undefined);
  const marked = new Set(withAttribute(all, 'data-paragraph').map((one) => attribute(one, 'data-paragraph')!));
  return [
    ...ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `id ${id} stands twice`),
    ...[...marked].filter((id) => !promised.has(id)).map((id) => `data-paragraph="${id}" is no paragraph of the document`),
    ...[...promised].flatMap(([id, wanted]) => paragraph(all, id, languages, wanted).map((problem) => `${id}: ${problem}`)),
  ];
}

function paragraph(all: ReturnType<typeof elements>, id: string, languages: readonly string[], wanted: Record<string, { text: string; sentences: number }>): string[] {
  const [element] = withAttribute(all, 'id', id);
  if (!element) return ['no element has this id'];
  const cells = withAttribute(below(element), 'data-paragraph', id);
  const shown = cells.map((cell) => attribute(cell, 'lang') ?? 'no lang');
  if (shown.join() !== languages.join()) return [`its languages are ${shown.join(', ')}, not ${languages.join(', ')}`];
  return cells.flatMap((cell) => {
    const language = attribute(cell, 'lang')!;
    const { text, sentences } = wanted[language]!;
    const numbers = withAttribute(below(cell), 'data-sentence').map((one) => attribute(one, 'data-sentence'));
    return [
      ...(textContent(cell) === text ? [] : [`its ${language} reads 「${textContent(cell)}」, not 「${text}」`]),
      ...(numbers.join() === Array.from({ length: sentences }, (_, index) => index + 1).join() ? [] : [`its ${language} has the sentences ${numbers.join()}, not 1 to ${sentences}`]),
    ];
  });
}

/**
 * What is promised of a written language, read from its Markdown by the plainest means: blocks that end with
 * an id of the ledger that has a number of sentences, one sentence a line, note marks left out.
 */
export function promisedIn(files: readonly string[], ledger: string, joiner: string): Map<string, { text: string; sentences: number }> {
  const counts = new Map([...ledger.matchAll(/^(\S+) (\d+)$/gm)].map(([, id, count]) => [id!, Number(count)]));
  const blocks = files.flatMap((file) => file.replace(/^\uFEFF/, '').replaceAll('\r\n', '\n').split(/\n{2,}/));
  return new Map(
    blocks.flatMap((block) => {
      const id = / \^(\S+)\s*$/.exec(block)?.[1];
      const sentences = id === undefined ? undefined : counts.get(id);
      if (id === undefined || sentences === undefined) return [];
      const text = block.replace(/ \^\S+\s*$/, '').replace(/\[\^[^\]]+\]/g, '').trim().split('\n').join(joiner);
      return [[id, { text, sentences }] as const];
    }),
  );
}

/** Traditional made from Simplified by OpenCC and the words of a `zh-Hant.yaml`, in a loop of its own. */
export function traditional(simplified: string, yaml: string, openCC: (text: string) => string): string {
  const { decisions } = parse(yaml) as { decisions: Record<string, string> };
  const characters = openCC(simplified).split('');
  const words = Object.entries(decisions).sort(([a], [b]) => a.length - b.length);
  for (const [word, written] of words) {
    for (let at = simplified.indexOf(word); at >= 0; at = simplified.indexOf(word, at + 1)) {
      for (let index = 0; index < word.length; index++) characters[at + index] = written[index]!;
    }
  }
  const quotes: Record<string, string> = { '“': '「', '”': '」', '‘': '『', '’': '』' };
  return characters.map((one) => quotes[one] ?? one).join('');
}
