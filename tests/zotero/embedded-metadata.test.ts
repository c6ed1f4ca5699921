/** What Zotero itself keeps of each page of a document. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { dist, statement } from '../site.ts';
import { viewNames, views } from '../statement.ts';
import { keep, openZotero } from './page.ts';

let browser: Browser;
let zotero: Page;
before(async () => {
  browser = await openBrowser();
  zotero = await openZotero(browser);
});
after(() => browser?.close());

/** A name as Zotero has it: of one part, or cut in two. */
const nameOf = ({ firstName, lastName }: { firstName?: string; lastName: string }) => (firstName ? `${lastName} | ${firstName}` : lastName);

/** What the pages of each language say, beginning with the name of the library. */
const said = {
  'zh-Hans': ['对读，第2版', '中华人民共和国和俄罗斯联邦关于', ['中华人民共和国', '俄罗斯联邦']],
  'zh-Hant': ['對讀，第2版', '中華人民共和國和俄羅斯聯邦關於', ['中華人民共和國', '俄羅斯聯邦']],
  en: ['Duidu, edition 2', 'Joint Statement of the People’s Republic of China', ['People’s Republic of China', 'Russian Federation']],
} as const;

const pages = [...viewNames.map((view) => [view, views[view][0]] as const), ...(['zh-Hans', 'zh-Hant', 'en'] as const).map((language) => [`about-${language.toLowerCase()}`, language] as const)];

for (const [name, language] of pages) {
  test(`of ${name}.html Zotero keeps a web page of this library, by two institutions, with its day, language and address`, async () => {
    const address = `https://example.org/read/${statement}/${name}.html`;
    const { title, creators, ...kept } = await keep(zotero, readFileSync(`${dist}/${statement}/${name}.html`, 'utf8'), address);
    const [publicationTitle, begins, parties] = said[language];
    assert.deepEqual(kept, { by: 'Embedded Metadata', itemType: 'webpage', publicationTitle, date: '2022/02/04', language, url: address });
    assert.ok(title.startsWith(begins), title);
    assert.deepEqual(creators.map(nameOf), parties);
  });
}

const page = readFileSync(`${dist}/${statement}/en.html`, 'utf8');
const authors = (names: readonly string[]) => page.replaceAll(/<meta name="citation_author"[^>]*>/g, '').replace('</head>', `${names.map((name) => `<meta name="citation_author" content="${name}">`).join('')}</head>`);

for (const [names, kept] of [
  [['People’s Republic of China,'], ['People’s Republic of China']],
  [['ASSOCIATION OF SOUTHEAST ASIAN NATIONS,', 'UNESCO,'], ['ASSOCIATION OF SOUTHEAST ASIAN NATIONS', 'UNESCO']],
  [['Российская Федерация,', '欧洲联盟 委员会,'], ['Российская Федерация', '欧洲联盟 委员会']],
  // The test can tell: without its comma an institution is a person.
  [['People’s Republic of China', 'Russian Federation,'], ['China | People’s Republic of', 'Russian Federation']],
] as const) {
  test(`${names.join(' and ')} is ${kept.join(' and ')} to Zotero`, async () => {
    const { creators } = await keep(zotero, authors(names), 'https://example.org/en.html');
    assert.deepEqual(creators.map(nameOf), kept);
  });
}
