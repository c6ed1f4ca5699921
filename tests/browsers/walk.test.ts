import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openFirefox } from '../firefox.ts';
import { sampleHeaders } from '../hosts.ts';
import { serve } from '../server.ts';
import { dist } from '../site.ts';
import { walkQuietly } from '../walk.ts';

let firefox: Browser;
before(async () => {
  firefox = await openFirefox();
});
after(() => firefox?.close());

const walked = (url: string) => walkQuietly(firefox, url);

test('in Firefox a reader walks through the site at /a/b/, under its header', async () => {
  const served = await serve(dist, { mount: '/a/b/', headers: await sampleHeaders(dist) });
  try {
    await walked(served.url);
    assert.deepEqual(served.requests.filter(({ status }) => status >= 400), []);
  } finally {
    await served.close();
  }
});

test('in Firefox a reader walks through the site from a disk, searching the page', () => walked(pathToFileURL(resolve(dist, 'index.html')).href));

test('in Firefox a host that lacks one file does not pass for whole', async () => {
  const served = await serve(dist, { faults: (path) => (path.startsWith('search/') && path.includes('/rows/') ? { status: 404 } : undefined) });
  await assert.rejects(walked(served.url), /status 404: .*rows/).finally(served.close);
});
