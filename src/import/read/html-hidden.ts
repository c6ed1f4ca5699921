/** What a page does not show, by the attribute or the style of an element. Style sheets are not read. */
import type { Element, Root } from 'hast';
import { lengthOf } from './html-main.ts';

/** Not shown, and without a place of its own. */
export const isGone = ({ properties }: Element): boolean => (properties['hidden'] !== undefined && properties['hidden'] !== false) || style(properties, /^display:none(?:!important)?$/);

const isInvisible = ({ properties }: Element): boolean => style(properties, /^visibility:(?:hidden|collapse)(?:!important)?$/);

/** Tells what is not shown. What is invisible and is most of the page is its text, which a script shows when it is ready. */
export function hiddenIn(tree: Root): (element: Element) => boolean {
  const whole = lengthOf(tree);
  return (element) => isGone(element) || (isInvisible(element) && lengthOf(element) * 2 <= whole);
}

/** Whether one of its declarations is such. */
const style = (properties: Element['properties'], declaration: RegExp): boolean => String(properties['style'] ?? '').toLowerCase().replaceAll(/\s+/g, '').split(';').some((one) => declaration.test(one));
