import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { languageFaults, runs, simplifiedOnly, traditionalOnly } from '../checks/language.ts';
import { allPages, dist, statement } from '../site.ts';

const built = (path: string) => readFileSync(`${dist}/${path}`, 'utf8');

for (const path of allPages()) {
  test(`every run of text in ${path} is in the language it is marked as`, () => {
    assert.ok(runs(built(path)).length > 2);
    assert.deepEqual(languageFaults(built(path)), []);
  });
}

// What each fault is, put into a built page, and what is said of it.
const page = built(`${statement}/zh-hans-en.html`);
for (const [what, from, to, said] of [
  ['a Traditional character in Simplified', '推动构建开放', '推動构建开放', /「双方重申将深化国际信息安全领域协作，推動构建开放」 is marked zh-Hans, and has the Traditional 動$/],
  ['English without a language', '<span lang="en">English</span>', 'In English', /「In English」 is marked zh-Hans, and has the English “In English”/],
  ['Chinese in English', 'Three (continued)', '三 (continued)', /「三 \(continued\)」 is marked en, and has Chinese in it$/],
  ['a label in another script', 'aria-label="第7段"', 'aria-label="第7節，續"', /\[aria-label\]: 「第7節，續」 is marked zh-Hans, and has the Traditional 節續$/],
  ['a page without a language', '<html lang="zh-Hans"', '<html', /is marked with no language, which no text of ours is in/],
  ['Traditional text marked as Simplified', /lang="zh-Hans" data-paragraph="p9"[^>]*>.*?<\/p>/s, 'lang="zh-Hans">為法西斯主義</p>', /is marked zh-Hans, and has the Traditional 為義$/],
] as const) {
  test(`${what} is found`, () => {
    const changed = page.replace(from, to);
    assert.notEqual(changed, page);
    assert.match(languageFaults(changed)[0] ?? '', said);
  });
}

test('Simplified characters in a Traditional page are found', () => {
  const traditional = built(`${statement}/zh-hant.html`);
  assert.match(languageFaults(traditional.replace('推動構建開放', '推动構建開放')).join(), /is marked zh-Hant, and has the Simplified 动$/);
});

test('characters that both scripts write are of neither', () => {
  assert.equal(traditionalOnly('干涉内政，皇后，公里，平台'), '');
  assert.equal(simplifiedOnly('不干涉內政，皇后，公里，平台'), '');
  assert.equal(traditionalOnly('戰後'), '戰後');
  assert.equal(simplifiedOnly('战后'), '战');
});
