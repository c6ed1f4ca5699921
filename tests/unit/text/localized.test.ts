/** In which language words of `document.yaml` are, where it says so and where it does not. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sayIn } from '../../../src/text/localized.ts';

const convert = () => undefined;

for (const [what, words, languages, language] of [
  ['a name in Han characters is in a Chinese source’s language', '王力', ['zh-Hans', 'en'], 'zh-Hans'],
  ['a name in Latin letters is in the language that is written so', 'An older hand', ['lzh-Hant', 'zh-Hant', 'en-x-older'], 'en-x-older'],
  ['one in both is in the source’s', '王力 Wang Li', ['en', 'zh-Hans'], 'en'],
  ['a Chinese translator of an English source is in the translation’s', '王力', ['en', 'zh-Hant'], 'zh-Hant'],
  ['a Japanese one in that of Japanese', '倉石武四郎', ['en', 'ja'], 'ja'],
  ['a Russian one in that of Russian', 'И. И. Иванов', ['zh-Hans', 'en', 'ru'], 'ru'],
  ['Latin letters are those of German in Fraktur too', 'Max Müller', ['zh-Hans', 'de-Latf'], 'de-Latf'],
  ['of a script that Unicode has no letters of, any letter is', 'Ivan', ['en-Zmth', 'zh-Hans'], 'en-Zmth'],
  ['Latin letters that are no language’s here are in none', 'James', ['zh-Hans', 'ru'], 'und-Latn'],
  ['figures alone are in the source’s', '2022', ['zh-Hans', 'en'], 'zh-Hans'],
] as const) {
  test(`where no language is stated, ${what}`, () => {
    const [source, ...others] = languages;
    assert.equal(sayIn(words, source, [source, ...others], convert).language, language);
  });
}

test('what is stated is believed, whatever its letters', () => {
  assert.deepEqual(sayIn({ 'zh-Hans': 'Ivan' }, 'en', ['zh-Hans', 'en'], convert), { text: 'Ivan', language: 'zh-Hans' });
});
