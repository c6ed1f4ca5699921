import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { serve } from '../server.ts';
import { dist } from '../site.ts';
import { walkQuietly } from '../walk.ts';

let browser: Browser;
before(async () => {
  browser = await openBrowser();
});
after(() => browser.close());

const walked = (url: string) => walkQuietly(browser, url);

const mounts = ['/', '/a/b/', '/a b/读者/', '/ipfs/bafybeigdyrzt5sfp7udm7hu76uh7y26nf3efuylqabf3oclgtqy55fbzdi/'];
const hosts = [...mounts.map((mount) => ({ mount, extensionless: false })), { mount: '/a b/读者/', extensionless: true }];

for (const { mount, extensionless } of hosts) {
  test(`a reader walks through the site at ${mount}${extensionless ? ', on a host that takes `.html` off' : ''}`, async () => {
    const served = await serve(dist, { mount, extensionless });
    try {
      await walked(served.url);
      assert.deepEqual(served.requests.filter(({ status }) => status >= 400), []);
    } finally {
      await served.close();
    }
  });
}

test('a reader walks through the site from a disk, searching the page', () =>
  walked(pathToFileURL(resolve(dist, 'index.html')).href));

test('a host that lacks one file does not pass for whole', async () => {
  const served = await serve(dist, { faults: (path) => (path.startsWith('search/') && path.includes('/rows/') ? { status: 404 } : undefined) });
  await assert.rejects(walked(served.url), /status 404: .*rows/).finally(served.close);
});
