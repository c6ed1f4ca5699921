/** The value that a share of all, from 0 to 1, is below; `NaN` of none. */
export const quantile = (values: readonly number[], share: number) => values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? NaN;

export const median = (values: readonly number[]) => quantile(values, 0.5);
