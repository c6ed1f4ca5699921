/** What belongs to the page and not to the text: the numbers of pages, and the heads that run over them. */
import type { Change } from '../changes.ts';
import type { ReceivedBlock } from '../received.ts';
import { endsSentence } from './layout.ts';

/** Says itself that it is the number of a page. */
const explicit = /^(?:[-–—·•]\s*\d{1,4}\s*[-–—·•]|第\s*[\d〇一二三四五六七八九十百]{1,5}\s*[页頁](?:\s*[，,/]?\s*共\s*\d{1,5}\s*[页頁])?|(?:page|p\.|стр\.|seite)\s*\d{1,4}(?:\s*(?:of|\/|из|von)\s*\d{1,4})?|\d{1,4}\s*\/\s*\d{1,4})$/iu;
const bare = /^\d{1,4}$/;

/** The blocks without the furniture of their pages. */
export function setAsideFurniture(blocks: readonly ReceivedBlock[], file: string): { blocks: ReceivedBlock[]; changes: Change[] } {
  const numbers = pageNumbers(blocks);
  const heads = runningHeads(blocks, numbers);
  const changes: Change[] = [];
  const kept: ReceivedBlock[] = [];
  let carried: Pick<ReceivedBlock, 'gap' | 'pageBreak'> = {};
  for (const [index, block] of blocks.entries()) {
    const why = numbers.has(index) ? 'the number of a page' : heads.has(index) ? 'the running head of a page' : undefined;
    if (why === undefined) {
      kept.push(carried.pageBreak ? { ...block, gap: Math.max(block.gap ?? 0, carried.gap ?? 0), pageBreak: true } : block);
      carried = {};
    } else {
      changes.push({ file, place: block.place, what: 'set aside', text: block.inline.text, why });
      carried = { gap: Math.max(carried.gap ?? 0, block.gap ?? 0), pageBreak: true };
    }
  }
  return { blocks: kept, changes };
}

/** Numbers that grow by one. Bare ones could be headings: they count where one of them cuts a sentence, or begins or ends a page. */
function pageNumbers(blocks: readonly ReceivedBlock[]): Set<number> {
  const found = (pattern: RegExp) => Array.from(blocks.entries()).filter(([, block]) => isLoose(block) && pattern.test(block.inline.text)).map(([index]) => index);
  const bares = found(bare);
  const valueOf = (index: number) => Number(blocks[index]?.inline.text);
  const inOrder = bares.length >= 2 && bares.every((index, position) => position === 0 || valueOf(index) === valueOf(bares[position - 1] ?? 0) + 1);
  const cuts = (index: number) => {
    const before = blocks[index - 1]?.inline.text ?? '';
    return blocks[index]?.pageBreak === true || blocks[index + 1]?.pageBreak === true || (before.length >= 20 && !endsSentence(before));
  };
  return new Set([...found(explicit), ...(inOrder && bares.some(cuts) ? bares : [])]);
}

/** The same short words three times or more. Those beside the number of a page, or its end, run over it; one that stands elsewhere may be the title. */
function runningHeads(blocks: readonly ReceivedBlock[], numbers: ReadonlySet<number>): Set<number> {
  const places = new Map<string, number[]>();
  const times = new Map<string, number>();
  for (const [index, block] of blocks.entries()) {
    const { text } = block.inline;
    if (!isLoose(block) || numbers.has(index) || text.length > 80 || endsSentence(text)) continue;
    times.set(text, (times.get(text) ?? 0) + 1);
    if (!numbers.has(index - 1) && !numbers.has(index + 1) && !block.pageBreak && !blocks[index + 1]?.pageBreak) continue;
    places.set(text, [...(places.get(text) ?? []), index]);
  }
  return new Set(Array.from(places).flatMap(([text, indexes]) => ((times.get(text) ?? 0) >= 3 && indexes.length >= 2 ? indexes : [])));
}

/** Stands in the flow of lines or paragraphs, where pages are. */
const isLoose = ({ kind, row }: ReceivedBlock) => (kind === 'line' || kind === 'paragraph') && row === undefined;
