/** What a reader's view makes of a page: the views of browsers and of programs that keep pages for later read it so. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { statement, useSite } from '../site.ts';
import { viewNames, views } from '../statement.ts';

const site = useSite();
const readability = readFileSync(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');

/** Both institutions, as the first language of a view names them. */
const bylines = { 'zh-Hans': '中华人民共和国、俄罗斯联邦', 'zh-Hant': '中華人民共和國、俄羅斯聯邦', en: 'People’s Republic of China; Russian Federation' } as const;

for (const view of viewNames) {
  test(`a reader’s view of ${view}.html has its authors, every paragraph, every note, its brackets, and no words run together`, async (t) => {
    const { page } = await site.open(t, `${statement}/${view}.html`, { context: { bypassCSP: true } });
    const read = await page.evaluate((readability) => {
      type Article = { byline: string; title: string; content: string };
      const Readability = new Function(`${readability}; return Readability`)() as new (page: Node, options: object) => { parse: () => Article };
      const { byline, title, content } = new Readability(document.cloneNode(true), { keepClasses: true }).parse();
      const body = new DOMParser().parseFromString(content, 'text/html').body;
      const texts = (root: ParentNode, selector: string) => [...root.querySelectorAll(selector)].map((one) => one.textContent!.trim());
      const shown = body.textContent!;
      // What stands beside the text without being of it must not touch it.
      const touches = (one: Element) => /\S$/.test(one.previousSibling?.textContent ?? '') || /^\S/.test(one.nextSibling?.textContent ?? '');
      return {
        byline,
        missing: texts(document, '[data-row] [data-cell]').filter((one) => one !== title && !shown.includes(one)),
        notes: texts(document, '.notes li p').filter((one) => !shown.includes(one)),
        brackets: [texts(document, '.bracketed'), texts(body, '.bracketed')],
        joined: [...body.querySelectorAll('.added, .number, .bracketed')].filter(touches).map((one) => one.parentElement!.textContent!.slice(0, 40)),
        beside: body.querySelectorAll('.added, .number').length,
      };
    }, readability);
    assert.equal(read.byline, bylines[views[view][0]]);
    assert.deepEqual(read.missing, []);
    assert.deepEqual(read.notes, []);
    assert.ok(read.brackets[0]!.length > 3);
    assert.deepEqual(read.brackets[1], read.brackets[0]);
    assert.ok(read.beside > 20);
    assert.deepEqual(read.joined, []);
  });
}
