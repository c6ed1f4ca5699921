import assert from 'node:assert/strict';
import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { openBrowser, watch } from '../browser.ts';
import { temporaryFolder } from '../builds.ts';
import { sampleHeaders } from '../hosts.ts';
import { serve, type Served } from '../server.ts';
import { dist, statement } from '../site.ts';
import { walk } from '../walk.ts';

let browser: Browser;
const copies = temporaryFolder('policy');
let headers: Record<string, string>;
before(async () => {
  [browser, headers] = await Promise.all([openBrowser(), sampleHeaders(dist)]);
});
after(() => browser.close());

test('under the header and the page’s own policy, without Worker, the walk is as it was', async () => {
  const served = await serve(dist, { mount: '/a/b/', headers });
  const context = await browser.newContext();
  await context.addInitScript(() => Reflect.deleteProperty(window, 'Worker'));
  const { assertQuiet } = watch(context, served.url);
  try {
    const page = await context.newPage();
    await walk(page, served.url);
    assertQuiet();
    assert.equal(await page.evaluate(() => typeof Worker), 'undefined');
    const refused = await page.evaluate(() => {
      try {
        document.body.innerHTML = '<b>in</b>';
        return 'taken';
      } catch (error) {
        return (error as Error).name;
      }
    });
    assert.equal(refused, 'TypeError', 'Trusted Types are on');
  } finally {
    await context.close();
    await served.close();
  }
});

/**
 * What somebody might bring into a page, and the directive that must stop it; `FOREIGN` is another origin,
 * `own` a script from the site itself. Each would set `hit` on the window, or ask the other origin.
 */
const attacks: { what: string; html: string; own?: string; stopped: RegExp }[] = [
  { what: 'an inline script', html: '<script>hit = 1</script>', stopped: /^script-src-elem inline$/ },
  { what: 'an inline event handler', html: '<details open ontoggle="hit = 1"></details>', stopped: /^script-src-attr inline$/ },
  { what: 'an eval', html: '', own: 'eval("window.hit = 1")', stopped: /^(?:script-src eval|require-trusted-types-for trusted-types-sink)$/ },
  { what: 'a string as a timer', html: '', own: 'setTimeout("window.hit = 1")', stopped: /^(?:script-src eval|require-trusted-types-for trusted-types-sink)$/ },
  { what: 'HTML out of a string', html: '', own: 'document.body.innerHTML = "<p>"', stopped: /^require-trusted-types-for / },
  { what: 'another policy for trusted types', html: '', own: 'trustedTypes.createPolicy("mine", {})', stopped: /^trusted-types / },
  { what: 'a foreign script', html: '<script src="FOREIGN/x.js"></script>', stopped: /^script-src-elem http/ },
  { what: 'a foreign image', html: '<img src="FOREIGN/x.png" alt="">', stopped: /^img-src http/ },
  { what: 'a foreign style sheet', html: '<link rel="stylesheet" href="FOREIGN/x.css">', stopped: /^style-src-elem http/ },
  { what: 'a foreign frame', html: '<iframe src="FOREIGN/"></iframe>', stopped: /^frame-src http/ },
  { what: 'a question to another origin', html: '', own: 'fetch("FOREIGN/x").catch(() => {})', stopped: /^connect-src http/ },
  { what: 'a form sent to another origin', html: '<form action="FOREIGN/"></form>', own: 'onload = () => setTimeout(() => document.forms[document.forms.length - 1].submit())', stopped: /^form-action http/ },
  { what: 'an inline style', html: '<style>.text { display: none }</style>', stopped: /^style-src-elem inline$/ },
  { what: 'a style attribute', html: '<p style="position: fixed">x</p>', stopped: /^style-src-attr inline$/ },
  { what: 'a base', html: '<base href="FOREIGN/">', stopped: /^base-uri http/ },
];

const meta = /<meta http-equiv="Content-Security-Policy" content="[^"]*">/;

for (const by of ['the page', 'the header'] as const) {
  test(`by the policy of ${by} alone, nothing that is brought in works`, async (t) => {
    const folder = join(copies, by.replace(' ', '-'));
    await cp(dist, folder, { recursive: true });
    const whole = await readFile(join(folder, statement, 'en.html'), 'utf8');
    assert.match(whole, meta);
    const page = by === 'the header' ? whole.replace(meta, '') : whole;
    const asked: string[] = [];
    const foreign = await serve(folder, { faults: (path) => (asked.push(path), undefined) });
    const served = await serve(folder, { headers: by === 'the page' ? {} : headers });
    const origin = foreign.url.slice(0, -1);
    const context = await browser.newContext({ serviceWorkers: 'block' });
    await context.addInitScript(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      document.addEventListener('securitypolicyviolation', (event) => seen.push(`${event.effectiveDirective} ${event.blockedURI}`));
    });
    const tab = await context.newPage();
    try {
      for (const [index, { what, html, own, stopped }] of attacks.entries()) {
        await t.test(what, async () => {
          if (own) await writeFile(join(folder, `scripts/${index}.js`), own.replaceAll('FOREIGN', origin));
          const script = own ? `<script src="../scripts/${index}.js"></script>` : '';
          const place = what === 'a base' ? '</head>' : '</body>';
          await writeFile(join(folder, statement, 'attacked.html'), page.replace(place, `${html.replaceAll('FOREIGN', origin)}${script}${place}`));
          await tab.goto(`${served.url}${statement}/attacked.html`);
          const wanted = ({ source }: { source: string }) =>
            (window as unknown as { seen: string[] }).seen.some((one) => new RegExp(source).test(one));
          await tab.waitForFunction(wanted, { source: stopped.source }, { timeout: 5000 });
          const { hit, base, display } = await tab.evaluate(() => ({
            hit: (window as unknown as { hit?: number }).hit,
            base: document.baseURI,
            display: getComputedStyle(document.querySelector('.text')!).display,
          }));
          assert.equal(hit, undefined);
          assert.ok(base.startsWith(served.url), base);
          assert.notEqual(display, 'none');
        });
      }
      assert.deepEqual(asked, [], 'the other origin was asked nothing');
    } finally {
      await context.close();
      await Promise.all<void>([foreign, served].map((one: Served) => one.close()));
    }
  });
}

test('without any policy, what is brought in works: the test can tell', async () => {
  const folder = join(copies, 'none');
  await cp(dist, folder, { recursive: true });
  const whole = await readFile(join(folder, statement, 'en.html'), 'utf8');
  await writeFile(join(folder, statement, 'en.html'), whole.replace(meta, '').replace('</body>', '<script>hit = 1</script></body>'));
  const served = await serve(folder);
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${served.url}${statement}/en.html`);
    assert.equal(await page.evaluate(() => (window as unknown as { hit?: number }).hit), 1);
  } finally {
    await context.close();
    await served.close();
  }
});
