import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { allPages, statement, useSite, viewPages, widths } from '../site.ts';
import { viewNames, views } from '../../src/languages.ts';

const site = useSite();
const at = (view: string, hash = '') => `${statement}/${view}.html${hash}`;
const parallel = viewNames.filter((view) => views[view].length === 2);

/** For each row of a parallel page, its id and, in CSS pixels, how far the first baselines of its two languages stand apart, and the gap between the first's end and the second's start. */
const measured = (page: Page) =>
  page.locator('.row').evaluateAll((rows) =>
    rows.map((row) => {
      const cells = [...row.querySelectorAll(':scope > [lang]')];
      const baselines = cells.map((cell) => {
        const probe = document.createElement('span');
        probe.style.display = 'inline-block';
        cell.prepend(probe);
        const { bottom } = probe.getBoundingClientRect();
        probe.remove();
        return bottom;
      });
      const [first, second] = cells.map((cell) => cell.getBoundingClientRect());
      return { id: row.id, apart: Math.abs(baselines[0]! - baselines[1]!), gap: second!.top - first!.bottom };
    }),
  );

for (const view of parallel) {
  test(`at a desk, both languages of every row of ${view}.html start on one line`, async (t) => {
    const { page } = await site.open(t, at(view), { width: 1440 });
    const rows = await measured(page);
    assert.ok(rows.length > 30);
    assert.deepEqual(rows.filter(({ apart }) => apart > 1), []);
  });

  test(`on a phone, the languages of ${view}.html alternate`, async (t) => {
    const { page } = await site.open(t, at(view), { width: 390 });
    const rows = await measured(page);
    assert.deepEqual(rows.filter(({ gap }) => gap < 0), []);
    const order = await page.locator('[data-paragraph]').evaluateAll((cells) => cells.map((cell) => [cell.getBoundingClientRect().top, cell.getAttribute('lang')] as const).sort(([a], [b]) => a - b).map(([, language]) => language));
    assert.deepEqual(order, Array.from({ length: 23 }, () => views[view]).flat());
  });
}

/** The sentences that are marked: `p7 2 zh-Hans`. */
const pairs = (page: Page) =>
  page.locator('[data-sentence].pair').evaluateAll((all) => all.map((one) => `${one.closest('.row')!.id} ${one.getAttribute('data-sentence')} ${one.closest('[lang]')!.getAttribute('lang')}`));

test('a sentence under the pointer is marked with its counterpart', async (t) => {
  const { page } = await site.open(t, at('zh-hans-en', '#p7'));
  await page.locator('#p7 [lang=en] [data-sentence="2"]').hover();
  assert.deepEqual(await pairs(page), ['p7 2 zh-Hans', 'p7 2 en']);
  await page.locator('#p7 [lang=zh-Hans] [data-sentence="1"]').hover();
  assert.deepEqual(await pairs(page), ['p7 1 zh-Hans', 'p7 1 en']);
  await page.mouse.move(700, 5);
  assert.deepEqual(await pairs(page), []);
});

test('a tap on a sentence marks it and its counterpart', async (t) => {
  const { page } = await site.open(t, at('zh-hant-en', '#p7'), { width: 390, height: 844, touch: true });
  await page.locator('#p7 [lang=zh-Hant] [data-sentence="2"]').tap();
  assert.deepEqual(await pairs(page), ['p7 2 zh-Hant', 'p7 2 en']);
});

