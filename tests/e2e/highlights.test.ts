/** The reader's own highlights and notes, on the built site. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { attributeOf, elementsIn, readXml, textOf } from '../../src/exports/xml.ts';
import { found } from '../axe.ts';
import { build, temporaryFolder, write } from '../builds.ts';
import { ask, putLinking } from '../linking.ts';
import { highlightColour, printed, withoutPoppler } from '../printed.ts';
import { serve } from '../server.ts';
import { dist, statement, useSite, type OpenOptions } from '../site.ts';

const site = useSite();
const key = `reader-annotations:${statement}`;

async function open(t: TestContext, path: string, options: OpenOptions & { old?: boolean } = {}) {
  const { context } = await site.context(t, { locale: 'en-US', ...options, context: { permissions: ['clipboard-read', 'clipboard-write'], ...options.context } });
  await putLinking(context);
  if (options.old) await context.addInitScript(() => void Reflect.deleteProperty(CSS, 'highlights'));
  const page = await context.newPage();
  await page.goto(site.url(`${statement}/${path}`));
  return page;
}

/** What is marked as the reader's own, highlights and then notes: by the browser's own means, or in the text where it has none. */
const marked = (page: Page) =>
  page.evaluate(() =>
    ['annotated', 'noted'].map((name) =>
      'highlights' in CSS ? [...((CSS.highlights.get(name) ?? []) as Iterable<Range>)].map(String) : [...document.querySelectorAll(`mark[data-${name}]`)].map(({ textContent }) => textContent)));
/** Waits until as many highlights and notes are marked. */
const areMarked = (page: Page, ...counts: [annotated: number, noted: number]) =>
  page.waitForFunction((counts) => ['annotated', 'noted'].every((name, index) => ((CSS.highlights.get(name) ?? { size: 0 }) as Highlight).size === counts[index]), counts);
