/** The texts of the page that is shown, as the search reads them. */
import type { Language } from '../../languages.ts';
import type { PageText } from '../../search/page.ts';
import type { RowKind } from '../../text/model.ts';
import { languages } from '../shared/page.ts';

/** A text and the element it is in. */
export interface ElementText extends PageText {
  element: Element;
}

const languageOf = (element: Element): Language | undefined => languages.find((one) => one === element.getAttribute('lang'));

function text(element: Element, owner: HTMLElement, kind: PageText['kind'], number: string | undefined): ElementText[] {
  const language = languageOf(element);
  const { editorial, own } = owner.dataset;
  const whose = { ...(editorial !== undefined && { editorial: true as const }), ...(own !== undefined && { own: true as const }) };
  return language ? [{ id: owner.id, kind, ...(number && { number: Number(number) }), ...whose, language, text: element.textContent, element }] : [];
}

/** Every row and note of the page in the order of the page, an entry for each language it is shown in; none on a page that is no view. */
export function pageTexts(): ElementText[] {
  return [...document.querySelectorAll<HTMLElement>('.row, .notes li[id]')].flatMap((owner) => {
    const isNote = owner.matches('.notes li');
    const number = isNote ? owner.dataset['number'] : owner.querySelector('.number')?.textContent;
    const kind = isNote ? 'note' : ((owner.dataset['row'] ?? 'paragraph') as RowKind);
    return [...owner.querySelectorAll(isNote ? ':scope > [lang]' : '[data-cell]')].flatMap((element) => text(element, owner, kind, number));
  });
}
