/** How the text stood when the reader's place in it was last read or put back: what tells a scroll of theirs from what a change of the page does. */
import { isLaidOut } from './lay-out.ts';

const text = document.getElementById('text');

/** Where the page was scrolled to. */
let at = 0;
/** The size of the text, as it is compared, and the width of the window. */
let size = '';
let width = 0;

const sizeNow = () => (text ? `${text.offsetWidth} ${text.offsetHeight} ${innerWidth}` : '');

export function settle() {
  [at, size, width] = [scrollY, sizeNow(), innerWidth];
}

export const hasScrolled = () => Math.abs(scrollY - at) >= 2;
/** Whether the page has another size. Until it is laid out only the window's width tells: a section that comes near takes its height, and changes nothing that is seen. */
export const isResized = () => (isLaidOut ? sizeNow() !== size : innerWidth !== width);
