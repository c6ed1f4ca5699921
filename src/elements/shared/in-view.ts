/** The part of the window that nothing covers, and how something is brought into it. */

/** How much of the window is covered above and below, in CSS pixels: by the bar, with some room. */
export function covered() {
  const { scrollPaddingTop, scrollPaddingBottom } = getComputedStyle(document.documentElement);
  return { above: parseFloat(scrollPaddingTop) || 0, below: parseFloat(scrollPaddingBottom) || 0 };
}

/** Brings all these rectangles, in the window's coordinates, wholly into that part; what is taller begins at its top. */
export function bringIntoView(rects: readonly DOMRect[]) {
  const [top, bottom] = [Math.min(...rects.map((one) => one.top)), Math.max(...rects.map((one) => one.bottom))];
  const { above, below } = covered();
  if (top >= above && bottom <= innerHeight - below) return;
  const room = innerHeight - above - below - (bottom - top);
  scrollBy({ top: top - above - Math.max(0, room / 3), behavior: 'instant' });
}
