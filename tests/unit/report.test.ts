import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportAddress, wordsReported } from '../../src/report.ts';

const report = (contact: string) => reportAddress(contact, 'Error & 错', 'p7\nwords');

test('a report to a mail address is a mail with subject and text', () => {
  const mail = 'mailto:a@example.org?subject=Error%20%26%20%E9%94%99&body=p7%0Awords';
  assert.equal(report('a@example.org'), mail);
  assert.equal(report('mailto:a@example.org'), mail);
});

test('a report to a list of issues is a new issue there', () => {
  const issue = 'https://example.org/a/b/issues/new?title=Error+%26+%E9%94%99&body=p7%0Awords';
  for (const contact of ['https://example.org/a/b/issues', 'https://example.org/a/b/issues/', 'https://example.org/a/b/issues/new']) assert.equal(report(contact), issue);
});

test('any other address is led to as it is', () => {
  assert.equal(report('https://example.org/form?for=me'), 'https://example.org/form?for=me');
});

test('of many words the first and the last are reported, as many as an address may have', () => {
  const body = (words: string) => `p7\n${words}`;
  const of = (contact: string, words: string) => {
    const address = wordsReported(contact, 'Error', body, words, '……');
    return { length: address.length, said: new URL(address).searchParams.get('body') };
  };
  assert.equal(of('a@example.org', '安全').said, 'p7\n安全');
  for (const contact of ['a@example.org', 'https://example.org/a/b/issues']) {
    const { length, said } = of(contact, `始${'中'.repeat(5000)}\u{20000}终`);
    assert.ok(length > 1500 && length <= 2000, `${length}`);
    assert.match(said!, /^p7\n始中+……中+\u{20000}终$/u);
  }
  assert.equal(wordsReported('https://example.org/form', 'Error', body, '中'.repeat(5000), '……'), 'https://example.org/form');
});
