import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { HtmlValidate } from 'html-validate/node';
import { allPages, dist } from '../site.ts';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  // A heading with notes is named by its words alone; a name is allowed on any element that has a role.
  rules: { 'aria-label-misuse': ['error', { allowAnyNamable: true }] },
});
const faults = async (html: string) => {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) => messages).map(({ ruleId, message, line, column }) => `${line}:${column} ${message} (${ruleId})`);
};

for (const path of allPages()) {
  test(`html-validate's recommended rules find nothing in ${path}`, async () => {
    assert.deepEqual(await faults(readFileSync(`${dist}/${path}`, 'utf8')), []);
  });
}

test('a list item outside a list is found', async () => {
  const page = readFileSync(`${dist}/index.html`, 'utf8').replace('</main>', '<li>one</li></main>');
  assert.match((await faults(page)).join(), /<li> element requires a <ul>, <ol>/);
});
