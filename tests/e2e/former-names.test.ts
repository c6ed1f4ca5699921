/** What was kept for readers when it had other names: their choices are taken over, and no cache of theirs is left for ever. */
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { keepOffline } from '../../src/publish/index.ts';
import { withdrawWorker } from '../../src/publish/offline.ts';
import { temporaryFolder } from '../builds.ts';
import { serve } from '../server.ts';
import { dist, statement, useSite } from '../site.ts';

const site = useSite();
const folder = temporaryFolder('former');
const view = `${statement}/zh-hans.html`;

async function kept(t: Parameters<typeof site.open>[0], values: Record<string, string>) {
  const { page } = await site.open(t, '404.html', { noisy: true });
  await page.evaluate((all) => {
    for (const [key, value] of Object.entries(all)) localStorage.setItem(key, value);
  }, values);
  await page.goto(site.url(view));
  return { page, now: () => page.evaluate(() => Object.fromEntries(Object.keys(localStorage).sort().map((key) => [key, localStorage.getItem(key)]))) };
}

test('the choices of a reader who comes back are on the page, and kept under one name', async (t) => {
  const { page, now } = await kept(t, { duidu: '{"size":"large","theme":"dark","view":"en"}' });
  await page.locator('html[data-size=large][data-theme=dark]').waitFor();
  assert.equal(await page.locator('#display [name=size]:checked').getAttribute('value'), 'large');
  const { duidu, 'reader-preferences': preferences } = await now();
  assert.equal(duidu, undefined);
  assert.deepEqual(JSON.parse(preferences!), { size: 'large', theme: 'dark', view: 'zh-hans' });
  await page.reload();
  await page.locator('html[data-size=large]').waitFor();
});

test('who switched single keys off has them off', async (t) => {
  const { page, now } = await kept(t, { 'duidu-keys': 'off' });
  await page.keyboard.press('Control+k');
  await page.locator('dialog[open]').waitFor();
  assert.equal(await page.locator('#search-keys').isChecked(), false);
  assert.deepEqual([(await now())['reader-keys'], (await now())['duidu-keys']], ['off', undefined]);
});

test('where a reader stopped is offered', async (t) => {
  const { page } = await kept(t, { 'duidu-reading': JSON.stringify([[statement, { id: 'p9', sentence: 0, at: -1, of: 0, y: 100 }]]) });
  await page.locator('.resume').waitFor({ state: 'visible' });
  assert.match(await page.locator('.resume').innerText(), /9/);
});

test('a choice made since then holds against the former one, which is not kept beside it', async (t) => {
  const { page, now } = await kept(t, { duidu: '{"size":"larger"}', 'reader-preferences': '{"size":"small"}' });
  await page.locator('html[data-size=small]').waitFor();
  assert.equal('duidu' in (await now()), false);
});

for (const [value, what] of [['{', 'no JSON'], ['null', 'nothing'], ['{"size":"huge"}', 'no choice of ours']] as const) {
  test(`what was kept is ${what}: the page looks as usual`, async (t) => {
    const { page, now } = await kept(t, { duidu: value });
    await page.waitForFunction(() => localStorage.getItem('duidu') === null);
    assert.equal(await page.evaluate(() => document.documentElement.dataset['size']), undefined);
    assert.deepEqual(JSON.parse((await now())['reader-preferences']!), { view: 'zh-hans' });
  });
}

const large = join(folder, 'large');
const gone = join(folder, 'gone');
cpSync(dist, large, { recursive: true });
cpSync(dist, gone, { recursive: true });

for (const [name, built, make] of [
  ['of a small library', dist, () => {}],
  ['of a large library', large, () => keepOffline(large, { whole: 10 })],
  ['that ends offline reading', gone, () => withdrawWorker(gone)],
] as const) {
  test(`the worker ${name} removes what it kept under its former names, and nothing of another site`, async (t) => {
    await make();
    const served = await serve(built, { mount: '/read/' });
    t.after(served.close);
    const context = await site.browser.newContext();
    t.after(() => context.close());
    const page = await context.newPage();
    const scope = served.url;
    const [ours, others] = [[`reader-precache-v2-${scope}`, `reader-visited-0123456789abcdef-${scope}`, `duidu-precache-v2-${scope}`, `duidu-visited-0123456789abcdef-${scope}`], [`reader-precache-v2-${scope}other/`, `duidu-precache-v2-${scope}other/`, `duidu-mine-${scope.replace('/read/', '/')}`, 'mine']];
    await page.goto(`${scope}404.html`);
    await page.evaluate(async (names) => {
      for (const one of names) await (await caches.open(one)).put('x', new Response('x'));
    }, [...ours, ...others]);
    await page.goto(`${scope}${view}`);
    const left = () => page.evaluate(async () => (await caches.keys()).filter((one) => !/^reader-(?:files|sets)-/.test(one)).sort()).catch(() => []);
    for (const end = Date.now() + 15_000; (await left()).length !== others.length && Date.now() < end; ) await page.waitForTimeout(50);
    assert.deepEqual(await left(), [...others].sort());
  });
}

