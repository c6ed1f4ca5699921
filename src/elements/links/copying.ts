/** What the browser's own copy takes from the text: its words, and nothing that stands around them. */
import { traitsOf } from '../../languages.ts';
import { ellipsis, escaped } from '../../links/quotation.ts';
import { names } from '../shared/names.ts';
import { languages } from '../shared/page.ts';
import { asQuoted, offsetIn } from './page-cells.ts';
import { rangesOf } from './selected.ts';

const { dataset } = document.documentElement;

/** A text of the page, or part of one, as it is copied. */
interface Taken {
  words: string;
  lang: string;
  /** The element it is in HTML. */
  name: string;
}

/** Texts that a range takes, in order: of the notes only where it begins or ends in one. */
function taken(range: Range): Taken[] {
  const inNotes = [range.startContainer, range.endContainer].some((node) => (node instanceof Element ? node : node.parentElement)?.closest('.notes'));
  const column = dataset[names.column];
  return [...document.querySelectorAll<HTMLElement>(inNotes ? '.row [data-cell], .notes [lang]' : '.row [data-cell]')].flatMap((element) => {
    if (!range.intersectsNode(element) || (column && element.lang !== column) || !languages.includes(element.lang)) return [];
    const words = element.textContent.slice(offsetIn(element, range.startContainer, range.startOffset), offsetIn(element, range.endContainer, range.endOffset)).trim();
    const row = element.closest('.row');
    return words ? [{ words: asQuoted(row, words), lang: element.lang, name: row && /^h\d$/.test(row.localName) ? row.localName : 'p' }] : [];
  });
}

const asHtml = ({ words, lang, name }: Taken) => `<${name} lang="${lang}"${traitsOf(lang).direction === 'rtl' ? ' dir="rtl"' : ''}>${escaped(words).replaceAll('\n', '<br>')}</${name}>`;

export function cleanCopies() {
  document.addEventListener('copy', (event) => {
    const ranges = rangesOf(getSelection());
    if (ranges.length === 0 || (event.target as Element | null)?.closest?.('input, textarea')) return;
    // What stands between two ranges was not chosen, and an ellipsis says so.
    const texts = ranges.map(taken).filter(({ length }) => length > 0);
    const all = texts.flatMap((some, index) => (index === 0 ? some : [{ ...some[0]!, words: `${ellipsis(some[0]!.lang).trimStart()}${some[0]!.words}` }, ...some.slice(1)]));
    if (all.length === 0) return;
    event.preventDefault();
    event.clipboardData?.setData('text/plain', all.map(({ words }) => words).join('\n\n'));
    event.clipboardData?.setData('text/html', all.map((one) => asHtml(all.length === 1 ? { ...one, name: 'span' } : one)).join(''));
  });
}
