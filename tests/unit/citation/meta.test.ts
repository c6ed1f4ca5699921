import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citationMeta, jsonLd, scriptText } from '../../../src/citation/meta.ts';
import { bare, library, statement } from './document.ts';

/** A name as Zotero cuts it (`cleanAuthor` of its utilities): at a comma, if there is one, else at the last space. `npm run test:zotero` asks Zotero itself. */
function cut(written: string) {
  const name = written.replace(/^[\s.,/[\]:]+|[\s.,/[\]:]+$/g, '');
  const space = written.includes(',') ? -1 : name.lastIndexOf(' ');
  const [family = '', given = ''] = written.includes(',') ? name.split(/, ?/) : [name.slice(space + 1), name.slice(0, Math.max(0, space))];
  return { family, given };
}

test('a page tells reference managers what it is', () => {
  assert.deepEqual(
    citationMeta(statement, 'zh-Hans', { library: library('zh-Hans'), site: 'https://example.org/lib/' }).map(({ name, content }) => `${name}: ${content}`),
    [
      'z:itemType: webpage',
      'citation_title: 中俄关于新时代国际关系的联合声明（下）',
      'citation_author: 中华人民共和国,',
      'citation_author: 俄罗斯联邦,',
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
      'prism.publicationName: Duidu 对读，第2版',
    ],
  );
});

for (const name of ['People’s Republic of China', 'Association of Southeast Asian Nations', 'UNESCO', 'Российская Федерация', '中华人民共和国', '欧洲联盟 委员会']) {
  test(`${name} is one name to Zotero`, () => {
    const document = bare('en', 'A', { parties: [{ text: name, language: 'en' }] });
    const authors = citationMeta(document, 'en', { library: 'L' }).filter((meta) => meta.name === 'citation_author');
    assert.deepEqual(authors.map(({ content }) => cut(content)), [{ family: name, given: '' }]);
  });
}

test('a name as it stands would be cut in two', () => {
  assert.deepEqual(cut('People’s Republic of China'), { family: 'China', given: 'People’s Republic of' });
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
  assert.deepEqual(citationMeta(bare('en', 'A'), 'en', { library: 'L' }).map(({ name }) => name), ['z:itemType', 'citation_title', 'citation_language', 'DC.title', 'DC.language', 'prism.publicationName']);
  assert.deepEqual(Object.keys(jsonLd(bare('en', 'A'), 'en', { library: 'L' })), ['@context', '@type', 'name', 'alternateName', 'inLanguage', 'version', 'isPartOf', 'isBasedOn']);
});
