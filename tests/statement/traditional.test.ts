import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { VFile } from 'vfile';
import { parse } from 'yaml';
import { installed } from '../../src/read-opencc.ts';
import { conversion } from '../../src/text/scripts/conversion.ts';
import { readDecisions } from '../../src/text/scripts/decisions.ts';
import { review, unused } from '../../src/text/scripts/doubts.ts';

const folder = new URL('../../content/joint-statement-2022/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const lines = readdirSync(new URL('zh-Hans/', folder)).sort().map((name) => read(`zh-Hans/${name}`)).join('').split('\n');

const file = new VFile({ path: 'zh-Hant.yaml' });
const value = parse(read('zh-Hant.yaml')) as { region: 'tw'; decisions: Record<string, string> };
const decisions = readDecisions({ value, placeOf: () => ({ line: 1, column: 1 }), strings: () => [] }, installed().forms('Hant'), file);
const traditional = conversion(installed().direction('Hant', value.region), decisions);

test('the Traditional text of the statement is what was read over for this edition', () => {
  assert.deepEqual(lines.map((line) => traditional.text(line)), readFileSync(new URL('./traditional.txt', import.meta.url), 'utf8').split('\n'));
});

test('every decision about the statement can be followed and is used, and leaves nothing in doubt', () => {
  const passages = [...lines, ...read('document.yaml').split('\n')].map((text) => ({ text, where: (offset: number) => offset }));
  const { doubts, used } = review(passages, traditional);
  assert.deepEqual([file.messages, doubts, unused(decisions, used)], [[], [], []]);
});
