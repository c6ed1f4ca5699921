import { load } from './on-demand.ts';

/** Selects what is open, natively or not: in `:is()` a selector that a browser does not know undoes nothing. */
export const opened = ':is(:popover-open, [data-open])';

const hasPopovers = () => 'popover' in HTMLElement.prototype;

/** Resolves once there are popovers, which an old browser fetches; or once they did not come. */
export const popoversThere = async () => {
  if (!hasPopovers()) await load('popovers', hasPopovers).catch(() => {});
};
