import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seen, statement, useSite } from '../site.ts';

const site = useSite();
const path = `${statement}/zh-hans.html`;
const attributes = () => ['size', 'measure', 'theme', 'notes'].map((name) => document.documentElement.dataset[name]);

test('what the reader chose is on the page before its body is, on the cover and in the text', async (t) => {
  const { context } = await site.context(t);
  const page = await context.newPage();
  await page.addInitScript(() => {
    const kept = { size: 'large', measure: 'wide', theme: 'dark', notes: 'off' };
    localStorage.setItem('reader-preferences', JSON.stringify(kept));
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
    await page.evaluate((one) => localStorage.setItem('reader-preferences', one), value);
    await page.goto(site.url(path));
    assert.deepEqual(await page.evaluate(attributes), [undefined, undefined, undefined, undefined]);
    await page.evaluate(() => document.querySelector<HTMLElement>('#display input[name="size"][value="large"]')!.click());
    await page.reload();
    assert.deepEqual(await page.evaluate(attributes), ['large', undefined, undefined, undefined]);
    assert.equal(await page.locator('#display input[name="size"]:checked').getAttribute('value'), 'large');
  });
}

test('what begins to read leads from the cover to the view that was read last, else to the one in the reader’s script', async (t) => {
  const { page } = await site.open(t, 'index.html', { locale: 'zh-TW' });
  const begins = () => page.locator('a[data-begin]').evaluate((link: HTMLAnchorElement) => link.href.replace(/^.*\//, ''));
  assert.equal(await begins(), 'zh-hant-en.html');
  await page.goto(site.url(`${statement}/zh-hans.html`));
  await page.goto(site.url('index.html'));
  assert.equal(await begins(), 'zh-hans-en.html');
  await page.evaluate(() => localStorage.setItem('reader-preferences', '{"view":"javascript"}'));
  await page.reload();
  await seen(page);
  assert.equal(await begins(), 'zh-hant-en.html');
});

test('line height and the type of Chinese are choices; what changes nothing on a page is not offered there', async (t) => {
  const { page } = await site.open(t, path);
  const offered = () => page.locator('#display [data-choice]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['choice']));
  assert.deepEqual(await offered(), ['size', 'measure', 'leading', 'face', 'theme', 'notes']);
  const look = () => page.locator('#p7 [lang]').first().evaluate((one) => [getComputedStyle(one).lineHeight, getComputedStyle(one).fontFamily]);
  const [height, family] = await look();
  await page.evaluate(() => {
    for (const [name, value] of [['leading', 'loose'], ['face', 'sans']]) document.querySelector<HTMLElement>(`#display input[name="${name}"][value="${value}"]`)!.click();
  });
  const [looser, other] = await look();
  assert.ok(parseFloat(looser!) > parseFloat(height!) * 1.1, `${height} to ${looser}`);
  assert.notEqual(other, family);
  await page.goto(site.url(`${statement}/en.html`));
  assert.deepEqual(await offered(), ['size', 'measure', 'leading', 'theme', 'notes']);
  await page.goto(site.url('index.html'));
  assert.deepEqual(await offered(), ['theme']);
});
