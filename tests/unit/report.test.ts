import assert from 'node:assert/strict';
import { test } from 'node:test';
import { reportAddress } from '../../src/report.ts';

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
