import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstScreen, heights } from '../../../src/components/first-screen.ts';
import type { Document } from '../../../src/text/model.ts';

const row = (id: string, characters: number, kind = 'paragraph') => ({ id, kind, block: 0, content: { 'zh-Hans': { sentences: [['字'.repeat(characters)]] } } });
const document = (...sections: object[][]) => ({ sections: sections.map((rows, index) => ({ id: `s${index}`, rows, notes: [] })) }) as unknown as Document;

test('a section that is not laid out yet is held to be as high as its text needs on a phone', () => {
  assert.equal(heights(document([row('p1', 190), row('p2', 95)], [row('s4', 19, 'heading')]), ['zh-Hans']), '[data-section="s0"]{--lines-high:17}[data-section="s1"]{--lines-high:4}');
});

test('a phone’s first frame has the title, and nothing that follows it', () => {
  const style = firstScreen(document([row('title', 25, 'heading')], [row('p1', 570), row('p2', 10)]), ['zh-Hans']);
  assert.match(style, /\[data-first=xxxx\] :is\(\.row~\*,\.section~\.section\),\[data-first\^=xxx\] :is\([^{]+,\.colophon\)\{display:none\}/);
});

test('a phone’s second frame has the rows of its first screen, and leaves out every one after them', () => {
  const style = firstScreen(document([row('p1', 190)], [row('p2', 380), row('p3', 10)], [row('p4', 10)]), ['zh-Hans']);
  assert.match(style, /^\[data-section="s0"\],\[data-section="s1"\]\{content-visibility:visible\}@media/);
  assert.match(style, /\[data-first\^=xxx\] :is\(\[id="p3"\],\[id="p3"\]~\*,\[data-section="s1"\]~\.section,\.colophon\)\{display:none\}/);
  assert.doesNotMatch(style, /data-first\^=xx\]/, 'the third frame has all of a document of less than two screens');
});

test('the third frame leaves out what is below two screens, at a desk the first do too', () => {
  const style = firstScreen(document([row('p1', 570), row('p2', 570), row('p3', 10)], [row('p4', 10)]), ['zh-Hans']);
  assert.match(style, /^\[data-section="s0"\]\{content-visibility:visible\}@media screen and \(width<40rem\)\{\[data-first=xxxx\] [^{]+,\[data-first\^=xxx\] :is\(\[id="p2"\]/);
  assert.match(style, /\}@media screen and \(width<40rem\),screen and \(height<60rem\)\{\[data-first\^=xx\] :is\(\[id="p3"\],\[id="p3"\]~\*,\[data-section="s0"\]~\.section,\.colophon\)\{display:none\}/);
});

test('rows of a list are not told apart: the first row after them is the first that is left out', () => {
  const style = firstScreen(document([row('p1', 380), row('p2', 380, 'item'), row('p3', 10, 'item'), row('p4', 10)]), ['zh-Hans']);
  assert.match(style, /\[id="p4"\]~\*/);
});

test('a document of one screen leaves out nothing', () => {
  assert.equal(firstScreen(document([row('p1', 190)]), ['zh-Hans']), '');
});
