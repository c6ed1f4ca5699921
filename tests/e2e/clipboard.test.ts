/** What lands on the clipboard, as text and as HTML: by the browser's own copy, and by the tools. */
import assert from 'node:assert/strict';
import { test, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import type { Words } from '../in-page/links.ts';
import { ask, putLinking } from '../linking.ts';
import { statement, useSite } from '../site.ts';
import { viewNames, type ViewName } from '../statement.ts';

const site = useSite();

async function open(t: TestContext, view: ViewName) {
  const { context } = await site.context(t, { context: { permissions: ['clipboard-read', 'clipboard-write'] } });
  await putLinking(context);
  const page = await context.newPage();
  await page.goto(site.url(`${statement}/${view}.html`));
  return page;
}

const clipboard = (page: Page) =>
  page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    const [text, html] = await Promise.all(['text/plain', 'text/html'].map(async (type) => (await item!.getType(type)).text()));
    return { text: text!, html: html! };
  });

/** Selects, and waits for the tools, with which the page's own way of copying has come. */
async function select(page: Page, from: Words, to?: Words) {
  await ask(page, 'selectWords', from, ...(to ? [to] : []));
  await page.waitForSelector('quote-toolbar:popover-open');
}

async function copy(page: Page, from: Words, to?: Words) {
  await select(page, from, to);
  await page.keyboard.press('Control+C');
  return clipboard(page);
}

async function press(page: Page, name: string) {
  await page.evaluate(() => document.querySelector('quote-toolbar [role=status]')!.replaceChildren());
  await page.getByRole('button', { name, exact: true }).click();
  await page.waitForFunction(() => document.querySelector('quote-toolbar [role=status]')!.textContent);
  return clipboard(page);
}

/** From p16, past its note's mark and the notes that follow, over a heading that the editor added, into p17. */
const across = {
  'zh-hans': {
    from: ['p16', 'zh-Hans', '会晤'], to: ['p17', 'zh-Hans', '双方将全面'],
    text: '会晤取得丰硕成果。\n\n[上海合作组织]\n\n双方将全面',
    html: '<p lang="zh-Hans">会晤取得丰硕成果。</p><h3 lang="zh-Hans">[上海合作组织]</h3><p lang="zh-Hans">双方将全面</p>',
  },
  'zh-hant': {
    from: ['p16', 'zh-Hant', '會晤'], to: ['p17', 'zh-Hant', '雙方將全面'],
    text: '會晤取得豐碩成果。\n\n[上海合作組織]\n\n雙方將全面',
    html: '<p lang="zh-Hant">會晤取得豐碩成果。</p><h3 lang="zh-Hant">[上海合作組織]</h3><p lang="zh-Hant">雙方將全面</p>',
  },
  en: {
    from: ['p16', 'en', 'BRICS Summit'], to: ['p17', 'en', 'The two sides'],
    text: 'BRICS Summit to yield fruitful results.\n\n[The Shanghai Cooperation Organization]\n\nThe two sides',
    html: '<p lang="en">BRICS Summit to yield fruitful results.</p><h3 lang="en">[The Shanghai Cooperation Organization]</h3><p lang="en">The two sides</p>',
  },
  'zh-hans-en': {
    from: ['p16', 'en', 'BRICS Summit'], to: ['p17', 'zh-Hans', '双方将全面'],
    text: 'BRICS Summit to yield fruitful results.\n\n[上海合作组织]\n\n[The Shanghai Cooperation Organization]\n\n双方将全面',
    html: '<p lang="en">BRICS Summit to yield fruitful results.</p><h3 lang="zh-Hans">[上海合作组织]</h3><h3 lang="en">[The Shanghai Cooperation Organization]</h3><p lang="zh-Hans">双方将全面</p>',
  },
  'zh-hant-en': {
    from: ['p16', 'en', 'BRICS Summit'], to: ['p17', 'zh-Hant', '雙方將全面'],
    text: 'BRICS Summit to yield fruitful results.\n\n[上海合作組織]\n\n[The Shanghai Cooperation Organization]\n\n雙方將全面',
    html: '<p lang="en">BRICS Summit to yield fruitful results.</p><h3 lang="zh-Hant">[上海合作組織]</h3><h3 lang="en">[The Shanghai Cooperation Organization]</h3><p lang="zh-Hant">雙方將全面</p>',
  },
} as const satisfies Record<ViewName, { from: Words; to: Words; text: string; html: string }>;

