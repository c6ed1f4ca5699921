/** `node src/cli/verify.ts <address or folder>`: says whether a copy is what was built. */
import { compare, extras, onDisk, onHost } from '../publish/compare.ts';

const where = process.argv[2];
if (where === undefined) {
  console.error('Say what to verify: the address of the site (https://example.org/read/) or its folder (dist).');
  process.exit(2);
}

const isAddress = /^https?:\/\//.test(where);
const address = where.replace(/[?#].*$/s, '').replace(/(?:[^/]*\.html)?$/, '').replace(/\/?$/, '/');
try {
  const { count, findings } = await compare(isAddress ? onHost(address) : onDisk(where));
  if (!isAddress) findings.push(...(await extras(where)));
  for (const { path, is, why } of findings) console.log(`${is.padEnd(7)}  ${path}  (${why})`);
  const state = findings.length === 0 ? `all ${count} files are what was built` : `${findings.length} faults in ${count} files`;
  console.log(`${where}: ${state}${isAddress ? '; what a host serves beyond them cannot be seen from here' : ''}.`);
  process.exitCode = findings.length === 0 ? 0 : 1;
} catch (reason) {
  console.error(`${where}: ${reason instanceof Error ? reason.message : String(reason)}`);
  process.exitCode = 2;
}
