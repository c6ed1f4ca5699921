import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dist, statement } from '../site.ts';
import { kilobyte, most, weight } from '../weight.ts';

for (const [view, kilobytes] of Object.entries(most)) {
  test(`${view}.html with its styles is at most ${kilobytes} KB, compressed`, (t) => {
    const { page } = weight(dist, `${statement}/${view}.html`);
    t.diagnostic(`${page} bytes`);
    assert.ok(page <= kilobytes * kilobyte, `${page} bytes`);
  });
}

test('the scripts of a page that nobody has touched are at most 14 KB, compressed', (t) => {
  const { scripts } = weight(dist, `${statement}/zh-hans-en.html`);
  t.diagnostic(`${(scripts / kilobyte).toFixed(1)} KB`);
  assert.ok(scripts <= 14 * kilobyte, `${scripts} bytes`);
});
