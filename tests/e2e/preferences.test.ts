import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statement, useSite } from '../site.ts';

const site = useSite();
const path = `${statement}/zh-hans.html`;
const attributes = () => ['size', 'measure', 'theme', 'notes'].map((name) => document.documentElement.dataset[name]);

test('what the reader chose is on the page before its body is, on the cover and in the text', async (t) => {
  const { context } = await site.context(t);
  const page = await context.newPage();
  await page.addInitScript(() => {
    const kept = { size: 'large', measure: 'wide', theme: 'dark', notes: 'off' };
    localStorage.setItem('duidu', JSON.stringify(kept));
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      observer.disconnect();
      const { size, measure, theme, notes } = document.documentElement.dataset;
      sessionStorage.setItem('at-body', JSON.stringify([size, measure, theme, notes]));
    }).observe(document, { childList: true, subtree: true });
  });
  for (const one of ['index.html', path]) {
    await page.goto(site.url(one));
    assert.equal(await page.evaluate(() => sessionStorage.getItem('at-body')), '["large","wide","dark","off"]', one);
    await page.evaluate(() => sessionStorage.clear());
  }
});

for (const [what, value] of Object.entries({
  'no JSON': '{',
  'null': 'null',
  'a list': '["large"]',
  'values that are none of ours': '{"size":"huge","measure":5,"theme":{"a":1},"notes":"<svg onload=alert(1)>","view":"../x"}',
  '100 KB': `{"size":"${'a'.repeat(100_000)}"}`,
})) {
  test(`kept is ${what}: the page looks as usual, and a choice holds and is kept`, async (t) => {
    const { page } = await site.open(t, 'index.html');
    await page.evaluate((one) => localStorage.setItem('duidu', one), value);
    await page.goto(site.url(path));
    assert.deepEqual(await page.evaluate(attributes), [undefined, undefined, undefined, undefined]);
    await page.evaluate(() => document.querySelector<HTMLElement>('#display input[name="size"][value="large"]')!.click());
    await page.reload();
    assert.deepEqual(await page.evaluate(attributes), ['large', undefined, undefined, undefined]);
    assert.equal(await page.locator('#display input[name="size"]:checked').getAttribute('value'), 'large');
  });
}

test('a title on the cover leads to the view that was read last, where that begins with its language', async (t) => {
  const { page } = await site.open(t, `${statement}/zh-hans-en.html`);
  await page.goto(site.url('index.html'));
  const titles = () => page.evaluate(() => [...document.querySelectorAll<HTMLAnchorElement>('.library h2 a')].map((one) => one.href.replace(/^.*\//, '')));
  assert.deepEqual(await titles(), ['zh-hans-en.html', 'zh-hant.html', 'en.html']);
  await page.evaluate(() => localStorage.setItem('duidu', '{"view":"javascript"}'));
  await page.reload();
  assert.deepEqual(await titles(), ['zh-hans.html', 'zh-hant.html', 'en.html']);
});
