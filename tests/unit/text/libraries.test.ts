/** The fixture libraries, small and varied: what comes out of each. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Converter as fromSimplified } from 'opencc-js/cn2t';
import { Converter as fromTraditional } from 'opencc-js/t2cn';
import { readLibrary } from '../../../src/read.ts';
import type { Document, Inline } from '../../../src/text/model.ts';
import { viewsOf } from '../../../src/views.ts';

const folder = `${import.meta.dirname}/../../fixtures/libraries`;

async function read(name: string) {
  const { documents, faults, warnings } = await readLibrary(`${folder}/${name}`);
  assert.equal(faults, '');
  assert.equal(documents.length, 1);
  return { document: documents[0]!, rules: [...warnings.matchAll(/  ([a-z-]+)$/gm)].map(([, rule]) => rule) };
}

const rowsOf = ({ sections }: Document) => sections.flatMap(({ rows }) => rows);
const views = ({ languages }: Document) => viewsOf(languages).map(({ name }) => name);
/** Text by a walk of its own, so that it says what is in the tree and not what the serialisers make of it. */
const plain = (tree: readonly Inline[]): string => tree.map((one) => (typeof one === 'string' ? one : one.type === 'note' ? '' : plain(one.children))).join('');
const lines = (document: Document, language: string) =>
  Object.fromEntries(rowsOf(document).map(({ id, content }) => [id, content[language]?.sentences.map(plain)]));

test('Classical Chinese: a source in Big5, with verse, beside two translations, the modern one in both scripts', async () => {
  const { document, rules } = await read('classical');
  assert.deepEqual(rules, []);
  assert.equal(document.source, 'lzh-Hant');
  assert.deepEqual(document.languages.map(({ tag, role, from }) => [tag, role, from]), [
    ['lzh-Hant', 'source', undefined], ['lzh-Hans', 'converted', 'lzh-Hant'], ['zh-Hans', 'translation', undefined], ['zh-Hant', 'converted', 'zh-Hans'], ['en', 'translation', undefined],
  ]);
  assert.deepEqual(views(document), ['lzh-hant', 'lzh-hans', 'zh-hans', 'zh-hant', 'en', 'lzh-hant-zh-hant', 'lzh-hant-en', 'lzh-hans-zh-hans', 'lzh-hans-en', 'zh-hans-en', 'zh-hant-en']);
  assert.deepEqual(rowsOf(document).map(({ id, kind, number }) => [id, kind, number]), [
    ['title', 'heading', undefined], ['p1', 'paragraph', 1], ['p2', 'paragraph', 2], ['p3', 'paragraph', 3], ['p4', 'verse', 4], ['p5', 'verse', 5],
  ]);
  assert.deepEqual(lines(document, 'lzh-Hans')['p4'], ['池上新荷绿，', '桥边老柳长。', '鹭来鱼不避，', '人坐水生凉。']);
  assert.deepEqual(lines(document, 'lzh-Hans')['p2'], ['客问曰：“何以不钓？”', '余对曰：“鱼乐，吾亦乐也。”']);
  assert.deepEqual(lines(document, 'zh-Hant')['p4'], ['池上新長的荷葉碧綠，', '橋邊的老柳枝條很長。', '白鷺飛來魚兒不躲避，', '人坐著水面生出清涼。']);
});

test('English, translated into Chinese, which is converted: the received text is the English', async () => {
  const { document, rules } = await read('english');
  assert.deepEqual(rules, []);
  assert.deepEqual([document.source, document.status], ['en', 'published']);
  assert.deepEqual(views(document), ['en', 'zh-hant', 'zh-hans', 'en-zh-hant', 'en-zh-hans']);
  assert.deepEqual(lines(document, 'zh-Hans'), {
    title: ['守灯人的规矩'], lamp: ['灯'], p1: ['日落时点灯。', '灯边不可无人。'], p2: ['油少了吗？记下来。'], guests: ['客人'], p3: ['白天欢迎客人，参看名单。'],
  });
  assert.deepEqual(['en', 'zh-Hant', 'zh-Hans'].map((tag) => document.metadata[tag]?.title), [
    { text: "The Keeper's Rules", language: 'en' }, { text: '守燈人的規矩', language: 'zh-Hant' }, { text: '守灯人的规矩', language: 'zh-Hans' },
  ]);
  assert.deepEqual(document.metadata['zh-Hans']?.translation, { status: { text: '自译', language: 'zh-Hans' }, kind: 'own', partial: false });
  assert.equal(document.metadata['en']?.translation, undefined);
  assert.deepEqual(document.metadata['en']?.date, { text: '1889-05', year: 1889, month: 5 });
});

