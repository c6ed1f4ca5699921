import assert from 'node:assert/strict';
import { test } from 'node:test';
import { installed } from '../../../../src/read-opencc.ts';
import { detector, unlike } from '../../../../src/text/scripts/detect.ts';

const detect = detector(installed().dictionary);

for (const [text, script] of [
  ['学而时习之，不亦说乎？', 'Hans'],
  ['學而時習之，不亦說乎？', 'Hant'],
  ['保衞台灣的山峰，這裏', 'Hant'],
  ['子曰：三人行，必有我', undefined],
  ['学而時习之，不亦說乎', 'mixed'],
  ['Notice, 2022', undefined],
] as const) {
  test(`${text} is in ${script ?? 'no script that can be told'}`, () => assert.equal(detect(text).script, script));
}

test('a name in the other script does not change what a text is in, and is found', () => {
  const { script, evidence } = detect('𠮷：双方强调，联合国宪章的宗旨与国际关系准则，应当尊重陶喆與国际社会');
  assert.deepEqual([script, evidence.Hant], ['Hans', [{ character: '與', offsets: [30] }]]);
});

test('a character that both scripts have, or that a region writes, tells nothing', () => {
  assert.deepEqual(detect('后里台云干，山峰').evidence, { Hans: [], Hant: [] });
});

test('a text in the wrong folder is told of, with the characters that say so', () => {
  assert.equal(unlike(detect('學而時習之，不亦說乎？學'), 'Hans'), 'This is Traditional text (學 時 習 說); put it in a folder zh-Hant instead of zh-Hans');
  assert.equal(unlike(detect('学时'), 'Hant'), 'This is Simplified text (学 时); put it in a folder zh-Hans instead of zh-Hant');
  assert.equal(unlike(detect('学而時习之，不亦說乎'), 'Hans'), 'This text mixes Simplified and Traditional characters (時 說); write one script, or put each in a folder of its own');
  assert.deepEqual([unlike(detect('学时'), 'Hans'), unlike(detect('子曰'), 'Hant')], [undefined, undefined]);
});
