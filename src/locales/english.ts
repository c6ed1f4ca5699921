/** How the English interface says a date. */
import type { Dated } from '../text/dates.ts';

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** A date as it is read: `4 February 2022`, `400 BC`; words as they are. */
export const day = ({ text, year, month, day }: Dated) =>
  year === undefined ? text : [day, month && months[month - 1], year > 0 ? year : `${1 - year} BC`].filter(Boolean).join(' ');
