import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { openBrowser, watch } from '../browser.ts';
import { findHost, hosts, startHost } from '../hosts.ts';
import { dist } from '../site.ts';
import { walk } from '../walk.ts';

const script = `scripts/${readdirSync(`${dist}/scripts`).find((name) => name.startsWith('reader'))}`;

/** What a host answers for a path: its status, and the headers that the sample speaks of. */
async function answer(url: string, path: string) {
  const response = await fetch(new URL(path, url), { headers: { 'accept-encoding': 'gzip' } });
  const text = await response.text();
  const header = (name: string) => response.headers.get(name);
  return { status: response.status, text, header };
}

for (const [name, host] of Object.entries(hosts)) {
  // Debian's nginx is brought in where it may be; the other two are tried where they are.
  const found = findHost(host, { install: name === 'nginx' });

  test(`under ${name}, as its sample tells, a reader walks through the site at a sub-path`, { skip: 'wanting' in found && found.wanting }, async () => {
    if (!('path' in found)) return;
    const [served, browser] = await Promise.all([startHost(host, found.path, resolve(dist), '/a/b/'), openBrowser()]);
    try {
      const context = await browser.newContext();
      const { assertQuiet } = watch(context, served.url);
      await walk(await context.newPage(), served.url);
      assertQuiet();

      for (const path of ['', 'joint-statement-2022/en.html', 'sw.js', 'manifest.webmanifest', script]) {
        const { status, header } = await answer(served.url, path);
        assert.equal(status, 200, path);
        assert.match(header('content-security-policy') ?? '', /script-src 'self'.*frame-ancestors 'none'$/, path);
        assert.equal(header('x-content-type-options'), 'nosniff', path);
        assert.equal(header('referrer-policy'), 'no-referrer', path);
        // Some hosts leave a file of a few bytes as it is.
        if (path !== 'manifest.webmanifest') assert.equal(header('content-encoding'), 'gzip', path);
        assert.equal(header('cache-control'), path === script ? 'public, max-age=31536000, immutable' : 'no-cache', path);
      }
      assert.match((await answer(served.url, 'manifest.webmanifest')).header('content-type') ?? '', /^application\/manifest\+json/);
      assert.match((await answer(served.url, script)).header('content-type') ?? '', /^(?:text|application)\/javascript; ?charset=utf-8/i);

      for (const path of ['no', 'no/such/page.html', 'scripts/no.js']) {
        const { status, text, header } = await answer(served.url, path);
        assert.equal(status, 404, path);
        assert.match(text, /<h1>[^]*404[^]*<\/h1>/, path);
        assert.doesNotMatch(header('cache-control') ?? '', /immutable/, path);
        assert.match(header('content-security-policy') ?? '', /frame-ancestors/, path);
      }
      assert.match((await answer(served.url, 'joint-statement-2022/source.txt')).header('content-type') ?? '', /^text\/plain; ?charset=utf-8$/i);
      for (const path of ['joint-statement-2022/', 'joint-statement-2022', 'scripts/']) {
        const { status, url } = await fetch(new URL(path, served.url));
        assert.deepEqual([status, url.replace(/index\.html$/, '')], [200, served.url], `${path} leads on to the front page`);
      }
      const bare = await fetch(served.url.slice(0, -1));
      assert.equal(bare.url, served.url, 'the address without its last slash leads there');
    } finally {
      await Promise.all([browser.close(), served.close()]);
    }
  });
}
