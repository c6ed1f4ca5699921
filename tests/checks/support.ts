/** What the oldest browsers of src/minimum.ts lack, by @mdn/browser-compat-data. */
import bcd, { type BrowserName, type CompatStatement, type Identifier, type SimpleSupportStatement } from '@mdn/browser-compat-data' with { type: 'json' };
import { minimum } from '../../src/minimum.ts';

export { bcd };

/** Our browsers as the data names them. */
const browsers: [BrowserName, string][] = [
  ['chrome', minimum.chrome],
  ['edge', minimum.edge],
  ['firefox', minimum.firefox],
  ['safari', minimum.safari],
  ['safari_ios', minimum.ios],
];

const parts = (version: string) => version.replace('≤', '').split('.').map(Number);
const isUpTo = (version: string, most: string) => {
  const [[a = 0, b = 0], [c = 0, d = 0]] = [parts(version), parts(most)];
  return a < c || (a === c && b <= d);
};

const has = ({ version_added: added, version_removed: removed, flags }: SimpleSupportStatement, version: string) =>
  typeof added === 'string' && added !== 'preview' && isUpTo(added, version) && !flags && !(typeof removed === 'string' && isUpTo(removed, version));

/** The browsers of the minimum that lack something: `firefox 115`. Empty for what the data does not know. */
export function lacking(compat: CompatStatement | undefined): string[] {
  if (!compat) return [];
  return browsers.filter(([browser, version]) => {
    const statements = [compat.support[browser] ?? []].flat();
    return statements.length > 0 && !statements.some((one) => has(one, version));
  }).map(([browser, version]) => `${browser} ${version}`);
}

/** What is below some names in the data, or nothing. */
export const entry = (from: Identifier | undefined, ...names: string[]): Identifier | undefined =>
  names.reduce<Identifier | undefined>((at, name) => (at && Object.hasOwn(at, name) ? at[name] : undefined), from);

export const keys = (from: Identifier) => Object.keys(from).filter((name) => name !== '__compat');
