/** The search of a library of two documents: where it looks, and how its results are grouped. */
import assert from 'node:assert/strict';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { build, temporaryFolder } from '../builds.ts';
import { search } from '../search-dialog.ts';
import { statement, useSite } from '../site.ts';
import { library } from '../folders.ts';

const folder = temporaryFolder('search-library');
cpSync(library, join(folder, 'library'), { recursive: true });
cpSync('tests/fixtures/library', join(folder, 'library'), { recursive: true });
assert.equal(build(join(folder, 'library'), join(folder, 'built')).stderr, '');
const site = useSite({ folder: join(folder, 'built') });

const links = (page: Page) => page.locator('.results a').evaluateAll((all) => [...new Set(all.map((link) => (link as HTMLAnchorElement).pathname))].sort());
const titles = (page: Page) => page.locator('.results h2').allInnerTexts();

test('this document is searched, and all of them when asked; their results stand under their titles', async (t) => {
  const { page } = await site.open(t, `${statement}/zh-hans.html`);
  await search(page, '一');
  assert.deepEqual(await links(page), [`/${statement}/zh-hans.html`]);
  assert.deepEqual(await titles(page), []);
  await page.getByLabel('全部文件').check();
  await page.locator('.results h2').nth(1).waitFor();
  assert.deepEqual(await titles(page), ['中华人民共和国和俄罗斯联邦关于新时代国际关系和全球可持续发展的联合声明（下）', '湖边小记']);
  assert.deepEqual(await links(page), [`/${statement}/zh-hans.html`, '/second-document/zh-hans.html']);
});

test('where this document has nothing, all can be searched instead; the result opens the other document in the same view', async (t) => {
  const { page } = await site.open(t, `${statement}/en.html`);
  await page.keyboard.press('/');
  await page.locator('#search-input').fill('湖邊');
  await page.getByRole('button', { name: 'Search all documents' }).click();
  await page.locator('.results a').first().click();
  await page.waitForURL(/second-document\/en\.html\?q=.*#/);
});

test('the cover searches all documents', async (t) => {
  const { page } = await site.open(t, 'index.html');
  await search(page, '湖边');
  assert.deepEqual(await links(page), ['/second-document/zh-hans.html']);
  assert.equal(await page.getByLabel('全部文件').isVisible(), false);
});

test('results say how many in which documents, and are narrowed to one and widened again; on the way back they are as narrow', async (t) => {
  const { page } = await site.open(t, 'index.html');
  await search(page, '一');
  const status = page.locator('dialog > [role=status]');
  await status.filter({ hasText: '见于2份文件' }).waitFor();
  const counted = await page.locator('.results .counted span').allInnerTexts();
  assert.equal(counted.length, 2);
  for (const one of counted) assert.match(one, /^找到\d+/);
  await page.getByRole('button', { name: '只看这份文件' }).nth(1).click();
  await page.locator('.results h2').nth(1).waitFor({ state: 'detached' });
  assert.deepEqual(await titles(page), ['湖边小记']);
  assert.deepEqual(await status.innerText(), counted[1]);
  await page.locator('.results a').first().click();
  await page.waitForURL(/second-document\/.*#/);
  await page.goBack();
  await page.locator('.results a').first().waitFor();
  assert.deepEqual(await titles(page), ['湖边小记']);
  await page.getByRole('button', { name: '回到全部文件' }).click();
  await page.locator('.results h2').nth(1).waitFor();
});

test('a short word that stands nowhere finds nothing, and reads no row for that', async (t) => {
  const { page } = await site.open(t, 'index.html');
  await page.keyboard.press('Control+k');
  const before = site.served.requests.length;
  await page.locator('#search-input').fill('zq');
  await page.locator('dialog > [role=status]', { hasText: '没有找到“zq”' }).waitFor();
  assert.deepEqual(site.served.requests.slice(before).filter(({ path }) => path.includes('/rows/')), []);
});
