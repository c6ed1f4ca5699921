import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { allPages, seen, statement, useSite, viewPages, widths } from '../site.ts';
import { viewNames, views } from '../statement.ts';

const site = useSite();
const at = (view: string, hash = '') => `${statement}/${view}.html${hash}`;
const parallel = ['zh-hans-en', 'zh-hant-en'] as const;

/** For each pair of sentences of a parallel page: how far apart, in CSS pixels, their tops are, how far below the first the second begins, and how high both are. */
const measured = (page: Page) =>
  page.locator('[data-row="paragraph"]').evaluateAll((rows) =>
    rows.flatMap((row) => {
      const [first, second] = [...row.querySelectorAll('[data-cell]')].map((cell) => [...cell.querySelectorAll('[data-sentence]')]);
      return first!.map((sentence, index) => {
        const [one, other] = [sentence.getBoundingClientRect(), second![index]!.getBoundingClientRect()];
        return { id: `${row.id} ${index + 1}`, apart: Math.abs(one.top - other.top), gap: Math.abs(other.top - one.bottom), height: other.bottom - one.top };
      });
    }),
  );

for (const view of parallel) {
  test(`at a desk, every pair of sentences of ${view}.html begins on one line`, async (t) => {
    for (const width of [960, 1440, 1920]) {
      const { page } = await site.open(t, at(view), { width });
      const pairs = await measured(page);
      assert.equal(pairs.length, 38);
      assert.deepEqual(pairs.filter(({ apart }) => apart > 1), [], `${width} px`);
      await page.close();
    }
  });

  test(`on a phone, each sentence of ${view}.html is followed by its translation, and both fit the screen`, async (t) => {
    for (const [width, height] of [[390, 844], [820, 1180]] as const) {
      const { page } = await site.open(t, at(view), { width, height });
      const pairs = await measured(page);
      assert.deepEqual(pairs.filter(({ gap }) => gap > 1), [], `${width} px`);
      assert.deepEqual(pairs.filter((pair) => pair.height > height), []);
      const order = await page.locator('[data-row="paragraph"] [data-sentence]').evaluateAll((all) => all.map((one) => [one.getBoundingClientRect().top, one.closest('[lang]')!.getAttribute('lang')] as const).sort(([a], [b]) => a - b).map(([, language]) => language));
      assert.deepEqual(order, Array.from({ length: 38 }, () => views[view]).flat());
    }
  });
}

test('who prefers paragraphs under each other has them, and the choice of sentences again', async (t) => {
  const { page } = await site.open(t, at('zh-hans-en'), { width: 390 });
  await page.evaluate(() => { document.documentElement.dataset['pairing'] = 'paragraph'; });
  const cells = await page.locator('#p2 [data-cell]').evaluateAll((all) => all.map((cell) => { const { top, bottom } = cell.getBoundingClientRect(); return { top, bottom }; }));
  assert.ok(cells[0]!.bottom <= cells[1]!.top && cells[0]!.bottom > cells[0]!.top);
});

test('a paragraph stays one paragraph to who hears it, in either arrangement', async (t) => {
  for (const width of [390, 1440]) {
    const { page, context } = await site.open(t, at('zh-hans-en'), { width });
    await page.waitForFunction(() => [...document.querySelectorAll('.section')].slice(1).every((one) => one.hasAttribute('data-laid')));
    const session = await context.newCDPSession(page);
    const { nodes } = await session.send('Accessibility.getFullAXTree');
    const heard = nodes.filter(({ role, ignored }) => role?.value === 'paragraph' && !ignored).length;
    assert.ok(heard >= 46, `${heard} paragraphs at ${width} px`);
  }
});

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

test('a tapped pair stays lit until another is, or Escape is pressed; a pointed one goes with the pointer', async (t) => {
  const { page } = await site.open(t, at('zh-hans-en', '#p7'));
  await page.locator('#p7 [lang=en] [data-sentence="2"]').click();
  await page.locator('#p7 [lang=en] [data-sentence="1"]').hover();
  assert.deepEqual(await pairs(page), ['p7 1 zh-Hans', 'p7 1 en']);
  await page.mouse.move(700, 5);
  assert.deepEqual(await pairs(page), ['p7 2 zh-Hans', 'p7 2 en']);
  await page.locator('#p7 .number').focus();
  await page.keyboard.press('Escape');
  assert.deepEqual(await pairs(page), []);
});