test('three languages: the source beside each, and the translations beside each other', async () => {
  const { document, rules } = await read('three');
  assert.deepEqual(rules, []);
  assert.deepEqual(views(document), ['zh-hans', 'zh-hant', 'en', 'ru', 'zh-hans-en', 'zh-hans-ru', 'zh-hant-en', 'zh-hant-ru', 'en-ru']);
  assert.deepEqual(lines(document, 'ru')['p1'], ['Большой мост открывается сегодня.', 'Под ним пройдут все суда длиной 1~3 километра.']);
  assert.deepEqual(document.sections[0]?.notes.map(({ label, number, own, row, sentence, content }) => [label, number, own, row, sentence, Object.keys(content)]), [
    ['crew', 1, false, 'p2', 1, ['zh-Hans', 'zh-Hant', 'en', 'ru']],
  ]);
  assert.deepEqual(rowsOf(document).find(({ id }) => id === 'p1')?.retired, ['p0']);
  assert.deepEqual([document.metadata['ru']?.translation?.kind, document.metadata['ru']?.shortTitle.text, document.metadata['zh-Hant']?.shortTitle.text], ['machine', 'Мост', '橋']);
});

test('two translations in one language, one of which writes no ids', async () => {
  const { document, rules } = await read('twice');
  assert.deepEqual(rules, ['missing-metadata']);
  assert.deepEqual(views(document), ['zh-hant', 'zh-hans', 'en', 'en-x-older', 'zh-hant-en', 'zh-hant-en-x-older', 'zh-hans-en', 'zh-hans-en-x-older', 'en-en-x-older']);
  assert.deepEqual([lines(document, 'en')['p3'], lines(document, 'en-x-older')['p3']], [['Many words: better listen more.'], ['Words being many, it were better to hearken.']]);
});

test('a text and nothing else is a draft in both scripts', async () => {
  const { document, rules } = await read('alone');
  assert.deepEqual(rules, ['missing-metadata', 'missing-id']);
  assert.equal(document.status, 'draft');
  assert.deepEqual(views(document), ['zh-hans', 'zh-hant']);
  assert.deepEqual(lines(document, 'zh-Hant'), { 一封信: ['一封信'], p1: ['媽媽：'], p2: ['我到了。', '路上下雨，車慢了一點。'], p3: ['請放心。'] });
  assert.deepEqual([document.metadata['zh-Hans']?.title.text, document.metadata['zh-Hans']?.source, document.sourceHash], ['一封信', {}, undefined]);
});

test('half a translation: what is not translated is not there, and 2 comes before 10', async () => {
  const { document, rules } = await read('half');
  assert.deepEqual(rules, ['missing-metadata', 'untranslated', 'untranslated', 'unreviewed-character']);
  assert.deepEqual(document.sections.map(({ id }) => id), ['1', '2', '10']);
  assert.deepEqual(lines(document, 'en'), { title: ['A Day on Foot'], morning: ['Morning'], p1: ['There was mist early on.', 'We walked along the river.'], p2: undefined, afternoon: undefined, p3: undefined, p4: undefined });
  assert.deepEqual(document.metadata['en']?.translation, { kind: 'own', partial: true });
});

test('a language that is written from right to left', async () => {
  const { document } = await read('rtl');
  assert.deepEqual(views(document), ['zh-hans', 'zh-hant', 'ar', 'zh-hans-ar', 'zh-hant-ar']);
  assert.deepEqual(lines(document, 'ar')['p1'], ['يفتح السوق كل صباح.', 'يزن التاجر التمر بالميزان.']);
});

