/**
 * Popovers for browsers that have none: what `popover` and `popovertarget` do, as far as this site uses it.
 * What is open bears `data-open`, which every style takes for `:popover-open` (styles/lower.ts). They have no
 * top layer, so the style gives it a height; and only those browsers fetch this script.
 */
const isOpen = (element: HTMLElement) => 'open' in element.dataset;
const isAuto = (element: HTMLElement) => element.getAttribute('popover') !== 'manual';
const openOnes = () => [...document.querySelectorAll<HTMLElement>('[popover][data-open]')];
const buttonsOf = ({ id }: HTMLElement) => (id ? [...document.querySelectorAll(`[popovertarget="${id}"]`)] : []);
const focusedBefore = new WeakMap<HTMLElement, Element | null>();

function set(element: HTMLElement, open: boolean) {
  element.toggleAttribute('data-open', open);
  for (const button of buttonsOf(element)) button.setAttribute('aria-expanded', String(open));
}

function show(this: HTMLElement) {
  if (isOpen(this)) return;
  if (isAuto(this)) for (const other of openOnes().filter(isAuto)) hide.call(other);
  focusedBefore.set(this, document.activeElement);
  set(this, true);
}

function hide(this: HTMLElement) {
  if (!isOpen(this)) return;
  const had = this.contains(document.activeElement);
  set(this, false);
  const before = focusedBefore.get(this);
  if (had && before instanceof HTMLElement) before.focus({ preventScroll: true });
}

const targetOf = (place: EventTarget | null) => {
  const button = place instanceof Element ? place.closest('[popovertarget]') : null;
  return button && document.getElementById(button.getAttribute('popovertarget') ?? '');
};

Object.assign(HTMLElement.prototype, { showPopover: show, hidePopover: hide });
Object.defineProperty(HTMLElement.prototype, 'popover', {
  configurable: true,
  get(this: HTMLElement) {
    return this.getAttribute('popover');
  },
  set(this: HTMLElement, kind: string) {
    this.setAttribute('popover', kind);
  },
});

for (const button of document.querySelectorAll('[popovertarget]')) button.setAttribute('aria-expanded', 'false');

document.addEventListener('click', ({ target }) => {
  const element = targetOf(target);
  if (element) (isOpen(element) ? hide : show).call(element);
});

// A tap elsewhere; not the beginning of a scroll, which ends in `pointercancel`.
document.addEventListener('pointerup', ({ target }) => {
  for (const one of openOnes().filter(isAuto)) if (!one.contains(target as Node) && targetOf(target) !== one) hide.call(one);
}, true);

document.addEventListener('keydown', ({ key }) => {
  if (key === 'Escape') for (const one of openOnes().filter(isAuto)) hide.call(one);
}, true);
