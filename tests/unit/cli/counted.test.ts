import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counted } from '../../../src/cli/counted.ts';

/** What is written of so many things, each of which takes so many milliseconds. */
function written(of: number, each: number, isTerminal: boolean) {
  let [text, time] = ['', 0];
  const count = counted('Reading …', { isTerminal, write: (more) => (text += more), now: () => time });
  for (let done = 0; done < of; done++) {
    time += each;
    count(of);
  }
  return text;
}

test('on a terminal one line counts, and says what remains once it can be told', () => {
  assert.equal(written(3, 3000, true), 'Reading …\rReading … 1 of 3\u001b[K\rReading … 2 of 3, about 3 s more\u001b[K\rReading … 3\u001b[K\n');
});

test('of very many, the first say nothing about the others', () => {
  const text = written(100, 11_000, false);
  assert.match(text, /^Reading …\n {2}1 of 100\n {2}2 of 100\n {2}3 of 100\n {2}4 of 100\n {2}5 of 100, about 18 min more\n/);
});

test('elsewhere a step that is over soon is one line', () => {
  assert.equal(written(200, 10, false), 'Reading …\n');
});

test('elsewhere a long step says every ten seconds how far it has come', () => {
  assert.equal(written(4, 60_000, false), 'Reading …\n  1 of 4\n  2 of 4, about 2 min more\n  3 of 4, about 60 s more\n');
});