const isMarked = async (page: Page, annotated: string[], noted: string[]) => {
  await areMarked(page, annotated.length, noted.length);
  assert.deepEqual(await marked(page), [annotated, noted]);
};

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
async function select(page: Page, id: string, lang: string, words: string) {
  await ask(page, 'selectWords', [id, lang, words]);
  await page.waitForSelector('quote-toolbar:popover-open');
}
async function highlight(page: Page, id: string, lang: string, words: string) {
  await select(page, id, lang, words);
  await button(page, 'Highlight').click();
  await page.waitForFunction(() => getSelection()!.isCollapsed);
}
async function note(page: Page, id: string, lang: string, words: string, text: string) {
  await select(page, id, lang, words);
  await button(page, 'Note').click();
  await page.locator('.note-card textarea').fill(text);
  await page.locator('.note-card').getByRole('button', { name: 'Save' }).click();
}
async function list(page: Page) {
  await page.locator('.own-notes button').click();
  await page.waitForSelector('dialog.annotations[open]');
}
const quotes = (page: Page) => page.locator('.entries .words').allTextContents();
const status = (page: Page) => page.locator('dialog.annotations [role=status]').first();
const keepRaw = (page: Page, value: string) => page.evaluate(([key, value]) => localStorage.setItem(key!, value!), [key, value]);
const take = async (page: Page, name: string, text: string) => {
  await page.evaluate(() => document.querySelector('dialog.annotations [role=status]')!.replaceChildren());
  await page.locator('dialog.annotations input[type=file]').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  await page.waitForFunction(() => document.querySelector('dialog.annotations [role=status]')!.textContent);
  return status(page).textContent();
};
const download = async (page: Page, name: string) => {
  const [file] = await Promise.all([page.waitForEvent('download'), button(page, name).click()]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
};

/** Presses on the first words that are marked, which opens their card. */
async function press(page: Page, name: 'annotated' | 'noted') {
  const { x, y } = await page.evaluate((name) => {
    const range = [...(CSS.highlights.get(name) as unknown as Iterable<Range>)][0]!;
    range.startContainer.parentElement!.scrollIntoView({ block: 'center', behavior: 'instant' });
    const { left, top, height } = range.getClientRects()[0]!;
    return { x: left + 8, y: top + height / 2 };
  }, name);
  await page.mouse.click(x, y);
  await page.locator('.note-card textarea').waitFor();
}

/** The first sentence of p7 in English, and in Chinese, as the page has them. */
const sentence = (page: Page, lang: string, number = 1) => page.locator(`#p7 [lang="${lang}"] [data-sentence="${number}"]`).first().textContent();

test('nothing is fetched for highlights where there are none, and what is made in one view is marked in every other', async (t) => {
  const page = await open(t, 'en.html');
  assert.equal(site.served.requests.some(({ path }) => /scripts\/annotations/.test(path)), false);
  await highlight(page, 'p7', 'en', 'multipolar system');
  await isMarked(page, ['multipolar system'], []);
  await note(page, 'p1', 'en', 'The two sides', 'Who?');
  await areMarked(page, 1, 1);
  await page.goto(site.url(`${statement}/zh-hans-en.html`));
  await isMarked(page, ['multipolar system'], ['The two sides']);
  await page.goto(site.url(`${statement}/zh-hant.html`));
  await areMarked(page, 1, 1);
  const [[chinese]] = (await marked(page)) as [string[], string[]];
  const stands = await page.evaluate((words) => [...document.querySelectorAll('#p7 [data-sentence]')].some(({ textContent }) => textContent === words), chinese!);
  assert.ok(stands, 'in a translation the whole sentence is marked');
});

test('words of one Chinese script are marked to the character in the other', async (t) => {
  const page = await open(t, 'zh-hans-en.html');
  await highlight(page, 'p7', 'zh-Hans', '公正的多极化');
  await page.goto(site.url(`${statement}/zh-hant-en.html`));
  await isMarked(page, ['公正的多極化'], []);
});

test('the list leads to the words, and a note is written, emptied, removed and put back there', async (t) => {
  const page = await open(t, 'en.html');
  await highlight(page, 'p7', 'en', 'multipolar system');
  await isMarked(page, ['multipolar system'], []);
  await page.evaluate(() => scrollTo(0, 0));
  await list(page);
  await button(page, 'Add a note').click();
  await page.locator('.entries textarea').fill('Twice.\n<b>No markup</b>');
  await page.keyboard.press('Control+Enter');
  await isMarked(page, [], ['multipolar system']);
  assert.equal(await page.locator('.entries .note').textContent(), 'Twice.\n<b>No markup</b>');
  await button(page, 'Remove').click();
  await isMarked(page, [], []);
  assert.equal(await page.evaluate((key) => localStorage.getItem(key), key), null, 'nothing is kept of it');
  assert.equal(await page.evaluate(() => document.activeElement!.textContent), 'Undo');
  await page.keyboard.press('Enter');
  await isMarked(page, [], ['multipolar system']);
  await page.locator('.entries a').click();
  await page.waitForFunction(() => !document.querySelector('dialog.annotations')!.hasAttribute('open'));
  const at = await page.evaluate(() => [...(CSS.highlights.get('led') as unknown as Iterable<Range>)][0]!.getBoundingClientRect().top);
  assert.ok(at > 0 && at < 900, `${at}`);
  assert.equal(await page.evaluate(() => document.activeElement!.id), 'p7');
});

test('a press on highlighted words opens their note, and what is written is kept when the reader turns away', async (t) => {
  const page = await open(t, 'en.html');
  await highlight(page, 'p7', 'en', 'multipolar system');
  await isMarked(page, ['multipolar system'], []);
  await page.waitForFunction(() => !document.querySelector('quote-toolbar:popover-open'));
  await press(page, 'annotated');
  await page.locator('.note-card textarea').fill('Kept.');
  await page.mouse.click(5, 400);
  await isMarked(page, [], ['multipolar system']);
  assert.match((await page.evaluate((key) => localStorage.getItem(key), key))!, /"note":"Kept\."/);
});

test('a card that was only read leaves what another tab has written, and one that was written in outlives what another tab took away', async (t) => {
  const page = await open(t, 'en.html');
  await note(page, 'p7', 'en', 'multipolar system', 'First.');
  await isMarked(page, [], ['multipolar system']);
  const kept = () => page.evaluate((key) => localStorage.getItem(key) ?? '', key);
  const other = await page.context().newPage();
  await other.goto(site.url(`${statement}/en.html`));
  await isMarked(other, [], ['multipolar system']);
  await press(page, 'noted');
  await list(other);
  await button(other, 'Edit note').click();
  await other.locator('.entries textarea').fill('Second.');
  await other.keyboard.press('Control+Enter');
  await other.locator('.entries .note', { hasText: 'Second.' }).waitFor();
  await page.mouse.click(5, 400);
  await page.locator('.note-card').waitFor({ state: 'hidden' });
  assert.match(await kept(), /"note":"Second\."/);

  await press(page, 'noted');
  await page.locator('.note-card textarea').fill('Third.');
  await button(other, 'Remove').click();
  await isMarked(page, [], []);
  await page.mouse.click(5, 400);
  await isMarked(page, [], ['multipolar system']);
  assert.match(await kept(), /"note":"Third\."/);
});

test('more than can be kept is not highlighted, and that is said', async (t) => {
  const folder = temporaryFolder('highlights');
  const line = 'A line of the log, written down at the end of the watch. ';
  write(join(folder, 'content', 'log'), new Map([['document.yaml', Buffer.from('source: {language: en}\n')], ['en/1.md', Buffer.from(`# The log\n\n${`${line.repeat(7)}\n\n`.repeat(60)}`)]]));
  assert.equal(build(join(folder, 'content'), join(folder, 'site'), '', { DUIDU_FONTS: 'off' }).status, 0);
  const served = await serve(join(folder, 'site'));
  t.after(() => served.close());
  // Its requests are to another server than the other tests'.
  const { context } = await site.context(t, { locale: 'en-US', noisy: true });
  const page = await context.newPage();
  await page.goto(new URL('log/en.html', served.url).href);
  const length = await page.evaluate(() => {
    const cells = [...document.querySelectorAll('[data-paragraph]')];
    getSelection()!.setBaseAndExtent(cells[0]!, 0, cells.at(-1)!, cells.at(-1)!.childNodes.length);
    return `${getSelection()}`.length;
  });
  assert.ok(length > 20_000, `${length}`);
  await page.waitForSelector('quote-toolbar:popover-open');
  await button(page, 'Highlight').click();
  await page.locator('quote-toolbar [role=status]', { hasText: /^Not highlighted: this is more than can be kept/ }).waitFor();
  assert.deepEqual(await page.evaluate(() => Object.keys(localStorage).filter((one) => one.startsWith('reader-annotations'))), []);
});

test('by keyboard alone: from a paragraph’s number to a note, to the list, to the words', async (t) => {
  const page = await open(t, 'en.html');
  await page.locator('#p7 .number').focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('quote-toolbar:popover-open');
  const focused = () => page.evaluate(() => document.activeElement!.textContent);
  for (let presses = 0; (await focused()) !== 'Note' && presses < 20; presses++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement!.localName === 'textarea');
  await page.keyboard.type('All of it');
  await page.keyboard.press('Control+Enter');
  await areMarked(page, 0, 1);
  assert.equal(await page.locator('.note-card:popover-open').count(), 0);
  await page.locator('.own-notes button').focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('dialog.annotations[open]');
  for (let presses = 0; (await page.evaluate(() => !document.activeElement!.matches('.entries a'))) && presses < 20; presses++) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => document.activeElement!.id === 'p7');
  await page.locator('.own-notes button').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  assert.equal(await page.evaluate(() => document.activeElement!.closest('.own-notes') !== null), true, 'Escape leads back');
});