test('j and k go from pair to pair, begin with the line that is read, and bring what they light into view', async (t) => {
  const { page } = await site.open(t, at('zh-hans-en', '#p7'));
  const seen = [];
  for (const key of ['j', 'j', 'j', 'k', 'k']) {
    await page.keyboard.press(key);
    seen.push((await pairs(page))[0]);
  }
  assert.deepEqual(seen, ['p7 1 zh-Hans', 'p7 2 zh-Hans', 'p8 1 zh-Hans', 'p7 2 zh-Hans', 'p7 1 zh-Hans']);
  for (let times = 0; times < 12; times++) await page.keyboard.press('j');
  const { top, bottom } = await page.locator('.pair').first().evaluate((one) => one.getBoundingClientRect().toJSON() as DOMRect);
  assert.ok(top > 40 && bottom < 900, `${top} to ${bottom}`);
});

test('a lit pair stands out from the paper by 1.3 to 1, over the whole height of its lines, with a rule beside it', async (t) => {
  for (const width of [390, 1440]) {
    for (const scheme of ['light', 'dark'] as const) {
      const { page } = await site.open(t, at('zh-hans-en', '#p7'), { width, scheme });
      await page.keyboard.press('j');
      const { ground, paper, covers } = await page.evaluate(() => {
        const [sentence] = document.querySelectorAll<HTMLElement>('.pair');
        const row = sentence!.closest('.row')!;
        const band = getComputedStyle(row, '::before');
        const ground = [band, getComputedStyle(sentence!)].map(({ backgroundColor }) => backgroundColor).find((colour) => !/, 0\)|transparent/.test(colour));
        return { ground, paper: getComputedStyle(document.documentElement).backgroundColor, covers: sentence!.getBoundingClientRect().height >= parseFloat(getComputedStyle(sentence!).lineHeight) };
      });
      assert.ok(covers && contrast(ground!, paper) >= 1.3, `${width} ${scheme}: ${ground} on ${paper}`);
      await page.close();
    }
  }
});

/** The contrast of two colours as a browser computes them, `rgb(…)`. */
function contrast(...colours: string[]) {
  const luminance = (colour: string) =>
    colour.match(/[\d.]+/g)!.slice(0, 3).map((part) => Number(part) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)).reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index]!, 0);
  const [light, dark] = colours.map(luminance).sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
}

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
    stops.push(await page.evaluate(() => { const { activeElement: one } = document; return `${one?.closest('.row, .notes li, .colophon')?.id}${one?.closest('[data-sentence]') && !one.matches('a') ? ' sentence' : ''}`; }));
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
      const { page, context } = await site.open(t, path, { width, noisy: true, context: { serviceWorkers: 'block' } });
      await context.route('**/*.woff2', (route) => route.abort());
      await page.reload();
      await page.evaluate(async () => {
        for (let y = 0; y < document.documentElement.scrollHeight; y += innerHeight) {
          scrollTo(0, y);
          await new Promise(requestAnimationFrame);
        }
      });
      assert.ok((await shift(page)) <= 0.02, `${width} px`);
    }
  });
}

for (const [hash, frames, late] of [['', 'two frames'], ['', 'two frames', 'when it comes late'], ['#p7', 'one frame']] as const) {
  test(['the script of', `zh-hans.html${hash}`, 'begins in', frames, late].filter(Boolean).join(' '), async (t) => {
    const { context } = await site.context(t, { context: { serviceWorkers: 'block' } });
    await context.addInitScript(() => {
      let frame = 0;
      const count = () => {
        frame++;
        requestAnimationFrame(count);
      };
      count();
      // What its first half does, and its second: elements are defined; the entry of the history gets a name.
      const define = customElements.define.bind(customElements);
      customElements.define = (...given) => {
        document.documentElement.dataset['defined'] ??= `${frame}`;
        define(...given);
      };
      const replaceState = history.replaceState.bind(history);
      history.replaceState = (...given) => {
        document.documentElement.dataset['placed'] ??= `${frame}`;
        replaceState(...given);
      };
    });
    const page = await context.newPage();
    if (late) {
      await page.route('**/*.js', async (route) => {
        await seen(page);
        await route.continue();
      });
    }
    await page.goto(site.url(`${statement}/zh-hans.html${hash}`));
    const { defined, placed } = await page.evaluate(() => ({ ...document.documentElement.dataset }));
    assert.ok(defined && placed);
    assert.equal(Number(placed) > Number(defined), frames === 'two frames', `frames ${defined} and ${placed}`);
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
