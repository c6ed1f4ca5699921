import assert from 'node:assert/strict';
import { test } from 'node:test';
import { allPages, statement, useSite, viewPages } from '../site.ts';
import { viewNames, views } from '../statement.ts';

const site = useSite();
const at = (view: string, hash = '') => `${statement}/${view}.html${hash}`;

for (const view of viewNames) {
  for (const width of [390, 1440]) {
    test(`without script, every word of ${view}.html is on the page at ${width} px`, async (t) => {
      const { page } = await site.open(t, at(view), { width, javaScript: false });
      const shown = await page.locator('[data-row] [data-cell]').evaluateAll((cells) =>
        cells.map((cell) => {
          // Side by side a cell has no box of its own, but each of its sentences has.
          const sentences = [...cell.querySelectorAll('[data-sentence]')];
          const isShown = sentences.every((one) => {
            const rects = [...one.getClientRects()];
            const isWithin = rects.every(({ left, right }) => left >= -1 && right <= document.documentElement.clientWidth + 1);
            return one.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && rects.some(({ height }) => height > 0) && isWithin;
          });
          return { language: cell.getAttribute('lang'), isShown: sentences.length > 0 && isShown };
        }),
      );
      assert.equal(shown.length, 36 * views[view].length);
      assert.deepEqual(shown.filter(({ isShown }) => !isShown), []);
    });
  }

  test(`without script, each note of ${view}.html is reached from its mark, and its mark from the note`, async (t) => {
    const { page } = await site.open(t, at(view), { width: 390, height: 844, javaScript: false });
    const labels = await page.locator('.notes li').evaluateAll((notes) => notes.map(({ id }) => id.replace(/^note-/, '')));
    assert.ok(labels.length >= 14, `${labels.length} notes`);
    for (const label of labels) {
      for (const language of views[view]) {
        const mark = `ref-${label}-${language.toLowerCase()}`;
        await page.locator(`#${mark}`).click();
        assert.ok(page.url().endsWith(`#note-${label}`));
        assert.ok(await isInView(page.locator(`#note-${label}`)), `note ${label} is in view`);
        await page.locator(`#note-${label} [href="#${mark}"]`).click();
        assert.ok(page.url().endsWith(`#${mark}`));
        assert.ok(await isInView(page.locator(`#${mark}`)), `the mark of ${label} is in view`);
      }
    }
  });
}

for (const view of viewNames) {
  test(`a phone shows the title of ${view}.html before any of its body has come, and a desk has it in its bar`, async (t) => {
    const { page } = await site.open(t, 'index.html', { width: 390, height: 844, javaScript: false });
    await page.route(`**/${view}.html`, async (route) => {
      const [head] = (await (await route.fetch()).text()).split(/(?<=<body>)/);
      await route.fulfill({ contentType: 'text/html', body: head! });
    });
    await page.goto(site.url(at(view)));
    const title = page.locator('head > title');
    assert.ok(await title.isVisible());
    assert.ok(await isInView(title));
    assert.equal(await title.getAttribute('lang'), views[view][0]);
    assert.equal(await page.locator('body > *').count(), 0);
    await page.setViewportSize({ width: 1440, height: 900 });
    assert.equal(await title.isVisible(), false);
    await page.unrouteAll();
    await page.goto(site.url(at(view)));
    assert.equal(await title.isVisible(), false);
    assert.ok((await page.title()).startsWith(await page.locator('.running-title').innerText()));
  });
}

test('without script, the contents open at a tap on a phone, and lead to their heading', async (t) => {
  const { page } = await site.open(t, at('zh-hans'), { width: 390, height: 844, touch: true, javaScript: false });
  assert.equal(await page.locator('#contents').isVisible(), false);
  await page.getByRole('button', { name: '目录' }).tap();
  await page.getByRole('link', { name: '金砖国家' }).tap();
  assert.ok(page.url().endsWith('#s4-4'));
  assert.ok(await isInView(page.locator('#s4-4')));
});

test('without script, the versions open at a tap on a phone, and each is its page', async (t) => {
  const { page } = await site.open(t, at('zh-hans'), { width: 390, height: 844, touch: true, javaScript: false });
  for (const [name, view] of [['繁體', 'zh-hant'], ['English', 'en'], ['简体 English', 'zh-hans-en'], ['繁體 English', 'zh-hant-en'], ['简体', 'zh-hans']] as const) {
    await page.locator('[data-tool=views]').tap();
    await page.locator('#views').getByRole('link', { name, exact: true }).tap();
    await page.waitForURL(site.url(at(view)));
  }
});

test('without script, the versions stand in the bar at a desk', async (t) => {
  const { page } = await site.open(t, at('en'), { javaScript: false });
  await page.locator('.bar').getByRole('link', { name: '繁體', exact: true }).click();
  await page.waitForURL(site.url(at('zh-hant')));
  assert.equal(await page.locator('.bar [aria-current=page]').innerText(), '繁體');
});

test('without script, an address lands on its paragraph, and shows which it is', async (t) => {
  for (const path of viewPages) {
    const { page } = await site.open(t, `${path}#p7`, { javaScript: false });
    assert.ok(await isInView(page.locator('#p7')));
    assert.equal(await page.locator(':target').getAttribute('id'), 'p7');
  }
});

test('without script, nothing is shown that needs it', async (t) => {
  for (const path of allPages()) {
    const { page } = await site.open(t, path, { javaScript: false, noisy: path === '404.html' });
    const buttons = await page.locator('button:visible, input:visible, select:visible').evaluateAll((all) => all.filter((one) => !['contents', 'views'].includes(one.getAttribute('popovertarget') ?? '') && !one.closest('form[action]')).map((one) => one.outerHTML));
    assert.deepEqual(buttons, [], path);
  }
});

/** Whether an element, or its first line, stands in the window and under nothing. */
async function isInView(locator: import('playwright-core').Locator): Promise<boolean> {
  return locator.evaluate((element) => {
    const { top, left, height } = element.getClientRects()[0] ?? element.getBoundingClientRect();
    const middle = top + Math.min(height / 2, 12);
    if (top < 0 || middle > innerHeight) return false;
    const over = document.elementFromPoint(Math.max(left + 2, 2), middle);
    return over !== null && !over.closest('.bar');
  });
}