test('a note that nothing was written for leaves nothing', async (t) => {
  const page = await open(t, 'en.html');
  await select(page, 'p7', 'en', 'multipolar system');
  await button(page, 'Note').click();
  await page.locator('.note-card textarea').waitFor();
  await page.keyboard.press('Escape');
  await page.waitForFunction((key) => localStorage.getItem(key) === null, key);
  await isMarked(page, [], []);
});

test('saved as a file, in another browser they are as they were; the file resolves in the book and in the TEI, and what is made there resolves here', async (t) => {
  const page = await open(t, 'en.html');
  const words = (await sentence(page, 'en', 2))!.slice(0, 30);
  await note(page, 'p7', 'en', words, 'A *note*');
  await isMarked(page, [], [words]);
  await list(page);
  const { name, text } = await download(page, 'Web Annotation');
  const markdown = await download(page, 'Markdown');
  assert.equal(name, `${statement}-annotations.json`);
  assert.match(markdown.text, new RegExp(`> ${words.slice(0, 12)}[^]*\\nA \\*note\\*\\n`));

  const [item] = (JSON.parse(text) as { first: { items: { target: { selector: { type: string; value?: string; exact?: string }[] } }[] } }).first.items;
  const [, { value: id = '' } = {}, { exact = '' } = {}] = item!.target.selector;
  assert.deepEqual([id, exact], ['p7.2', words]);
  const files = unzipSync(readFileSync(`${dist}/${statement}/files/${statement}-en.epub`));
  const inBook = Object.entries(files).filter(([path]) => path.endsWith('.xhtml')).flatMap(([, bytes]) => elementsIn(readXml(new TextDecoder().decode(bytes)), 'span').filter((one) => attributeOf(one, 'id') === id));
  const inTei = elementsIn(readXml(readFileSync(`${dist}/${statement}/files/${statement}.tei.xml`, 'utf8')), 's').filter((one) => attributeOf(one, 'xml:id') === `en.${id}`);
  assert.deepEqual([inBook, inTei].map((all) => all.map((one) => textOf(one).startsWith(words))), [[true], [true]]);

  const other = await open(t, 'zh-hans-en.html');
  await select(other, 'p1', 'en', 'The two sides');
  await button(other, 'My notes').click();
  await other.waitForSelector('dialog.annotations[open]');
  assert.equal(await take(other, name, text), '1 added.');
  await isMarked(other, [], [words]);
  assert.equal(await take(other, name, text), '0 added. 1 was here already.');
  const made = (source: string, value: string, bodyValue: string) => ({ type: 'Annotation', target: { source, selector: { type: 'FragmentSelector', value } }, bodyValue });
  const foreign = [
    made(`/home/reader/${statement}-en.epub`, id, 'in the book'),
    made(`https://mirror.example/${statement}/files/${statement}.tei.xml`, id, 'in the TEI'),
    { target: { source: 'urn:isbn:x', selector: { type: 'TextQuoteSelector', exact: textOf(inTei[0]).slice(0, 60) } }, bodyValue: 'by its words alone' },
    { target: { source: 'https://other.example/', selector: { type: 'TextQuoteSelector', exact: 'words that stand nowhere in it' } } },
  ];
  assert.equal(await take(other, 'foreign.json', JSON.stringify(foreign)), '3 added. 1 left out: not of this document, or not found in it.');
  const [english, chinese] = [await sentence(other, 'en', 2), await sentence(other, 'zh-Hans', 2)];
  const [, noted] = await marked(other);
  assert.deepEqual(noted!.sort(), [words, chinese!, english!, english!.slice(0, 60)].sort());
});

