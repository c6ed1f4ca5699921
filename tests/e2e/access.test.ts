import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import { found } from '../axe.ts';
import { allPages, schemes, statement, useSite } from '../site.ts';

const site = useSite();

/** Opened with the policy set aside, which would not let axe in; `quiet.test.ts` keeps watch over it. */
const open = (t: TestContext, path: string, width: number, scheme: 'light' | 'dark') =>
  site.open(t, path, { width, height: width < 500 ? 844 : 900, scheme, touch: width < 500, noisy: path === '404.html', context: { bypassCSP: true } });

for (const path of allPages()) {
  for (const scheme of schemes) {
    test(`axe finds nothing in ${path}, ${scheme}, at a desk and on a phone`, async (t) => {
      const { page } = await open(t, path, 1440, scheme);
      assert.deepEqual(await found(page), []);
      await page.setViewportSize({ width: 390, height: 844 });
      assert.deepEqual(await found(page), []);
    });
  }
}

for (const scheme of schemes) {
  test(`axe finds nothing in the contents and the languages, opened on a phone, ${scheme}`, async (t) => {
    const { page } = await open(t, `${statement}/zh-hans-en.html`, 390, scheme);
    for (const name of ['contents', 'views']) {
      await page.locator(`[popovertarget=${name}]`).tap();
      await page.locator(`#${name}`).waitFor();
      assert.deepEqual(await found(page), []);
      await page.keyboard.press('Escape');
    }
  });
}

test('letters too pale to read, and a link without a name, are found', async (t) => {
  const { page } = await open(t, 'index.html', 1440, 'light');
  await page.evaluate(() => {
    const paragraph = document.querySelector<HTMLElement>('.masthead p')!;
    paragraph.style.color = '#ddd';
    paragraph.after(Object.assign(document.createElement('a'), { href: '#text' }));
  });
  assert.match((await found(page)).join('\n'), /color-contrast: .*\n*[^]*link-name: /);
});
