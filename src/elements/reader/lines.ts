/** Lines of the page as they are set now: where each character of a sentence is, and the sentences in the order they are read. */

/** The rectangle of one character of an element; without characters, of the element. */
export function characterRect(element: Element, at: number) {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let left = at;
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    if (left < node.length) {
      const range = document.createRange();
      range.setStart(node, left);
      range.setEnd(node, left + 1);
      // The line a character begins is the later of its two rectangles.
      const rects = range.getClientRects();
      return rects[rects.length - 1] ?? element.getBoundingClientRect();
    }
    left -= node.length;
  }
  return element.getBoundingClientRect();
}

/** The first character of an element for which something holds that holds for every later one, too; the last if for none. */
function firstCharacter(element: Element, holds: (rect: DOMRect) => boolean) {
  let [low, high] = [0, element.textContent.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(characterRect(element, middle))) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The first character on the last line that begins at or above a line, and its sentence; nothing above the first. Sentences in order down the page. */
export function lineStart(sentences: HTMLElement[], line: number) {
  const last = sentences.findLast((one) => characterRect(one, 0).top <= line);
  if (!last) return undefined;
  const below = firstCharacter(last, ({ top }) => top > line);
  const { top, height } = [below, below - 1].map((at) => characterRect(last, Math.max(at, 0))).find((rect) => rect.top <= line)!;
  const onLine = ({ bottom }: DOMRect) => bottom > top + height / 2;
  // Sentences of the same cell may share a line.
  const sentence = sentences.find((one) => one.parentElement === last.parentElement && onLine(characterRect(one, one.textContent.length - 1))) ?? last;
  return { sentence, at: firstCharacter(sentence, onLine) };
}

const sentencesOf = (cell: Element) => [...cell.querySelectorAll<HTMLElement>('[data-sentence]')].filter((one) => one.textContent !== '');

/** The sentences that are read one after the other: of two languages beside each other the first one's, else of both, down the page. */
export function readingOrder(cells: readonly HTMLElement[]): HTMLElement[] {
  const [one = [], ...others] = cells.map(sentencesOf);
  const other = others[0]?.[0];
  const beside = one[0] && other && one[0].getBoundingClientRect().right <= other.getBoundingClientRect().left;
  if (!other || beside) return one;
  return [...one, ...others.flat()].sort((a, b) => characterRect(a, 0).top - characterRect(b, 0).top);
}
