import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { asker } from '../../../src/cli/ask.ts';
import type { Question } from '../../../src/import/questions.ts';

const day: Question = { flag: 'date', text: 'Which day does it bear?', fallback: '' };
const who: Question = { flag: 'author', text: 'Who wrote it?', fallback: 'a village' };

/** What a person types, and all they read. */
function terminal(typed: string, isTTY = true) {
  const input = Object.assign(new PassThrough(), { isTTY });
  const output = new PassThrough();
  input.end(typed);
  return { input, output, read: () => String(output.read() ?? '') };
}

test('a person who answers wrongly is told what is wrong and asked again; Enter takes what stands in the brackets', async () => {
  const { read, ...streams } = terminal('2024-13-45\n2024-05-01\n\n');
  const { ask, close } = asker({}, false, streams);
  assert.equal(await ask(day), '2024-05-01');
  assert.equal(await ask(who), 'a village');
  assert.match(read(), /--date 2024-13-45 is no day; write it as 2022-02-04\.\n/);
  close();
});

test('a flag answers before a person does, and with --yes or without a terminal none is asked', async () => {
  for (const [given, yes, isTTY, answer] of [[{ author: 'a poet' }, false, true, 'a poet'], [{}, true, true, 'a village'], [{}, false, false, 'a village']] as const) {
    const { read, ...streams } = terminal('someone\n', isTTY);
    const { ask, close } = asker(given, yes, streams);
    assert.equal(await ask(who), answer);
    assert.equal(read(), '');
    close();
  }
});

test('a person who goes away leaves nothing imported', async () => {
  const { read, ...streams } = terminal('');
  await assert.rejects(asker({}, false, streams).ask(day), /without an answer/);
  assert.match(read(), /Which day/);
});