test('every kind of row', async () => {
  const { document, rules } = await read('kinds');
  assert.deepEqual(rules, ['missing-metadata']);
  assert.deepEqual(rowsOf(document).map(({ id, kind, depth, quoted, marker, rule, head, editorial, block, content }) => [id, kind, depth, block, { ...(quoted && { quoted }), ...(marker !== undefined && { marker }), ...(rule && { rule }), ...(head && { head }), ...(editorial && { editorial }) }, content['zh-Hans']?.sentences.map(plain).join('/')]), [
    ['title', 'heading', 1, 1, {}, '手册'],
    ['ch1', 'heading', 2, 2, {}, '第一章'],
    ['s1', 'heading', 3, 3, {}, '第一节'],
    ['s2', 'heading', 4, 4, {}, '甲'],
    ['s3', 'heading', 5, 5, {}, '子'],
    ['s4', 'heading', 6, 6, {}, '一'],
    ['p1', 'paragraph', 0, 7, {}, '本册说河边。的事，见 https://river.example/a。气温21℃，编号①，𠮷家、𫖯仰，🙂。'],
    ['added', 'paragraph', 0, 8, { editorial: true }, '本册分三部分'],
    ['p2', 'item', 1, 9, { marker: '1.' }, '开门：'],
    ['p3', 'item', 2, 9, { marker: '•' }, '先开东门。'],
    ['p4', 'item', 2, 9, { marker: '•' }, '再开西门。'],
    ['p5', 'item', 2, 9, { marker: '' }, '西门很重。'],
    ['p6', 'item', 1, 9, { marker: '2.' }, '关门。'],
    ['p7', 'paragraph', 0, 10, {}, '（三）点灯。'],
    ['p8', 'paragraph', 0, 11, { quoted: 1 }, '老人说：“水慢，人不慢。”'],
    ['p9', 'verse', 0, 11, { quoted: 1 }, '水慢慢流，/人快快走。'],
    ['p10', 'cells', 0, 12, { rule: true, head: true }, '物/数'],
    ['p11', 'cells', 0, 12, {}, '灯/1~3'],
    ['p12', 'cells', 0, 12, {}, '油/四五'],
    ['p13', 'figure', 0, 13, {}, '河的图'],
    ['p14', 'code', 0, 14, {}, 'open east/close west'],
    ['dateline', 'paragraph', 0, 15, {}, '一九九九年'],
  ]);
  const row = (id: string) => rowsOf(document).find((one) => one.id === id);
  assert.deepEqual(row('p12')?.columns, ['start', 'end']);
  assert.deepEqual(row('p13')?.image, { file: 'river.png', width: 24, height: 16 });
  assert.deepEqual(row('p1')?.content['zh-Hans']?.sentences[0]?.slice(1, 4), [{ type: 'strong', children: ['河边。'] }, '的事，见 ', { type: 'link', url: 'https://river.example/a', children: ['https://river.example/a'] }]);
  assert.deepEqual(lines(document, 'zh-Hant')['p1'], ['本冊説河邊。的事，見 https://river.example/a。氣温21℃，編號①，𠮷家、頫仰，🙂。']);
  assert.deepEqual(document.sections[0]?.notes.map(({ label, own, row, content }) => [label, own, row, plain(content['zh-Hant']?.sentences[0] ?? [])]), [
    ['source-1', true, 'p1', '原註：氣温是早上的。'], ['old', false, 'p8', '編者註：老人姓王。'], ['source-2', true, 'p12', '原註：菜油。'],
  ]);
  assert.deepEqual(document.metadata['en']?.date, { text: 'c. 740' });
});

/** What a reader of `source.txt` sees, read by hand where it is more than the text: signs of items, and notes of its own. */
const received: Record<string, [encoding: string, leaveOut: RegExp]> = {
  classical: ['big5', /$^/], english: ['utf-8', /$^/], three: ['utf-8', /$^/], twice: ['utf-8', /$^/], kinds: ['utf-8', /^\[\d\].*$|\[\d\]|^[12]\. |^· /gm],
};

for (const [name, [encoding, leaveOut]] of Object.entries(received)) {
  test(`the rows of ${name} are its source.txt, character for character`, async () => {
    const { document } = await read(name);
    const text = new TextDecoder(encoding, { fatal: true }).decode(readFileSync(`${folder}/${name}/${document.id}/source.txt`));
    const rows = rowsOf(document).filter(({ editorial, kind }) => !editorial && kind !== 'figure');
    assert.equal(rows.flatMap(({ content }) => content[document.source]!.sentences.map(plain)).join('').replace(/\s/gu, ''), text.replace(leaveOut, '').replace(/\s/gu, ''));
  });
}

test('in the other script a text is what OpenCC makes of it, but for what was decided and the quotation marks', async () => {
  const toTaiwan = fromSimplified({ from: 'cn', to: 'tw' });
  const toHongKong = fromSimplified({ from: 'cn', to: 'hk' });
  const toSimplified = fromTraditional({ from: 'tw', to: 'cn' });
  const curled = (text: string) => text.replaceAll('「', '“').replaceAll('」', '”');
  const cornered = (text: string) => text.replaceAll('“', '「').replaceAll('”', '」');
  for (const [name, from, to, convert] of [
    ['three', 'zh-Hans', 'zh-Hant', (text: string) => cornered(toTaiwan(text))],
    ['classical', 'zh-Hans', 'zh-Hant', (text: string) => cornered(toTaiwan(text))],
    ['classical', 'lzh-Hant', 'lzh-Hans', (text: string) => curled(toSimplified(text))],
    ['english', 'zh-Hant', 'zh-Hans', (text: string) => curled(toSimplified(text))],
    ['twice', 'zh-Hant', 'zh-Hans', (text: string) => curled(toSimplified(text))],
    ['kinds', 'zh-Hans', 'zh-Hant', (text: string) => cornered(toHongKong(text))],
  ] as const) {
    const { document } = await read(name);
    for (const { id, content } of rowsOf(document)) {
      const joined = (language: string) => content[language]!.sentences.map(plain).join('');
      assert.equal(joined(to), convert(joined(from)), `${name} ${id}`);
    }
  }
});
