/** Samples for hosts that can send headers: the pages' own policy, and how long each file may be kept. */
import { headerPolicy, type Hashes } from '../policy.ts';
import { apache } from './apache.ts';
import { caddy } from './caddy.ts';
import { headersFile } from './headers-file.ts';
import { nginx } from './nginx.ts';

/** What is sent with every file. */
const headersFor = (hashes: Hashes) => ({
  'Content-Security-Policy': headerPolicy(hashes),
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
});

/** The samples, by their path in the folder: each true for this build, whose hashes it carries. */
export function samples(hashes: Hashes, immutable: readonly string[]): Record<string, string> {
  const sample = { headers: headersFor(hashes), immutable };
  return {
    _headers: headersFile(sample),
    'hosting/nginx.conf': nginx(sample),
    'hosting/apache.conf': apache(sample),
    'hosting/Caddyfile': caddy(sample),
  };
}
