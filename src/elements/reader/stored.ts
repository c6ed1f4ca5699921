/** What the reader's script keeps in the browser, read with distrust: anyone may have written it. */

/** Stores that are not ours to have are empty, and keep nothing. */
export function stored(store: 'localStorage' | 'sessionStorage', key: string): unknown {
  try {
    return JSON.parse((window[store].getItem(key) ?? 'null').slice(0, 10_000));
  } catch {
    return undefined;
  }
}

export function keep(store: 'localStorage' | 'sessionStorage', key: string, value: unknown) {
  try {
    if (value === undefined) window[store].removeItem(key);
    else window[store].setItem(key, JSON.stringify(value));
  } catch {
    // No room: the place is lost with the page.
  }
}

/** Named values, the last kept last. */
export function keptPairs(store: 'localStorage' | 'sessionStorage', key: string, most: number): [string, unknown][] {
  const kept = stored(store, key);
  return Array.isArray(kept) ? kept.filter((one) => Array.isArray(one) && one.length === 2 && typeof one[0] === 'string').slice(-most) : [];
}
