/**
 * The oldest browsers in which the site is whole; in older ones it is plain, and every word of it there.
 * The build writes its styles and scripts for these, and tests/content/compatibility.test.ts holds what
 * was built against them.
 */
export const minimum = { chrome: '109', edge: '109', firefox: '115', safari: '16.4', ios: '16.4' } as const;

/** The same as esbuild and Vite spell it: `safari16.4`. */
export const scriptTarget = Object.entries(minimum).map(([browser, version]) => `${browser}${version}`);
