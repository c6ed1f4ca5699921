import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFold, readFoldTable } from '../../../src/search/fold.ts';
import { formsIn, makeFoldTable, originsOf, writeFoldTable, type Aligned, type FormDictionaries } from '../../../src/search/fold-table.ts';

const dictionaries: FormDictionaries = {
  toTraditional: ['# comment\n干\t幹 乾 干\n里\t裏 里\n着\t着 著\n具\t具 俱\n卫\t衛\n面\t面 麪'],
  toSimplified: ['幹\t干\n乾\t干 乾\n裏\t里\n衛\t卫\n俱\t俱 具\n麪\t面'],
  regional: ['裏\t裡\n衛\t衞\n麪\t麵'],
};

const origins = originsOf(dictionaries);
const tableOf = (aligned: readonly Aligned[]) => makeFoldTable(aligned.flatMap((one) => formsIn([one], origins)), origins);

const foldOf = (...aligned: Aligned[]) => {
  const fold = createFold(tableOf(aligned));
  return (text: string) => fold(text).map((token) => token.text).join('');
};

test('every form of a character in the text folds to it', () => {
  const fold = foldOf(['干部在家里', '幹部在家裡'], ['卫星', '衛星'], ['面', '面']);
  assert.equal(fold('幹乾干裏裡里衛衞卫麪麵面'), '干干干里里里卫卫卫面面面');
});

test('a character of the text stands for itself, whatever the dictionaries know of it', () => {
  const fold = foldOf(['干涉', '干涉'], ['乾坤', '乾坤']);
  assert.notEqual(fold('干'), fold('乾'));
});

test('two characters are one class where an aligned text writes one of them for the other', () => {
  const fold = foldOf(['接着', '接著'], ['著名', '著名']);
  assert.equal(fold('着'), fold('著'));
});

test('a character that is Simplified itself is not taken for another', () => {
  assert.equal(foldOf(['具体', '具體'])('俱'), '俱');
});

test('folding twice is folding once', () => {
  const fold = foldOf(['干着里', '乾著裡'], ['著', '著']);
  for (const text of ['干乾幹着著里裏裡']) assert.equal(fold(fold(text)), fold(text));
});

test('a table is read as it was written', () => {
  const table = tableOf([['干里卫', '幹裏衛']]);
  assert.deepEqual(new Map([...readFoldTable(writeFoldTable(table))].sort()), new Map([...table].sort()));
});

test('a text written in other words, of another length or the same, makes no two characters one', () => {
  const fold = foldOf(['干里', '卫具面'], ['里具', '面卫']);
  assert.equal(fold('干里卫具面'), '干里卫具面');
});
