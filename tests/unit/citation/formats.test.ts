import assert from 'node:assert/strict';
import { test } from 'node:test';
import { CSLExporter, parse as parseBibtex, parseCSL, parseRIS } from 'biblatex-csl-converter';
import { citations } from '../../../src/citation/citations.ts';
import type { Language } from '../../../src/languages.ts';
import { readDate } from '../../../src/text/dates.ts';
import { bare, library, statement } from './document.ts';

const file = (language: Language, ending: string, site?: string) =>
  citations(statement, language, { library: library(language), site }).files.find(({ name }) => name.endsWith(`.${ending}`))!;

test('each language has its three files, named after it', () => {
  const names = (['zh-Hans', 'en'] as const).flatMap((language) => citations(statement, language, { library: library(language) }).files.map(({ name, type }) => [name, type]));
  assert.deepEqual(names, [
    ['joint-statement-2022/cite-zh-hans.bib', 'application/x-bibtex'],
    ['joint-statement-2022/cite-zh-hans.ris', 'application/x-research-info-systems'],
    ['joint-statement-2022/cite-zh-hans.json', 'application/vnd.citationstyles.csl+json'],
    ['joint-statement-2022/cite-en.bib', 'application/x-bibtex'],
    ['joint-statement-2022/cite-en.ris', 'application/x-research-info-systems'],
    ['joint-statement-2022/cite-en.json', 'application/vnd.citationstyles.csl+json'],
  ]);
});

const bibtex = (language: Language) => {
  const { entries, errors } = parseBibtex(file(language, 'bib', 'https://example.org/lib/').content);
  assert.deepEqual(errors, []);
  const [item] = Object.values(new CSLExporter(entries).parse()) as Record<string, unknown>[];
  return { ...item, id: entries[1]?.entry_key } as Record<string, unknown>;
};

test('BibTeX in Chinese is read back by another parser, its institutions whole', () => {
  assert.deepEqual(bibtex('zh-Hans'), {
    id: 'joint-statement-2022-zh-Hans',
    type: 'article',
    title: '中俄关于新时代国际关系的联合声明（下）',
    author: [{ literal: '中华人民共和国' }, { literal: '俄罗斯联邦' }],
    issued: { 'date-parts': [[2022, 2, 4]] },
    URL: 'https://example.org/lib/joint-statement-2022/zh-hans.html',
  });
});

test('BibTeX in English keeps institutions whole and escapes what TeX would obey', () => {
  const item = bibtex('en');
  assert.equal(String(item['title']).replace(/<[^>]+>/g, ''), 'Joint Statement of China & Russia on International Relations in a New Era (Part Two)');
  assert.deepEqual(item['author'], [{ literal: 'People’s Republic of China' }, { literal: 'Russian Federation' }]);
  assert.match(file('en', 'bib').content, / \\& /);
});

/** A RIS file by its specification: every line a tag, two spaces, a hyphen, a space, a value; lines end in CR LF. */
const ris = (text: string) =>
  text
    .split('\r\n')
    .slice(0, -1)
    .map((line) => {
      const [, tag, value] = /^([A-Z][A-Z0-9]) {2}- (.*)$/u.exec(line) ?? assert.fail(`no RIS line: ${line}`);
      return [tag, value];
    });

test('RIS in Chinese holds the document, one value a line', () => {
  assert.deepEqual(ris(file('zh-Hans', 'ris', 'https://example.org/').content), [
    ['TY', 'ELEC'],
    ['AU', '中华人民共和国'],
    ['AU', '俄罗斯联邦'],
    ['DA', '2022/02/04'],
    ['PY', '2022'],
    ['ID', 'joint-statement-2022-zh-Hans'],
    ['LA', 'zh-CN'],
    ['ST', '中俄联合声明（下）'],
    ['TI', '中俄关于新时代国际关系的联合声明（下）'],
    ['UR', 'https://example.org/joint-statement-2022/zh-hans.html'],
    ['T2', 'Duidu 对读，第2版'],
    ['ER', ''],
  ]);
});

test('RIS never breaks a long English title', () => {
  const titles = ris(file('en', 'ris').content).filter(([tag]) => tag === 'TI');
  assert.deepEqual(titles, [['TI', 'Joint Statement of China & Russia on International Relations in a New Era (Part Two)']]);
});

