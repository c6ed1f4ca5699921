import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { Converter } from 'opencc-js/cn2t';
import { contract, promisedIn, traditional, type Promised } from '../checks/contract.ts';
import { attribute, below, elements, textContent, withAttribute } from '../checks/page.ts';
import { receivedText } from '../checks/received-text.ts';
import { library } from '../folders.ts';
import { dist, statement } from '../site.ts';
import { views, viewNames } from '../statement.ts';

const content = `${library}/${statement}`;
const source = readFileSync(`${content}/source.txt`, 'utf8');
const ledger = readFileSync(`${content}/ids.txt`, 'utf8');
const reviewed = readFileSync(`${content}/zh-Hant.yaml`, 'utf8');
const folder = (language: string) => readdirSync(`${content}/${language}`).sort().map((name) => readFileSync(`${content}/${language}/${name}`, 'utf8'));
const built = (view: string) => readFileSync(`${dist}/${statement}/${view}.html`, 'utf8');
const region = /^region: (tw|hk)$/m.exec(reviewed)![1] as 'tw' | 'hk';
const toTraditional = (text: string) => traditional(text, reviewed, Converter({ from: 'cn', to: region }));

for (const view of ['zh-hans', 'zh-hans-en']) {
  test(`${view}.html shows source.txt, character for character, with nothing of the editor in it`, () => {
    assert.deepEqual(receivedText(built(view), 'zh-Hans', source), []);
  });
}

test('one changed character of the built text is found, with what it should be', () => {
  const changed = built('zh-hans').replace('合力应对共同挑战', '合力应付共同挑战');
  assert.deepEqual(receivedText(changed, 'zh-Hans', source), ['at 910: 「团结，合力应付共同挑战。」 should read 「团结，合力应对共同挑战。」']);
});

test('a number, a note or a heading of the editor inside the built text is found', () => {
  const inside = built('zh-hans').replace('<span data-sentence="1">双方重申将', '<span class="number"></span><span data-sentence="1">双方重申将');
  assert.deepEqual(receivedText(inside, 'zh-Hans', source), ['<span> inside the text: class="number"']);
  const heading = built('zh-hans').replace(/(<h3[^>]*>.*?<span lang="zh-Hans")/, '$1 data-source=""');
  assert.match(receivedText(heading, 'zh-Hans', source).join(), /should read/);
});

test('a line of the text that lost its place in it is found', () => {
  assert.match(receivedText(built('zh-hans').replace('（完）', ''), 'zh-Hans', source).join(), /should read/);
});

for (const view of ['zh-hant', 'zh-hant-en']) {
  test(`${view}.html shows the Simplified text through OpenCC and the reviewed decisions: text, headings and notes`, () => {
    const [simplified, shown] = [blocks(built('zh-hans'), 'zh-Hans'), blocks(built(view), 'zh-Hant')];
    assert.ok(simplified.length > 50);
    assert.deepEqual(shown, simplified.map(toTraditional));
  });
  test(`the received text of ${view}.html is that of zh-hans.html, converted`, () => {
    const received = withAttribute(elements(built('zh-hans')), 'data-source').map((one) => toTraditional(textContent(one))).join('');
    assert.deepEqual(receivedText(built(view), 'zh-Hant', received), []);
  });
}

test('a Traditional character that no decision and no OpenCC gave is found', () => {
  const changed = built('zh-hant').replaceAll('戰略夥伴', '戰略伙伴');
  assert.notDeepEqual(blocks(changed, 'zh-Hant'), blocks(built('zh-hans'), 'zh-Hans').map(toTraditional));
});

const simplified = promisedIn(folder('zh-Hans'), ledger, '');
const english = promisedIn(folder('en'), ledger, ' ');
const promised: Promised = new Map([...simplified].map(([id, one]) => [id, {
  'zh-Hans': one,
  'zh-Hant': { ...one, text: toTraditional(one.text) },
  en: english.get(id)!,
}]));

test('23 paragraphs of 35 sentences are promised', () => {
  assert.equal(promised.size, 23);
  assert.equal([...promised.values()].reduce((sum, one) => sum + one['zh-Hans']!.sentences, 0), 35);
});

for (const view of viewNames) {
  test(`${view}.html keeps the page's contract`, () => {
    assert.deepEqual(contract(built(view), views[view], promised), []);
  });
}

test('a broken contract is found: an id, a language, a word, a sentence', () => {
  const page = built('zh-hans-en');
  const of = (changed: string) => contract(changed, views['zh-hans-en'], promised).join('\n');
  assert.match(of(page.replace('id="p7"', 'id="p70"')), /^p7: no element has this id/);
  assert.match(of(page.replace('id="p7"', 'id="p6"')), /id p6 stands twice/);
  assert.match(of(page.replace(/(id="p7".*?)lang="en"/, '$1lang="de"')), /^p7: its languages are zh-Hans, de/);
  assert.match(of(page.replace('should be formulated', 'shall be formulated')), /^p2: its en reads/);
  assert.match(of(page.replace(/(id="p7".*?)data-sentence="2"/, '$1data-sentence="3"')), /^p7: its zh-Hans has the sentences 1,3, not 1 to 2/);
});

/** The text of every block in one language inside the document: rows and notes. */
function blocks(html: string, language: string): string[] {
  const [text] = withAttribute(elements(html), 'id', 'text');
  return withAttribute(below(text!), 'lang', language).map(textContent).filter((one) => one !== '');
}

test('source.txt is served as received, and each page about the edition leads to it and gives its checksum', () => {
  const file = readFileSync(`${dist}/${statement}/source.txt`);
  assert.deepEqual(file, readFileSync(`${content}/source.txt`));
  const sum = createHash('sha256').update(file).digest('hex');
  assert.equal(sum, 'fa6c4f4d130fd192bcc7f97c78a8e9dd040202b193d063d9b2c493b465d81774');
  for (const view of ['zh-hans', 'zh-hant', 'en']) {
    const all = elements(built(`about-${view}`));
    assert.ok(all.some((one) => one.tagName === 'code' && textContent(one) === sum));
    assert.ok(all.some((one) => one.tagName === 'a' && attribute(one, 'href') === 'source.txt'));
  }
});
