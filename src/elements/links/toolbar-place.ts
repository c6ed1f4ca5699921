import { opened } from '../shared/popovers.ts';

/**
 * Where the tools stand: below what they are for, or above it where there is no room, and always in the window. On a narrow page
 * the style puts them at the thumb, and at the top if they would cover, as they open, what they are for; then they stay there.
 */
export function placeToolbar(toolbar: HTMLElement, rect: DOMRect | undefined, isOpening: boolean) {
  if (!rect || matchMedia('(width < 60rem)').matches) {
    toolbar.style.removeProperty('left');
    toolbar.style.removeProperty('top');
    if (!isOpening) return;
    toolbar.removeAttribute('data-above');
    const { top, height } = toolbar.getBoundingClientRect();
    toolbar.toggleAttribute('data-above', rect !== undefined && rect.bottom > top && rect.top > height + 16);
    return;
  }
  const { offsetWidth: width, offsetHeight: height } = toolbar;
  const top = rect.bottom + 8 + height < innerHeight ? rect.bottom + 8 : rect.top - height - 8;
  toolbar.style.left = `${Math.max(8, Math.min(rect.left, innerWidth - width - 8))}px`;
  toolbar.style.top = `${Math.max(8, Math.min(top, innerHeight - height - 8))}px`;
}

/** Shown and hidden as a popover, or where a browser has none, by `hidden`: the style then places it all the same. */
export const popover = {
  isOpen: (element: HTMLElement) => ('popover' in element ? element.matches(opened) : !(element as HTMLElement).hidden),
  prepare(element: HTMLElement) {
    if ('popover' in element) element.popover = 'manual';
    else (element as HTMLElement).hidden = true;
  },
  show(element: HTMLElement) {
    if ('popover' in element) element.showPopover();
    else (element as HTMLElement).hidden = false;
  },
  hide(element: HTMLElement) {
    if ('popover' in element) element.hidePopover();
    else (element as HTMLElement).hidden = true;
  },
};
