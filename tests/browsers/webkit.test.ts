/** WebKit, which no other test opens: the walk, the lines, the search, links and reading without a network, in WebKitGTK. */
import assert from 'node:assert/strict';
import { after, before, test as anyTest } from 'node:test';
import { lineFaults, rowFaults, widths } from '../layout.ts';
import { kept } from '../offline.ts';
import { serve, type Served } from '../server.ts';
import { dist, seen, statement } from '../site.ts';
import { searching, walk } from '../walk.ts';
import { openWebKit, withoutWebKit } from '../webkit.ts';

const skip = withoutWebKit();
const test = (name: string, act: () => Promise<void>) => anyTest(name, { skip }, act);

let opened: Awaited<ReturnType<typeof openWebKit>>;
let served: Served;
before(async () => {
  if (skip) return;
  served = await serve(dist, { mount: '/a/b/' });
  opened = await openWebKit();
  await opened.page.setViewportSize({ width: 1440, height: 900 });
});
after(async () => {
  await opened?.close();
  await served?.close();
});

/** Its rectangles are whole pixels, so that those of neighbours may share one. */
const rounded = / lie (?:0\.\d|1\.0) px over each other/;

const go = async (path: string) => {
  await opened.page.goto(`${served.url}${statement}/${path}`);
  // A page's script waits until the page was seen.
  await seen(opened.page);
  return opened.page;
};

test('in WebKitGTK a reader walks through the site', async () => {
  await walk(opened.page, `${served.url}index.html`);
  assert.deepEqual(served.requests.filter(({ status }) => status >= 400), []);
});

for (const view of ['zh-hans', 'zh-hant', 'zh-hans-en', 'zh-hant-en']) {
  test(`in WebKitGTK, at ${widths.length} widths, every line of ${view}.html begins, ends and fits as a Chinese line does`, async () => {
    const { page } = opened;
    await page.openFrame(`${served.url}${statement}/source.txt`, `${served.url}${statement}/${view}.html`);
    await page.waitForFunction(() => !document.querySelector('.section:not([data-laid])'));
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    const faults: string[] = [];
    for (const width of widths) {
      await page.setFrameWidth(width);
      faults.push(...(await lineFaults(page)).filter((fault) => !rounded.test(fault)));
    }
    await page.leaveFrame();
    assert.deepEqual(faults, []);
  });
}

test('in WebKitGTK the two texts of a row stand on one line', async () => {
  const page = await go('zh-hans-en.html');
  const { baseline, pitch, rows } = await rowFaults(page);
  assert.ok(rows > 30 && baseline <= 1 && pitch <= 1, `${baseline} px, ${pitch} px`);
});

for (const [what, rest, marked] of [
  ['a phrase', `?exact=${encodeURIComponent('推动构建公正的多极化')}&in=zh-hans#p7`, '推动构建公正的多极化'],
  ['a sentence', '?s=1#p11', undefined],
  ['a phrase that lost its paragraph', `?exact=${encodeURIComponent('推动构建公正的多极化')}&in=zh-hans`, '推动构建公正的多极化'],
] as const) {
  test(`in WebKitGTK a link to ${what} leads to it`, async () => {
    const page = await go(`zh-hans.html${rest}`);
    const words = () => page.evaluate(() => [...((CSS.highlights?.get('linked') ?? []) as Iterable<Range>)].map(String).join() || [...document.querySelectorAll('mark[data-linked]')].map(({ textContent }) => textContent).join(''));
    await page.waitForFunction(() => (CSS.highlights?.get('linked')?.size ?? document.querySelectorAll('mark[data-linked]').length) > 0);
    if (marked) assert.equal(await words(), marked);
    assert.match(await opened.page.address(), marked ? /#p7$/ : /#p11$/);
  });
}

test('in WebKitGTK what was visited is read and searched without a network', async () => {
  const page = await go('zh-hans.html');
  await kept(page);
  await served.close();
  await go('en.html');
  await page.locator('#p11').filter({ hasText: 'division' }).waitFor();
  await go('zh-hans-en.html');
  await searching(page);
});
