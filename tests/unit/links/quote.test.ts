import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatAddress, parseAddress } from '../../../src/addresses.ts';
import { joiner, type Language } from '../../../src/languages.ts';
import { counterpart, joined, partsOf, spansOf, type Cell } from '../../../src/links/cells.ts';
import { describePhrase, findPhrase } from '../../../src/links/quote.ts';
import { readLibrary } from '../../../src/read.ts';
import { sentenceTexts } from '../../../src/text/serialise.ts';
import { viewNames as names, views, type ViewName } from '../../statement.ts';
import { random } from './random.ts';
import { library } from '../../folders.ts';

const { documents } = await readLibrary(library);
const rows = documents[0]!.sections.flatMap((section) => section.rows);

const cell = (id: string, language: Language, sentences: string[]): Cell => ({ id, language, text: sentences.join(joiner(language)), sentences: spansOf(sentences, joiner(language).length) });
const cellsOf = (view: ViewName) => rows.flatMap(({ id, content }) => views[view].map((language) => cell(id, language, sentenceTexts(content[language]))));

/** A cell list with one character range of the joined text replaced, as an editor would. */
function edited(cells: Cell[], at: number, length: number, by: string): Cell[] {
  const { starts } = joined(cells);
  return cells.map((one, index) => {
    const from = at - starts[index]!;
    return from < 0 || from + length > one.text.length ? one : { ...one, text: one.text.slice(0, from) + by + one.text.slice(from + length) };
  });
}

/** 500 ranges: a view, its cells, and a span of 1–60 characters in one row, or through two, or very long. */
function* ranges(count: number, seed: number) {
  const next = random(seed);
  const all = Object.fromEntries(names.map((view) => [view, cellsOf(view)])) as Record<ViewName, Cell[]>;
  for (let made = 0; made < count; ) {
    const view = names[next(names.length)]!;
    const cells = all[view];
    const { text, starts } = joined(cells);
    const start = 1 + next(text.length - 2);
    const end = Math.min(text.length - 1, start + 1 + next(made % 10 === 0 ? 1500 : 60));
    const parts = partsOf(cells, { start, end });
    if (parts.length === 0) continue;
    const place = (part: (typeof parts)[number]) => starts[cells.findIndex(({ id, language }) => id === part.id && language === part.language)]!;
    const [first, last] = [parts[0]!, parts.at(-1)!];
    made++;
    yield { view, cells, span: { start: place(first) + first.start, end: place(last) + last.end }, first: first.id, last: last.id, next };
  }
}

/** The phrase after a journey through an address. */
function posted(view: ViewName, id: string, to: string, phrase: ReturnType<typeof describePhrase>) {
  const written = formatAddress({ id, to, phrase: { ...phrase, view } });
  const [search, hash] = written.split('#');
  assert.ok(written.length < 4000, `an address of ${written.length} characters`);
  return parseAddress({ search: search!, hash: `#${hash}` })!.phrase!;
}

test('500 random ranges in random views are found again, the same characters', () => {
  for (const { view, cells, span, first, last } of ranges(500, 1)) {
    assert.deepEqual(findPhrase(cells, posted(view, first, last, describePhrase(cells, span)), first, last), span);
  }
});

test('after one word is changed, taken out or put in elsewhere, all 500 are found, moved as the text moved', () => {
  for (const { view, cells, span, first, last, next } of ranges(500, 2)) {
    const phrase = posted(view, first, last, describePhrase(cells, span));
    const { text } = joined(cells);
    // Half of the edits are near the phrase, where they are hardest.
    const near = next(2) === 0;
    for (let tries = 0; tries < 50; tries++) {
      const at = near ? Math.max(1, span.start - 40) + next(80 + span.end - span.start) : 1 + next(text.length - 8);
      const length = next(4);
      const by = ['', '甲乙', 'changed', '新'][next(4)]!;
      if (at < span.end && at + length > span.start) continue;
      if (at > text.length - 5 || text.slice(at, at + length).includes('\n') || text.slice(at, at + length) === by) continue;
      const after = edited(cells, at, length, by);
      const grown = joined(after).text.length - text.length;
      const expected = at + length <= span.start && joined(after).text !== text ? { start: span.start + grown, end: span.end + grown } : span;
      const found = findPhrase(after, phrase, first, last);
      // The edit may touch the phrase's own end; then the words at its place are still the same.
      assert.ok(found, `${view} ${first}: ${phrase.exact}`);
      assert.equal(joined(after).text.slice(found.start, found.end), text.slice(span.start, span.end));
      if (at !== span.start && at !== span.end) assert.deepEqual(found, expected);
      break;
    }
  }
});

test('after an edit inside, none of 500 is found: no other words are taken for it', () => {
  const wrong: string[] = [];
  for (const { view, cells, span, first, last, next } of ranges(500, 3)) {
    const phrase = posted(view, first, last, describePhrase(cells, span));
    const { text } = joined(cells);
    const at = span.start + next(span.end - span.start);
    if (text[at] === '\n') continue;
    for (const by of ['', '甲', 'changed']) {
      const after = edited(cells, at, 1, by);
      // Where a doubled character loses one of the two, the text is the same as if the other had gone.
      if (by === '' && (text[at] === text[span.start - 1] || text[at] === text[span.end])) continue;
      const found = findPhrase(after, phrase, first, last);
      if (found) wrong.push(`${view} ${first}: ${JSON.stringify(phrase)} after ${JSON.stringify(text[at])} became ${JSON.stringify(by)}`);
    }
  }
  assert.deepEqual(wrong, []);
});

test('words that were taken out whole are not found in their like elsewhere in the paragraph', () => {
  const cells = cellsOf('zh-hans');
  const { text, starts } = joined(cells);
  let tried = 0;
  for (const [index, { id, text: own }] of cells.entries()) {
    for (const word of ['双方', '合作', '国际', '的', '和', '，', '安全']) {
      for (let at = own.indexOf(word); at >= 0; at = own.indexOf(word, at + 1)) {
        const start = starts[index]! + at;
        const phrase = describePhrase(cells, { start, end: start + word.length });
        assert.deepEqual(findPhrase(cells, phrase, id, id), { start, end: start + word.length });
        if (text.startsWith(word, start + word.length) || text.slice(0, start).endsWith(word)) continue;
        assert.equal(findPhrase(edited(cells, start, word.length, ''), phrase, id, id), undefined, `${id}: ${JSON.stringify(phrase)}`);
        tried++;
      }
    }
  }
  assert.ok(tried > 200, `${tried}`);
});

test('a Simplified phrase is the same characters of the Traditional text, and its sentence in English', () => {
  const hans = cellsOf('zh-hans');
  const p7 = hans.find(({ id }) => id === 'p7')!;
  const start = p7.text.indexOf('公正的多极化国际关系');
  const part = { id: 'p7', language: 'zh-Hans', start, end: start + 4 } as const;
  assert.deepEqual(counterpart(part, p7, cellsOf('zh-hant')), [{ ...part, language: 'zh-Hant' }]);
  const english = cellsOf('en').find(({ id }) => id === 'p7')!;
  assert.deepEqual(counterpart(part, p7, [english]), [{ id: 'p7', language: 'en', ...english.sentences[1] }]);
});
