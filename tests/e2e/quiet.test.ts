import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allPages, useSite } from '../site.ts';

const site = useSite();

for (const path of allPages()) {
  test(`${path} loads, scrolls to its end and says nothing on the console`, async (t) => {
    const { page } = await site.open(t, path);
    assert.ok(await page.title());
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.waitForLoadState('networkidle');
  });
}

test('a page that calls console.error does not pass for quiet', async (t) => {
  const { page, assertQuiet } = await site.open(t, 'index.html', { noisy: true });
  await page.evaluate(() => console.error('a fault'));
  assert.throws(() => assertQuiet(), /console error: a fault/);
});
