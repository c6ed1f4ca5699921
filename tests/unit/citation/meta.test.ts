import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationMeta, jsonLd, scriptText } from '../../../src/citation/meta.ts';
import { bare, library, statement } from './document.ts';

test('a page tells reference managers what it is', () => {
  assert.deepEqual(
    citationMeta(statement, 'zh-Hans', { library: library('zh-Hans'), site: 'https://example.org/lib/' }).map(({ name, content }) => `${name}: ${content}`),
    [
      'z:itemType: webpage',
      'citation_title: 中俄关于新时代国际关系的联合声明（下）',
      'citation_author: 中华人民共和国',
      'citation_author: 俄罗斯联邦',
      'citation_publication_date: 2022/02/04',
      'citation_language: zh-Hans',
      'citation_public_url: https://example.org/lib/joint-statement-2022/zh-hans.html',
      'DC.title: 中俄关于新时代国际关系的联合声明（下）',
      'DCTERMS.creator: 中华人民共和国',
      'DCTERMS.creator: 俄罗斯联邦',
      'author: 中华人民共和国、俄罗斯联邦',
      'DC.date: 2022-02-04',
      'DC.language: zh-Hans',
      'DC.source: 中新网',
      'DCTERMS.isPartOf: Duidu 对读，第2版',
    ],
  );
});

test('without a site address no tag holds a relative one', () => {
  assert.deepEqual(citationMeta(statement, 'en', { library: 'L' }).filter(({ name }) => name === 'citation_public_url'), []);
});

test('the English page is a translation of the received text, the Traditional page is not', () => {
  const translation = (language: 'en' | 'zh-Hant') => (jsonLd(statement, language, { library: 'L', site: 'https://example.org/' }) as Record<string, unknown>)['translationOfWork'];
  assert.deepEqual(translation('en'), {
    '@type': 'CreativeWork',
    name: '中俄关于新时代国际关系的联合声明（下）',
    inLanguage: 'zh-Hans',
    url: 'https://example.org/joint-statement-2022/zh-hans.html',
  });
  assert.equal(translation('zh-Hant'), undefined);
});

test('nothing in a document can end the script element its data stands in', () => {
  const text = scriptText({ name: 'text of </script> is harmless.' });
  assert.doesNotMatch(text, /</);
  assert.deepEqual(JSON.parse(text), { name: 'text of </script> is harmless.' });
});

test('what a document does not say is left out', () => {
  assert.deepEqual(citationMeta(bare('en', 'A'), 'en', { library: 'L' }).map(({ name }) => name), ['z:itemType', 'citation_title', 'citation_language', 'DC.title', 'DC.language', 'DCTERMS.isPartOf']);
  assert.deepEqual(Object.keys(jsonLd(bare('en', 'A'), 'en', { library: 'L' })), ['@context', '@type', 'name', 'alternateName', 'inLanguage', 'version', 'isPartOf', 'isBasedOn']);
});
