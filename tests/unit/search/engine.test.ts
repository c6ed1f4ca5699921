/** The search of a library of 120 documents as it is asked: beside a truth that shares no code with it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seeded } from '../../phrases.ts';
import { SearchUnavailable } from '../../../src/search/unavailable.ts';
import type { Document } from '../../../src/text/model.ts';
import { documentOf, rowOf } from './library.ts';
import { searchOf } from './opened.ts';

const random = seeded(5);
const among = <Item>(items: readonly Item[]) => items[Math.floor(random() ** 2 * items.length)]!;
/** Frequent first: words that begin one another, and characters of one form. */
const words = ['the', 'of', 'act', 'acting', 'action', 'actor', 'co', 'cooperate', 'cooperation', 'treaty', 'treaties', 'über', 'naïve', 'ok', 'x', 'zebra'];
const characters = [...'人大中在有年工作会不合安全支持方成员平水第三'];
const thai = ['ภาษา', 'ไทย', 'ข้อ', 'ตกลง'];
const line = (of: readonly string[], size: number, between: string) => Array.from({ length: size }, () => among(of)).join(between);

const rows = Array.from({ length: 120 }, (_, document) =>
  Array.from({ length: 3 }, (_, row) => ({
    place: `d${1000 + document}/p${row + 1}`,
    han: `${line(characters, 60, '')}。`,
    english: `${line(words, 40, ' ')} ${document}.`,
    thai: line(thai, 4, ''),
  })),
);
const documents = rows.map((own, index): Document => ({
  ...documentOf(`d${1000 + index}`),
  languages: [{ tag: 'zh-Hans', role: 'source' }, { tag: 'en', role: 'translation' }, { tag: 'th', role: 'translation' }],
  sections: [{ id: '1', rows: own.map(({ place, han, english, thai }) => rowOf(place.split('/')[1]!, { 'zh-Hans': han, en: english, th: thai })), notes: [] }],
}));
const all = rows.flat();
const whereIs = (is: (row: (typeof all)[number]) => boolean) => all.filter(is).map(({ place }) => place).sort();

const search = await searchOf(documents);

test('each character, and each two and three of a text, are found where they stand and nowhere else', async (t) => {
  const { find } = await search.open(t);
  const texts = all.slice(0, 40).map(({ han }) => han.slice(0, -1));
  const phrases = [...characters, ...texts.flatMap((han, at) => [han.slice(at, at + 2), han.slice(at, at + 3)])];
  for (const phrase of phrases) assert.deepEqual(await find(phrase), whereIs(({ han }) => han.includes(phrase)), phrase);
});

test('each word in quotation marks is, also one that others begin with, and of each chunk what names it', async (t) => {
  assert.ok(search.library.chunks.length > 2, `${search.library.chunks.length} chunks`);
  const { find } = await search.open(t);
  for (const word of words) assert.deepEqual(await find(`"${word}"`), whereIs(({ english }) => english.replace('.', '').split(' ').includes(word)), word);
  for (const one of thai) assert.deepEqual(await find(`"${one}"`), whereIs((row) => row.thai.includes(one)), one);
});

test('a word that is typed so far is found as what begins so', async (t) => {
  const { find } = await search.open(t);
  assert.deepEqual(await find('acti'), whereIs(({ english }) => /\bacti/.test(english)));
  assert.deepEqual(await find('合作 zeb', 'd1003'), whereIs(({ place, han, english }) => place.startsWith('d1003/') && han.includes('合作') && english.includes('zebra')));
});

test('what more than half of the sections have is found without the index', async (t) => {
  const { find, loaded } = await search.open(t);
  const isInHalf = (character: string) => rows.filter((own) => own.some(({ han }) => han.includes(character))).length > 60;
  const frequent = characters.find(isInHalf)!;
  await find(frequent);
  assert.deepEqual(loaded.filter((path) => path.endsWith('.pf_index')), []);
  await find(`${frequent} 120`);
  assert.notDeepEqual(loaded.filter((path) => path.endsWith('.pf_index')), []);
});

test('where a chunk of the index is lost, what is asked of it is not said to be nowhere', async (t) => {
  t.mock.method(console, 'error', () => {});
  const { find } = await search.open(t, (path) => path.endsWith('.pf_index'));
  await assert.rejects(find('三第'), SearchUnavailable);
});