test('CSL-JSON is one item with its day, and its address only where the site is known', () => {
  const item = {
    id: 'joint-statement-2022-en',
    'citation-key': 'joint-statement-2022-en',
    type: 'webpage',
    language: 'en',
    title: 'Joint Statement of China & Russia on International Relations in a New Era (Part Two)',
    'title-short': 'China–Russia Joint Statement (Part Two)',
    author: [{ literal: 'People’s Republic of China' }, { literal: 'Russian Federation' }],
    'container-title': 'Duidu 对读, edition 2',
    'original-publisher': 'China News Service',
    issued: { 'date-parts': [[2022, 2, 4]] },
    note: 'unofficial translation',
  };
  assert.deepEqual(JSON.parse(file('en', 'json').content), [item]);
  assert.deepEqual(JSON.parse(file('en', 'json', 'https://example.org/').content), [{ ...item, URL: 'https://example.org/joint-statement-2022/en.html' }]);
});

/** An entry as the other parser understands it: the text of each field, its institutions whole. */
const understood = (entry: { fields: object } | undefined) =>
  Object.fromEntries(
    Object.entries(entry!.fields as Record<string, string | { text?: string; literal?: { text: string }[] }[]>).map(([name, value]) => [
      name,
      typeof value === 'string' ? value : value.map(({ text, literal }) => text ?? literal?.map((part) => part.text).join('')),
    ]),
  );

test('RIS in Chinese is read back by another parser, its institutions whole; in English too, but for these', () => {
  const read = (language: Language) => {
    const { entries, errors, warnings } = parseRIS(file(language, 'ris', 'https://example.org/').content);
    assert.deepEqual(errors, []);
    // The name of the entry is all that this parser does not take from the file.
    assert.deepEqual(warnings.map(({ type, tag }: { type: string; tag?: string }) => [type, tag]), [['unknown_tag', 'ID']]);
    return understood(Object.values(entries)[0]);
  };
  assert.deepEqual(read('zh-Hans'), {
    title: ['中俄关于新时代国际关系的联合声明（下）'],
    shorttitle: ['中俄联合声明（下）'],
    journaltitle: ['Duidu 对读，第2版'],
    author: ['中华人民共和国', '俄罗斯联邦'],
    date: '2022',
    langid: 'chinese',
    url: 'https://example.org/joint-statement-2022/zh-hans.html',
  });
  // RIS has no mark for an institution; this parser takes a name in Latin letters for a person's, others for one name.
  const { title, date, url } = read('en');
  assert.deepEqual({ title, date, url }, {
    title: ['Joint Statement of China & Russia on International Relations in a New Era (Part Two)'],
    date: '2022',
    url: 'https://example.org/joint-statement-2022/en.html',
  });
});

test('CSL-JSON in Chinese and in English is read back by another parser, with its day', () => {
  const read = (language: Language) => understood(Object.values(parseCSL(JSON.parse(file(language, 'json', 'https://example.org/').content)))[0]);
  assert.deepEqual(read('zh-Hans'), {
    title: ['中俄关于新时代国际关系的联合声明（下）'],
    shorttitle: ['中俄联合声明（下）'],
    author: ['中华人民共和国', '俄罗斯联邦'],
    date: '2022-02-04',
    url: 'https://example.org/joint-statement-2022/zh-hans.html',
  });
  const { author, date } = read('en');
  assert.deepEqual({ author, date }, { author: ['People’s Republic of China', 'Russian Federation'], date: '2022-02-04' });
});

const written = (document: ReturnType<typeof bare>, ending: string) => citations(document, 'en', { library: 'L' }).files.find(({ name }) => name.endsWith(`.${ending}`))!.content;

test('a line break in a value ends no record of RIS', () => {
  const document = bare('en', 'A title\non two lines\r\n and\u2028three', { parties: [{ text: 'A\nB', language: 'en' }] });
  assert.deepEqual(ris(written(document, 'ris')).filter(([tag]) => tag === 'TI' || tag === 'AU'), [['AU', 'A B'], ['TI', 'A title on two lines and three']]);
});

test('braces in a value leave the entry of BibTeX whole', () => {
  for (const title of ['an open { one', 'a closed } one', 'both } in the { wrong order', 'a {pair} stays']) {
    const { entries, errors } = parseBibtex(written(bare('en', title), 'bib'));
    assert.deepEqual([errors, Object.values(entries).length], [[], 1], title);
  }
});

test('a document without a date has none in any format', () => {
  assert.doesNotMatch(written(bare('en', 'A'), 'ris'), /^(?:DA|PY|Y1)/m);
  assert.doesNotMatch(written(bare('en', 'A'), 'bib'), /\b(?:date|year|month) =/);
});

test('a year before the common era is written as ISO 8601 counts it', () => {
  assert.match(written(bare('en', 'A', { date: readDate('-400') }), 'bib'), /date = \{-000399\}/);
});
