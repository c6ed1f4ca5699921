/** The number shown beside a paragraph: 7 for `p7`, none for any other id. */
export function numberOf(id: string | undefined): number | undefined {
  const digits = /^p([1-9]\d*)$/.exec(id ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}
