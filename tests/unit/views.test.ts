import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginnings, viewsOf, type DocumentLanguage } from '../../src/views.ts';

/** A Classical source in Traditional with a modern Simplified translation and an English one: each Chinese is had in both scripts. */
const classical: DocumentLanguage[] = [
  { tag: 'lzh-Hant', role: 'source' },
  { tag: 'lzh-Hans', role: 'converted', from: 'lzh-Hant' },
  { tag: 'zh-Hans', role: 'translation' },
  { tag: 'zh-Hant', role: 'converted', from: 'zh-Hans' },
  { tag: 'en', role: 'translation' },
];
const names = (languages: readonly DocumentLanguage[]) => beginnings(languages).map(({ name }) => name);

test('a Classical text begins beside its modern translation in the same script, its own first', () => {
  assert.deepEqual(names(classical), ['lzh-hant-zh-hant', 'lzh-hans-zh-hans']);
});

test('whatever begins is a view that there is', () => {
  for (const languages of [classical, classical.slice(0, 3), classical.slice(0, 1), [classical[0]!, classical[4]!], [classical[4]!, classical[2]!]]) {
    const all = viewsOf(languages).map(({ name }) => name);
    assert.deepEqual(names(languages).filter((name) => !all.includes(name)), []);
  }
});

test('a text without translation begins alone, and an English one beside its Chinese in either script', () => {
  assert.deepEqual(names(classical.slice(0, 2)), ['lzh-hant', 'lzh-hans']);
  assert.deepEqual(names([{ tag: 'en', role: 'source' }, { tag: 'zh-Hant', role: 'translation' }, { tag: 'zh-Hans', role: 'converted', from: 'zh-Hant' }]), ['en-zh-hant', 'en-zh-hans']);
});
