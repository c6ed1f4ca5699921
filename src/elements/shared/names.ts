/** Names by which the scripts of a page speak to one another, and to its styles. */

/** Keys of the dataset of `<html>`. */
export const names = {
  /** The language of the column that a selection is kept to. */
  column: 'column',
  /** The words that the address names are marked, and not their whole row. */
  words: 'words',
  /** The reader has come back to a place that was kept, and is not to be moved. */
  kept: 'kept',
  /** The page has brought the reader where its address leads, or what was kept. */
  arrived: 'arrived',
} as const;

/** Events of `document`. */
export const events = {
  /** A script has put another address in the place of the page's own. */
  address: 'address-changed',
  /** See `names.arrived`: what marks words may move the reader now. */
  arrived: 'arrived',
} as const;
