import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatAddress, parseAddress } from '../../../src/addresses.ts';
import { parsePreferences } from '../../../src/preferences.ts';

const parse = (search: string, hash: string) => parseAddress({ search, hash });

test('a paragraph, a sentence, a range and a phrase are read as they were written', () => {
  const phrase = { exact: '多边主义 & “规则”', prefix: '真正的\n', suffix: '，#?', view: 'zh-hans' } as const;
  for (const address of [{ id: 'p7' }, { id: 'p7', sentence: 2 }, { id: 'p7', to: 'p9' }, { id: 'p7', sentence: 1, phrase }, { id: 'p7', to: 'p8', phrase: { ...phrase, last: '合作', sum: '9k-1a2b' } }]) {
    const [search, hash] = formatAddress(address).split('#');
    assert.deepEqual(parse(search!, `#${hash}`), address);
  }
  assert.equal(formatAddress({ id: 'p7', sentence: 2 }), '?s=2#p7');
  assert.equal(formatAddress({ id: 'p7', to: 'p9' }), '?to=p9#p7');
});

test('a heading that has its id from its words is named by it, however a browser spells that', () => {
  assert.deepEqual(parse('?s=1', '#国际信息安全'), { id: '国际信息安全', sentence: 1 });
  assert.deepEqual(parse('?to=结语', `#${encodeURIComponent('2022年-一')}`), { id: '2022年-一', to: '结语' });
  const [search, hash] = formatAddress({ id: '结语', sentence: 1 }).split('#');
  assert.deepEqual(parse(search!, `#${hash}`), { id: '结语', sentence: 1 });
});

test('an address with nothing in it that we know names its paragraph, or nothing', () => {
  assert.equal(parse('', ''), undefined);
  assert.equal(parse('', '#'), undefined);
  assert.equal(parse('', '#"><svg onload=alert(1)>'), undefined);
  assert.equal(parse('', `#${'p'.repeat(100_000)}`), undefined);
  assert.deepEqual(parse('?s=-1&to=<b>', '#p7'), { id: 'p7' });
  assert.deepEqual(parse('?s=1e9', '#p7'), { id: 'p7' });
  assert.deepEqual(parse('?exact=多边主义', '#p7'), { id: 'p7' }, 'a phrase of no language is none');
  assert.deepEqual(parse('?exact=%E7%AB&in=zh-hans&to=%00', '#p7'), { id: 'p7', phrase: { exact: '\uFFFD', prefix: '', suffix: '', view: 'zh-hans' } });
});

test('an address that lost its fragment, or has a broken one, still says what it was to', () => {
  assert.deepEqual(parse('?s=2', ''), { id: '', sentence: 2 });
  assert.deepEqual(parse('?s=2', '#%E7%AB'), { id: '', sentence: 2 });
  assert.deepEqual(parse('?exact=多边主义&in=zh-hans', ''), { id: '', phrase: { exact: '多边主义', prefix: '', suffix: '', view: 'zh-hans' } });
});

test('what other programs have made of an address is read as it was written', () => {
  const phrase = { exact: 'the two sides', prefix: 'a ', suffix: '', view: 'en' };
  const whole = { id: 'p7', sentence: 2, phrase };
  const written = '?s=2&exact=the%20two%20sides&prefix=a%20&in=en';
  for (const [search, hash] of [
    [written, '#p7'],
    [written, '#p7&shareTo=chat'],
    [written, '#p7?utm_source=x'],
    ['', `#p7${written}`],
    [`?utm_source=x&fbclid=y&${written.slice(1)}`, '#p7'],
    [`?utm_source=x${written}`, '#p7'],
    [written.replaceAll('&', '&amp;'), '#p7'],
    [written.replaceAll('%20', '%2520'), '#p7'],
    [written.replaceAll('%20', '+'), '#p7'],
  ] as const) {
    assert.deepEqual(parse(search, hash), whole, `${search} ${hash}`);
  }
  assert.deepEqual(parse('', '#p11?s=2'), { id: 'p11', sentence: 2 });
});

test('a space is written so that no program takes it for a plus sign', () => {
  assert.equal(formatAddress({ id: 'p7', phrase: { exact: 'a b+c', prefix: '', suffix: '', view: 'en' } }), '?exact=a%20b%2Bc&in=en#p7');
});

test('a parameter of 100 KB is cut', () => {
  const { phrase } = parse(`?in=en&exact=${'a'.repeat(100_000)}`, '#p7')!;
  assert.equal(phrase?.exact.length, 2000);
});

test('stored preferences are read, and whatever else is stored is left out', () => {
  assert.deepEqual(parsePreferences('{"size":"large","theme":"dark","view":"zh-hans-en","style":"gb-t-7714"}'), { size: 'large', theme: 'dark', view: 'zh-hans-en', style: 'gb-t-7714' });
  for (const bad of [null, '', 'null', '[]', '7', '{', '{"size":9,"theme":"<b>","view":["en"],"notes":{"off":1}}', '"dark"', `{"view":"${'x'.repeat(5000)}"}`]) assert.deepEqual(parsePreferences(bad), {}, String(bad));
});
