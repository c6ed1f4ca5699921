import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { statement, useSite } from '../site.ts';

const site = useSite();
const clipboard = { context: { permissions: ['clipboard-read', 'clipboard-write'] } };

const copied = (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const [text, html] = await Promise.all(['text/plain', 'text/html'].map(async (type) => (await item!.getType(type)).text()));
    return { text: text!, html: html! };
  });

test('by keyboard alone, a paragraph’s number opens its tools, a link is copied, and Escape leads back', async (t) => {
  const { page } = await site.open(t, `${statement}/zh-hans.html`, clipboard);
  await page.locator('#p7 .number').focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('quote-toolbar:popover-open');
  assert.equal(new URL(page.url()).hash, '#p7');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.querySelector('quote-toolbar [role=status]')!.textContent === '已复制');
  assert.equal((await copied(page)).text, site.url(`${statement}/zh-hans.html#p7`));
  await page.keyboard.press('Escape');
  assert.equal(await page.locator('quote-toolbar:popover-open').count(), 0);
  assert.equal(await page.evaluate(() => document.activeElement!.getAttribute('href')), '#p7');
});

test('a copy across paragraphs and a note’s mark takes the words alone, as text and as HTML', async (t) => {
  const { page } = await site.open(t, `${statement}/zh-hans.html`, clipboard);
  const words = await page.evaluate(() => {
    const [from, to] = ['#p2', '#p3'].map((id) => document.querySelector(`${id} [data-sentence]`)!.firstChild!);
    getSelection()!.setBaseAndExtent(from!, 0, to!, 6);
    return [document.querySelector('#p2 [data-paragraph]')!.textContent, to!.textContent!.slice(0, 6)];
  });
  await page.waitForSelector('quote-toolbar:popover-open');
  await page.keyboard.press('Control+C');
  const { text, html } = await copied(page);
  assert.equal(text, words.join('\n\n'));
  assert.equal(html, words.map((one) => `<p lang="zh-Hans">${one}</p>`).join(''));
});

test('the style of citations that was chosen is chosen on the next page too, and what is stored may be anything', async (t) => {
  const { page } = await site.open(t, `${statement}/en.html`, clipboard);
  const cited = async () => {
    await page.locator('#p7 .number').click();
    await page.waitForSelector('quote-toolbar:popover-open');
    const style = await page.locator('quote-toolbar select').first().inputValue();
    await page.getByRole('button', { name: /^(?:Copy citation|复制参考文献)$/ }).click();
    await page.waitForFunction(() => document.querySelector('quote-toolbar [role=status]')!.textContent);
    return { style, ...(await copied(page)) };
  };
  assert.equal((await cited()).style, 'gb-t-7714');
  await page.locator('quote-toolbar select').first().selectOption('apa');
  await page.goto(site.url(`${statement}/zh-hans.html`));
  const { style, text } = await cited();
  assert.equal(style, 'apa');
  assert.match(text, /^（中华人民共和国、俄罗斯联邦，2022，第7段）\n/);
  await page.evaluate(() => localStorage.setItem('reader-preferences', JSON.stringify({ style: '"><svg onload=alert(1)>' })));
  await page.reload();
  assert.equal((await cited()).style, 'gb-t-7714');
});

test('an error in words is reported by a mail that has them, and where they stand', async (t) => {
  const { page } = await site.open(t, `${statement}/zh-hans-en.html`, clipboard);
  await page.evaluate(() => {
    const words = document.querySelector('#p7 [lang=en] [data-sentence]')!.firstChild!;
    getSelection()!.setBaseAndExtent(words, 0, words, 13);
  });
  const link = page.locator('quote-toolbar a.report');
  await link.waitFor();
  const address = new URL((await link.getAttribute('href'))!);
  const words = await page.evaluate(() => document.querySelector('#p7 [lang=en] [data-sentence]')!.textContent!.slice(0, 13));
  assert.equal(address.pathname, 'corrections@example.org');
  assert.match(address.searchParams.get('subject')!, /Joint Statement.*Edition/i);
  const [place, , asked, said] = address.searchParams.get('body')!.split('\n');
  assert.ok(place!.startsWith(site.url(`${statement}/zh-hans-en.html`)) && place!.endsWith('#p7'), place);
  assert.deepEqual([asked, said], ['The words that are wrong:', words]);
});

test('words arrived at, by a link or by a search, are lit with their counterpart', async (t) => {
  const lit = (page: Page) => page.evaluate(() => [...document.querySelectorAll<HTMLElement>('.pair')].map((one) => `${one.closest('.row')!.id}.${one.dataset['sentence']} ${one.closest<HTMLElement>('[data-cell]')!.lang}`));
  const { page } = await site.open(t, `${statement}/zh-hans-en.html?s=2#p11`);
  await page.waitForSelector('.pair');
  assert.deepEqual(await lit(page), ['p11.2 zh-Hans', 'p11.2 en']);
  await page.goto(site.url(`${statement}/zh-hans-en.html?q=${encodeURIComponent('要合作不要对抗')}#p11`));
  await page.waitForSelector('.pair');
  const [one, other, ...rest] = await lit(page);
  assert.deepEqual([one!.split(' ')[1], other!.split(' ')[1], rest], ['zh-Hans', 'en', []]);
  assert.equal(one!.split(' ')[0], other!.split(' ')[0]);
});
