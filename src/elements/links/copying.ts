/** What the browser's own copy takes from the text: its words, and nothing that stands around them. */
import { escaped } from '../../links/quotation.ts';
import { languages } from '../shared/page.ts';
import { asQuoted, offsetIn } from './page-cells.ts';

const { dataset } = document.documentElement;

/** Texts that a range takes, in order: of the notes only where it begins or ends in one. */
function taken(range: Range) {
  const inNotes = [range.startContainer, range.endContainer].some((node) => (node instanceof Element ? node : node.parentElement)?.closest('.notes'));
  const column = dataset['column'];
  return [...document.querySelectorAll<HTMLElement>(inNotes ? '.row [data-cell], .notes [lang]' : '.row [data-cell]')].flatMap((element) => {
    if (!range.intersectsNode(element) || (column && element.lang !== column) || !languages.some((one) => one === element.lang)) return [];
    const words = element.textContent.slice(offsetIn(element, range.startContainer, range.startOffset), offsetIn(element, range.endContainer, range.endOffset)).trim();
    const row = element.closest('.row');
    const heading = row?.localName;
    return words ? [{ words: asQuoted(row, words), lang: element.lang, name: heading && heading !== 'div' ? heading : 'p' }] : [];
  });
}

export function cleanCopies() {
  document.addEventListener('copy', (event) => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || (event.target as Element | null)?.closest?.('input, textarea')) return;
    const texts = taken(selection.getRangeAt(0));
    if (texts.length === 0) return;
    event.preventDefault();
    const [one] = texts;
    const name = texts.length === 1 ? 'span' : undefined;
    event.clipboardData?.setData('text/plain', texts.length === 1 ? one!.words : texts.map(({ words }) => words).join('\n\n'));
    event.clipboardData?.setData('text/html', texts.map((text) => `<${name ?? text.name} lang="${text.lang}">${escaped(text.words)}</${name ?? text.name}>`).join(''));
  });
}
