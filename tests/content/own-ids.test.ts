/** The ids that pages have themselves can be no row's: an address would lead to the wrong place, or a tool to a paragraph. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { isId } from '../../src/text/markdown/markers.ts';
import { attribute, elements } from '../checks/page.ts';
import { allPages, dist } from '../site.ts';

const all = allPages().flatMap((path) => elements(readFileSync(`${dist}/${path}`, 'utf8'))).filter((one) => attribute(one, 'id') !== undefined);
const isRow = (one: (typeof all)[number]) => attribute(one, 'data-row') !== undefined || attribute(one, 'data-retired') !== undefined;
const rows = new Set(all.filter(isRow).map((one) => attribute(one, 'id')!));

/** Those that stand in built pages, but for rows, and the names of their languages: `s3-en` of `s3`. */
const ofPages = all.filter((one) => !isRow(one)).map((one) => attribute(one, 'id')!).filter((id) => !rows.has(id.replace(/-(?:zh-han[st]|en)$/, '')));

/** Those that scripts make. */
const ofScripts = globSync('src/elements/**/*.ts').flatMap((path) => [...readFileSync(path, 'utf8').matchAll(/\bid: '([^']+)'|\.id = '([^']+)'/g)].map(([, one, other]) => one ?? other!));

test('no id that a page or a script has itself can be written for a row', () => {
  const own = [...new Set([...ofPages, ...ofScripts])].sort();
  for (const known of ['text', 'contents', 'views', 'display', 'search', 'search-input', 'search-script', 'links-script', 'popovers-script', 'words-en-script', 'text-zh-hans-script']) assert.ok(own.includes(known), known);
  assert.deepEqual(own.filter(isId), []);
});

test('an id that only begins like one of them can', () => {
  for (const id of ['texts', 'contents-2', 'search-and-rescue', 'view', 'display-2', 'p7', 'words', 'manuscript']) assert.ok(isId(id), id);
});