for (const view of viewNames) {
  test(`in ${view}, a copy across paragraphs, a note’s mark, notes and a heading takes the words alone`, async (t) => {
    const { from, to, ...expected } = across[view];
    assert.deepEqual(await copy(await open(t, view), from, to), expected);
  });
}

test('a copy of some words of one paragraph is these words, in their language, without a line of their own', async (t) => {
  const page = await open(t, 'zh-hans-en');
  assert.deepEqual(await copy(page, ['p2', 'en', 'Global Initiative on Data Security, put forward']), {
    text: 'Global Initiative on Data Security, put forward',
    html: '<span lang="en">Global Initiative on Data Security, put forward</span>',
  });
});

test('a selection begun with the mouse in a column is copied from that column alone', async (t) => {
  const page = await open(t, 'zh-hans-en');
  await page.locator('#p7 [data-cell][lang=en]').click();
  assert.deepEqual(await copy(page, ['p7', 'en', 'multipolar system'], ['p8', 'en', 'The two sides']), {
    text: 'multipolar system of international relations.\n\nThe two sides',
    html: '<p lang="en">multipolar system of international relations.</p><p lang="en">The two sides</p>',
  });
});

test('a selection inside a note is copied with the note’s words, and no mark', async (t) => {
  const page = await open(t, 'en');
  await page.evaluate(() => {
    const note = document.querySelector('#note-brics-14 [lang=en]')!;
    getSelection()!.selectAllChildren(note);
  });
  await page.waitForFunction(() => document.querySelector('quote-toolbar'));
  await page.keyboard.press('Control+C');
  assert.equal((await clipboard(page)).text, 'Hosted by China by video link on 23 June 2022; it adopted the XIV BRICS Summit Beijing Declaration.');
});

const hans = '《中华人民共和国和俄罗斯联邦关于新时代国际关系和全球可持续发展的联合声明（下）》';
const hant = '《中華人民共和國和俄羅斯聯邦關於新時代國際關係和全球可持續發展的聯合聲明（下）》';
const english = 'Joint Statement of the People’s Republic of China and the Russian Federation on International Relations in the New Era and Global Sustainable Development (Part Two)';
const sentence = 'The Chinese side takes a positive view of the efforts made by the Russian side to promote the building of a just, multipolar system of international relations.';

/** The words 公正的多极化 of p7 are quoted in each view: the page's own language, and two. */
const quotations = {
  'zh-hans': {
    words: ['p7', 'zh-Hans', '公正的多极化'], one: '复制引文', both: '复制双语引文（整句）',
    quoted: [['zh-Hans', '“公正的多极化”', `——${hans}第7段，中华人民共和国、俄罗斯联邦，2022年2月4日`], ['en', `“${sentence}”`, `— ${english}, ¶7 (People’s Republic of China and Russian Federation, 4 February 2022, unofficial translation by an AI language model)`]],
  },
  'zh-hant': {
    words: ['p7', 'zh-Hant', '公正的多極化'], one: '複製引文', both: '複製雙語引文（整句）',
    quoted: [['zh-Hant', '「公正的多極化」', `——${hant}第7段，中華人民共和國、俄羅斯聯邦，2022年2月4日`], ['en', `“${sentence}”`, `— ${english}, ¶7 (People’s Republic of China and Russian Federation, 4 February 2022, unofficial translation by an AI language model)`]],
  },
  en: {
    words: ['p7', 'en', 'just, multipolar system'], one: 'Copy quotation', both: 'Copy sentences in both languages',
    quoted: [['en', '“just, multipolar system”', `— ${english}, ¶7 (People’s Republic of China and Russian Federation, 4 February 2022, unofficial translation by an AI language model)`], ['zh-Hans', '“中方积极评价俄方为推动构建公正的多极化国际关系体系所作努力。”', `——${hans}第7段，中华人民共和国、俄罗斯联邦，2022年2月4日`]],
  },
  'zh-hans-en': {
    words: ['p7', 'en', 'just, multipolar system'], one: '复制引文', both: '复制双语引文（整句）',
    quoted: [['en', '“just, multipolar system”', `— ${english}, ¶7 (People’s Republic of China and Russian Federation, 4 February 2022, unofficial translation by an AI language model)`], ['zh-Hans', '“中方积极评价俄方为推动构建公正的多极化国际关系体系所作努力。”', `——${hans}第7段，中华人民共和国、俄罗斯联邦，2022年2月4日`]],
  },
  'zh-hant-en': {
    words: ['p7', 'en', 'just, multipolar system'], one: '複製引文', both: '複製雙語引文（整句）',
    quoted: [['en', '“just, multipolar system”', `— ${english}, ¶7 (People’s Republic of China and Russian Federation, 4 February 2022, unofficial translation by an AI language model)`], ['zh-Hant', '「中方積極評價俄方為推動構建公正的多極化國際關係體系所作努力。」', `——${hant}第7段，中華人民共和國、俄羅斯聯邦，2022年2月4日`]],
  },
} as const satisfies Record<ViewName, { words: Words; one: string; both: string; quoted: [[string, string, string], [string, string, string]] }>;

