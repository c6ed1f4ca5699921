/** What years and decades are called in addresses. A year is as in `Dated`: 0 is 1 BC. */

/** The name of a year in addresses: `1953`, `400-bc`. */
export const yearName = (year: number) => (year > 0 ? `${year}` : `${1 - year}-bc`);

/** The decade of a year as both are counted: 1950 of 1953, 400 of 403 BC. */
export function decadeOf(year: number) {
  const counted = year > 0 ? year : 1 - year;
  return { decade: counted - (counted % 10), isBefore: year <= 0 };
}

/** The name of the decade of a year, in addresses: `1950s`, `400s-bc`. The years 1 to 9 are `0s`. */
export function decadeName(year: number) {
  const { decade, isBefore } = decadeOf(year);
  return `${decade}s${isBefore ? '-bc' : ''}`;
}
