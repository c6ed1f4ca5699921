/** How the text stood when the reader's place in it was last read or put back: what tells a scroll of theirs from what a change of the page does. */
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
export const hasOtherSize = () => sizeNow() !== size;
export const hasOtherWidth = () => innerWidth !== width;
