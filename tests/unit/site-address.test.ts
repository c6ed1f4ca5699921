import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { siteAddress } from '../../src/site-address.ts';

const folder = mkdtempSync(join(tmpdir(), 'library-'));
after(() => rmSync(folder, { recursive: true }));
const said = (yaml: string, asked = '') => {
  writeFileSync(join(folder, 'library.yaml'), yaml);
  return siteAddress(folder, asked);
};

test('the library says where its site stands, with or without a slash at the end', () => {
  assert.equal(said('address: https://example.org/read/'), 'https://example.org/read/');
  assert.equal(said('address: https://example.org/read'), 'https://example.org/read/');
  assert.equal(said('address: https://example.org'), 'https://example.org/');
});

test('the variable SITE is stronger', () => {
  assert.equal(said('address: https://example.org/read/', 'https://other.example/'), 'https://other.example/');
});

test('nobody states it: no file, no key, or one that is no address, which reading the library reports', () => {
  assert.equal(siteAddress(join(folder, 'none'), ''), undefined);
  assert.equal(said('name: Ours'), undefined);
  for (const none of ['ftp://example.org/', 'example.org', 'https://example.org/?a=1', 'https://example.org/#top']) assert.equal(said(`address: "${none}"`), undefined, none);
});
