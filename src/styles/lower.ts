/** How styles are written for the oldest browsers: nesting, `light-dark()`, prefixes. The build does it for every style of the site. */
import { transform, type Selector, type Targets } from 'lightningcss';
import { minimum } from '../minimum.ts';

const number = (version: string) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return (major << 16) | (minor << 8);
};
const { chrome, edge, firefox, safari, ios } = minimum;
const targets: Targets = { chrome: number(chrome), edge: number(edge), firefox: number(firefox), safari: number(safari), ios_saf: number(ios) };

/**
 * `:popover-open`, wherever it stands in a selector, with what says the same where no browser knows it
 * (elements/popovers/): a list in `:is()` is the one kind in which an unknown selector does not undo its rule.
 */
function openedEitherWay(selector: Selector): Selector {
  return selector.map((one) => {
    if (one.type !== 'pseudo-class') return one;
    if (one.kind === 'popover-open') return { type: 'pseudo-class', kind: 'is', selectors: [[one], [{ type: 'attribute', name: 'data-open' }]] };
    return one.kind === 'not' || one.kind === 'is' || one.kind === 'where' ? { ...one, selectors: one.selectors.map(openedEitherWay) } : one;
  });
}

export const lightning = { targets, visitor: { Selector: openedEitherWay } };

/** A style that a page makes for itself, minified. Most have no popover, and are not handed over selector by selector: that takes most of the time. */
export function lowered(style: string): string {
  const { visitor, ...plain } = lightning;
  return String(transform({ ...plain, ...(style.includes(':popover-open') && { visitor }), filename: 'page.css', code: Buffer.from(style), minify: true }).code);
}