test('a file that is none of annotations is told in a sentence, and changes nothing', async (t) => {
  const page = await open(t, 'en.html');
  await highlight(page, 'p7', 'en', 'multipolar system');
  await isMarked(page, ['multipolar system'], []);
  await list(page);
  assert.match((await take(page, 'a.json', '{'))!, /cannot be read as JSON/);
  assert.match((await take(page, 'a.json', '{"a":1}'))!, /no annotation/);
  assert.match((await take(page, 'a.json', '{"first":"https://example.org/"}'))!, /only names the address/);
  await isMarked(page, ['multipolar system'], []);
});

test('after the text was edited the words are found by the rules of links, and what is not found says so and is kept', async (t) => {
  const page = await open(t, 'en.html');
  await highlight(page, 'p7', 'en', 'multipolar system');
  await isMarked(page, ['multipolar system'], []);
  const moved = await page.evaluate((key) => {
    const [one] = JSON.parse(localStorage.getItem(key)!) as { id: string; address: { phrase: { exact: string; prefix: string } } }[];
    const edited = (id: string, change: (phrase: { exact: string; prefix: string }) => object) => ({ ...one!, id, address: { ...one!.address, phrase: { ...one!.address.phrase, ...change(one!.address.phrase) } } });
    localStorage.setItem(key, JSON.stringify([
      // A word before it was another when it was made; and it itself was.
      edited('urn:x:near', ({ prefix }) => ({ prefix: `formerly${prefix.slice(8)}` })),
      edited('urn:x:gone', () => ({ exact: 'bipolar system' })),
    ]));
    return key;
  }, key);
  assert.equal(moved, key);
  await page.reload();
  await isMarked(page, ['multipolar system'], []);
  await list(page);
  assert.deepEqual((await quotes(page)).sort(), ['bipolar system', 'multipolar system']);
  assert.deepEqual(await page.locator('.entries .trouble').allTextContents(), ['The text has changed: these words are no longer here, or their place cannot be told for certain.']);
});

test('what is stored may be anything: the page is as it was, and the next highlight is kept', async (t) => {
  const page = await open(t, 'en.html');
  for (const poison of ['{', '[{"id":1}]', JSON.stringify([{ id: 'x', made: '2026-01-01', note: '<img src=x onerror=alert(1)>', address: { id: 'p7"><script>', phrase: { exact: 'a', prefix: '', suffix: '', view: 'en' } } }]), 'x'.repeat(3_000_000)]) {
    await keepRaw(page, poison);
    await page.reload();
    await page.waitForFunction(() => customElements.get('reader-annotations'));
    await isMarked(page, [], []);
  }
  await highlight(page, 'p7', 'en', 'multipolar system');
  await isMarked(page, ['multipolar system'], []);
});

