/** In a library too large to be kept whole, a document that was read is: its views, and its search. */
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { keepOffline } from '../../src/publish/index.ts';
import { temporaryFolder } from '../builds.ts';
import { kept } from '../offline.ts';
import { search } from '../search-dialog.ts';
import { serve } from '../server.ts';
import { dist, statement, useSite, viewPages } from '../site.ts';
import { searching } from '../walk.ts';

const site = useSite();
const folder = temporaryFolder('large');

for (const [index, mount] of ['/', '/a b/读者/'].entries()) {
  test(`at ${mount}, after one page of a document, all its views and its search are there without a network`, async (t) => {
    const large = join(folder, `${index}`);
    cpSync(dist, large, { recursive: true });
    await keepOffline(large, { whole: 10 });
    const served = await serve(large, { mount });
    t.after(served.close);
    const context = await site.browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' });
    t.after(() => context.close());
    const page = await context.newPage();
    await page.goto(`${served.url}${statement}/zh-hans.html`);
    await kept(page, statement);
    await served.close();
    for (const path of [...viewPages, `${statement}/about-zh-hans.html`]) {
      await page.goto(`${served.url}${path}`);
      await page.locator('main h1').first().waitFor({ state: 'visible' });
    }
    await page.goto(`${served.url}${viewPages[0]!}`);
    await searching(page);
    await search(page, '信息安全');
    assert.equal(await page.locator('dialog .message').isVisible(), false, 'it is the whole document that is searched');
  });
}