const bare = (words: string) => words.replace(/^[“「]|[”」]$/g, '');

for (const view of viewNames) {
  test(`in ${view}, a quotation is the words, where they stand, and the address; in one language and in two`, async (t) => {
    const page = await open(t, view);
    const { words, one, both, quoted } = quotations[view];
    await select(page, words);
    const { text: address } = await press(page, view === 'en' ? 'Copy link' : view.startsWith('zh-hans') ? '复制链接' : '複製連結');
    assert.equal(new URL(address).hash, '#p7');
    for (const [button, count] of [[one, 1], [both, 2]] as const) {
      const parts = quoted.slice(0, count);
      const url = address.replaceAll('&', '&amp;');
      await page.evaluate(() => navigator.clipboard.writeText(''));
      assert.deepEqual(await press(page, button), {
        text: `${parts.map(([, words, source]) => `${words}\n${source}`).join('\n\n')}\n${address}`,
        html: `${parts.map(([lang, words, source]) => `<blockquote lang="${lang}" cite="${url}"><p>${bare(words)}</p></blockquote><p lang="${lang}">${source}</p>`).join('')}<p><a href="${url}">${url}</a></p>`,
      });
    }
  });
}

test('the address of a phrase spells it out, with 20 characters before it and after', async (t) => {
  const page = await open(t, 'zh-hans');
  await select(page, ['p7', 'zh-Hans', '公正的多极化']);
  const { text } = await press(page, '复制链接');
  assert.deepEqual(Object.fromEntries(new URL(text).searchParams), {
    s: '2',
    exact: '公正的多极化',
    prefix: '应对共同挑战。中方积极评价俄方为推动构建',
    suffix: '国际关系体系所作努力。\n双方坚定捍卫二战',
    in: 'zh-hans',
  });
});

test('a quotation across paragraphs names them all', async (t) => {
  const page = await open(t, 'en');
  await select(page, ['p7', 'en', 'multipolar system'], ['p8', 'en', 'The two sides']);
  const { text } = await press(page, 'Copy quotation');
  assert.match(text, /^“multipolar system of international relations\.\n\n“The two sides”\n— Joint Statement .*, ¶7–8 \(People’s Republic of China and Russian Federation, 4 February 2022, unofficial translation by an AI language model\)\nhttp/);
});

test('words in quotation marks are quoted with the inner ones, and a clause makes an address of less than 260 characters', async (t) => {
  const page = await open(t, 'zh-hans');
  await select(page, ['p15', 'zh-Hans', '将“金砖+”模式']);
  const { text } = await press(page, '复制引文');
  assert.match(text, /^“将‘金砖\+’模式”\n/);
  await select(page, ['p7', 'zh-Hans', '中方积极评价俄方为推动构建公正的多极化国际关系体系所作努力']);
  const { text: address } = await press(page, '复制链接');
  assert.ok(new URL(address).search.length < 260, `${new URL(address).search.length}`);
});

test('of a page that the browser has translated, whole sentences of the edition are quoted, and it is said', async (t) => {
  const page = await open(t, 'en');
  await page.evaluate(() => {
    for (const sentence of document.querySelectorAll('#p7 [data-sentence]')) {
      const [outer, inner] = [document.createElement('font'), document.createElement('font')];
      inner.textContent = 'Une phrase.';
      outer.append(inner);
      sentence.replaceChildren(outer);
    }
  });
  await select(page, ['p7', 'en', 'phrase']);
  const { text } = await press(page, 'Copy quotation');
  assert.match(text, /^“[A-Z][^“”]+\.”\n— Joint Statement/);
  assert.doesNotMatch(text, /phrase/);
  assert.match(await page.locator('quote-toolbar [role=status]').innerText(), /translated by the browser/);
});