test('a highlight that the browser cannot keep is not shown as if it were', async (t) => {
  const page = await open(t, 'en.html');
  await page.evaluate(() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError'); }; });
  await select(page, 'p7', 'en', 'multipolar system');
  await button(page, 'Highlight').click();
  await page.waitForFunction(() => /^Not kept/.test(document.querySelector('quote-toolbar [role=status]')!.textContent));
  await isMarked(page, [], []);
});

test('a browser without highlights has them in the text, which reads the same', async (t) => {
  const page = await open(t, 'en.html', { old: true });
  const text = () => page.locator('#p7 [data-paragraph]').first().textContent();
  const before = await text();
  await note(page, 'p7', 'en', 'multipolar system', 'x');
  await page.waitForSelector('mark[data-noted]');
  await highlight(page, 'p7', 'en', 'just, multipolar');
  await page.waitForSelector('mark[data-annotated]');
  assert.equal(await text(), before);
  await page.reload();
  await page.waitForSelector('mark[data-noted]');
  assert.equal((await marked(page))[0]!.join(''), 'just, multipolar');
  assert.equal((await marked(page))[1]!.join(''), 'multipolar system');
});

test('the selection is copied as TEI with the ids of the file, and as a Web Annotation', async (t) => {
  const page = await open(t, 'zh-hans-en.html');
  const copied = async (format: string) => {
    await page.locator('quote-toolbar select').nth(1).selectOption(format);
    await page.evaluate(() => document.querySelector('quote-toolbar [role=status]')!.replaceChildren());
    await button(page, 'Copy as').click();
    await page.waitForFunction(() => document.querySelector('quote-toolbar [role=status]')!.textContent === 'Copied');
    return page.evaluate(() => navigator.clipboard.readText());
  };
  const words = (await sentence(page, 'en', 2))!;
  await select(page, 'p7', 'en', words);
  const cit = readXml(await copied('TEI'));
  assert.equal(attributeOf(cit, 'xml:base'), site.url(`${statement}/files/${statement}.tei.xml`));
  const [one, ...others] = elementsIn(cit, 's');
  assert.deepEqual([attributeOf(one, 'xml:id'), attributeOf(one, 'corresp'), textOf(one), others.length], ['en.p7.2', '#p7.2', words, 0]);
  const annotation = JSON.parse(await copied('Web Annotation')) as { target: { source: { id: string; language: string }; selector: { value?: string; exact?: string; prefix?: string; suffix?: string }[] } };
  const { source, selector } = annotation.target;
  assert.deepEqual([source.id, source.language], [site.url(`${statement}/en.html`), 'en']);
  assert.deepEqual([selector.map(({ value }) => value), selector[2]!.exact], [['p7', 'p7.2', undefined], words]);
  assert.ok(selector[2]!.prefix && selector[2]!.suffix);
});

for (const [scheme, phone] of [['light', false], ['dark', true]] as const) {
  test(`axe finds nothing with a note or the list open, ${scheme}, ${phone ? 'on a phone' : 'at a desk'}`, async (t) => {
    const page = await open(t, 'en.html', { scheme, ...(phone && { width: 390, height: 844 }), context: { bypassCSP: true } });
    await note(page, 'p7', 'en', 'multipolar system', 'A note');
    await isMarked(page, [], ['multipolar system']);
    await select(page, 'p1', 'en', 'The two sides');
    await button(page, 'Note').click();
    await page.locator('.note-card textarea').waitFor();
    assert.deepEqual(await found(page), []);
    await page.locator('.note-card').getByRole('button', { name: 'All notes' }).click();
    await page.waitForSelector('dialog.annotations[open]');
    await button(page, 'Edit note').click();
    assert.deepEqual(await found(page), []);
  });
}

test('a highlight is on paper, where backgrounds are; the way to the list of them is not', { skip: withoutPoppler }, async (t) => {
  const page = await open(t, 'en.html');
  assert.equal((await printed(t, page, highlightColour)).dots, 0);
  await highlight(page, 'p7', 'en', 'multipolar system');
  await areMarked(page, 1, 0);
  const { dots, words } = await printed(t, page, highlightColour);
  assert.ok(dots > 50, `${dots}`);
  assert.match(words, /multipolar/);
  assert.doesNotMatch(words, /Highlights and notes/);
});