test('from a paragraph’s number, the arrow keys mark its sentences one by one', async (t) => {
  const { page } = await site.open(t, at('zh-hans-en', '#p2'));
  await page.locator('#p2 .number').focus();
  const seen = [];
  for (const key of ['ArrowDown', 'ArrowRight', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowLeft']) {
    await page.keyboard.press(key);
    seen.push((await pairs(page)).join(', '));
  }
  assert.deepEqual(seen, [1, 2, 3, 3, 2, 1].map((number) => `p2 ${number} zh-Hans, p2 ${number} en`));
  await page.keyboard.press('Escape');
  assert.deepEqual(await pairs(page), []);
});

test('the keyboard stops at paragraphs and notes, never at sentences', async (t) => {
  const { page } = await site.open(t, at('zh-hans-en'));
  await page.locator('#p1 .number').focus();
  const stops = [];
  do {
    stops.push(await page.evaluate(() => { const { activeElement: one } = document; return `${one?.closest('.row, .notes li, .colophon, [id]')?.id}${one?.closest('[data-sentence]') && !one.matches('a') ? ' sentence' : ''}`; }));
    await page.keyboard.press('Tab');
  } while (stops.length < 200 && !(await page.evaluate(() => document.activeElement?.closest('.colophon'))));
  assert.deepEqual(stops.filter((stop) => stop.endsWith('sentence')), []);
  assert.equal(new Set(stops.filter((stop) => /^p\d+$/.test(stop))).size, 23);
  const notes = new Set(stops.filter((stop) => stop.startsWith('note-'))).size;
  assert.ok(stops.length <= 2 * 23 + 4 * notes + 4, `${stops.length} stops for 23 paragraphs and ${notes} notes`);
});

test('the contents stand beside the text at a desk, and mark the section that is read', async (t) => {
  const { page } = await site.open(t, at('zh-hans'));
  const [contents, text] = [await page.locator('#contents').boundingBox(), await page.locator('#text').boundingBox()];
  assert.ok(contents!.x + contents!.width <= text!.x);
  const current = page.locator('#contents [aria-current]');
  for (const [paragraph, section] of [['p3', 's3-1'], ['p15', 's4-4'], ['p6', 's4-1'], ['p10', 's4-2'], ['p23', 's4-6']] as const) {
    await page.locator(`#${paragraph}`).evaluate((row) => row.scrollIntoView({ block: 'start' }));
    await page.locator(`#contents [aria-current][href="#${section}"]`).waitFor();
    assert.equal(await current.count(), 1);
    assert.ok(await page.locator('#contents').isVisible());
  }
});

test('on a phone the contents are one tap away, and a choice closes them', async (t) => {
  const { page } = await site.open(t, at('zh-hant', '#p9'), { width: 390, height: 844, touch: true });
  await page.getByRole('button', { name: '目錄' }).tap();
  await page.getByRole('link', { name: '上海合作組織' }).tap();
  await page.locator('#contents').waitFor({ state: 'hidden' });
  const { top } = await page.locator('#s4-5').evaluate((heading) => heading.getBoundingClientRect().toJSON() as DOMRect);
  assert.ok(top >= 0 && top < 200, `the heading stands at ${top}`);
});

test('no page scrolls sideways at 320 px, with its contents and versions open too', async (t) => {
  for (const path of allPages()) {
    const { page } = await site.open(t, path, { width: 320, height: 640, noisy: path === '404.html' });
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth);
    assert.equal(await wide(), 320, path);
    for (const name of ['contents', 'views']) {
      const button = page.locator(`.bar [popovertarget=${name}]`);
      if ((await button.count()) === 0) continue;
      await button.click();
      assert.equal(await wide(), 320, `${path}, ${name}`);
      assert.ok(await page.locator(`#${name}`).evaluate((sheet) => sheet.scrollWidth <= sheet.clientWidth), `${path}, ${name}`);
      await page.keyboard.press('Escape');
    }
  }
});

for (const path of viewPages) {
  test(`nothing in ${path} moves once it is shown`, async (t) => {
    for (const width of widths) {
      const { page, context } = await site.open(t, path, { width, noisy: true });
      await context.route('**/*.woff2', (route) => route.abort());
      await page.reload();
      await page.evaluate(async () => {
        for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
          scrollTo(0, y);
          await new Promise(requestAnimationFrame);
        }
      });
      assert.equal(await shift(page), 0, `${width} px`);
    }
  });
}

test('a line put in above the text is a shift that is seen', async (t) => {
  const { page } = await site.open(t, at('zh-hans'));
  await page.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 600));
    document.querySelector('#text')!.prepend(Object.assign(document.createElement('p'), { textContent: '一行' }));
    await new Promise(requestAnimationFrame);
  });
  assert.ok((await shift(page)) > 0);
});

/** The sum of all shifts of a page so far, without the half second after an action that browsers forgive. */
const shift = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => {
          let sum = 0;
          const add = (entries: PerformanceEntryList) => {
            for (const entry of entries) sum += (entry as PerformanceEntry & { value: number }).value;
          };
          const observer = new PerformanceObserver((list) => add(list.getEntries()));
          observer.observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => {
            add(observer.takeRecords());
            done(sum);
          }, 100);
        }));
      }),
  );

test('each page is in the first language of its view, and has a title of its own, of at most 70 characters', async (t) => {
  const titles = new Map<string, string>();
  for (const path of allPages()) {
    const { page } = await site.open(t, path, { noisy: path === '404.html' });
    const title = await page.title();
    assert.ok(title.length > 0 && title.length <= 70, `${path}: ${title}`);
    assert.equal(titles.get(title), undefined, `${path} and ${titles.get(title)} are both called ${title}`);
    titles.set(title, path);
    const view = viewNames.find((one) => path === at(one));
    if (view) assert.equal(await page.locator('html').getAttribute('lang'), views[view][0]);
  }
});
