import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VFile } from 'vfile';
import { parse } from 'yaml';
import { writeLlms } from '../../../src/exports/llms.ts';
import { writeMarkdown } from '../../../src/exports/markdown/write.ts';
import { originOf, originWords } from '../../../src/exports/origins.ts';
import { writeText } from '../../../src/exports/text/write.ts';
import { isId } from '../../../src/text/markdown/markers.ts';
import { readMarkdown } from '../../../src/text/markdown/read.ts';
import { everything, fixtures, normal, publisherOf, statement } from './documents.ts';

const document = everything();
const publisher = publisherOf(document, 'https://example.org/read/');

test('the plain text of a language says what it is, and each row has its id before it', () => {
  assert.equal(
    writeText(document, 'en', publisher),
    `title: A document of everything
address: https://example.org/read/everything/en.html
edition: 3, 2026-11-01
status: draft
text en: machine translation by a language model
translation en: Not reviewed
library: A library
licence: CC BY 4.0 <https://creativecommons.org/licenses/by/4.0/>
rights: Rights unknown
[p7] is the id of a paragraph, the same in every language and every format; its second sentence is p7.2.
What follows [p7, editor’s] is added by the edition, and no part of the text.

[title] A document of “everything”

[p1, editor’s] Editor’s word: a sample.

[s1] Yoshino

[p2] The first, with <bold>, emphasis & signs. =1+1 is a sentence too. For the third see the link, code, gone.

[p3] 3. Third and a line.

[p4] 4. Fourth

[p5] • inner one

[p6] • inner two

[p7] Another paragraph of the fourth.

[p8] A quotation.

[p9] One within.

[p10] 1. An item in it

[p11] Before my bed the moonlight,
  as if frost on the ground.

[p12] name\tnumber

[p13] A|B\t

[p14] C\t-2

[p15] (picture.png) Figure one

[p16] if (a < b)
  
    return "&amp;";

[s2] A subsection

[p17] The last.

* * *

[note-a, editor’s] 1, on p2.1: The editor’s, with emphasis.

[note-source-b] 2, on p2.3: The text’s own.
`,
  );
});

test('what a language does not have is not in its text', () => {
  const text = writeText(document, 'ar', publisher);
  assert.deepEqual(Array.from(text.matchAll(/^\[([\w-]+)/gm), ([, id]) => id).slice(1), ['title', 's1', 'p2', 'note-a', 'note-source-b']);
});

test('the Markdown of a language is read as the same text, by the reader of the documents', async () => {
  for (const one of [document, await statement(), ...(await fixtures())]) {
    for (const { tag } of one.languages) {
      const [, front, body = ''] = /^---\n(.*?)---\n\n(.*)$/s.exec(writeMarkdown(one, tag, publisherOf(one)))!;
      const facts = parse(front!);
      assert.equal(facts[`text ${tag}`], originWords(originOf(one, tag)));
      assert.equal(facts['editor’s notes'], one.sections.flatMap(({ notes }) => notes.filter(({ own, content }) => !own && content[tag]).map(({ label }) => label)).join(', ') || undefined);
      const file = new VFile({ value: body });
      const { blocks, notes } = readMarkdown(file, tag);
      assert.deepEqual(file.messages.map(String), []);
      const rows = one.sections.flatMap(({ rows }) => rows.filter(({ content }) => content[tag]));
      // An id that a heading has from its words is that of the source's.
      const written = (id = '') => (isId(id) ? id : '');
      // Which paragraphs are verse is found after a file was read.
      assert.deepEqual(
        blocks.map(({ id, kind, depth, quoted, marker, rule, editorial, lines }) => normal([written(id), kind, depth, quoted, marker, rule, editorial, lines.map(({ tree }) => tree)])),
        rows.map(({ id, kind, depth, quoted, marker, rule, editorial, content }) => normal([written(id), kind === 'verse' ? 'paragraph' : kind, depth, quoted, marker, rule, editorial, content[tag]!.sentences])),
      );
      const own = one.sections.flatMap(({ notes }) => notes.filter(({ content }) => content[tag]));
      assert.deepEqual(notes.map(({ label, tree }) => [label, tree]), own.map(({ label, content }) => [label, normal(content[tag]!.sentences.flat())]));
    }
  }
});

test('llms.txt leads to the Markdown of every language and says what each is', () => {
  assert.equal(
    writeLlms([document], publisher, 'en'),
    `# A library

Each document is a Markdown file in each of its languages. A line is a sentence, and lines are aligned across languages: the second line of the paragraph that ends with \`^p7\` is \`p7.2\` in all of them.
Cite the edition with its number and the id. What is in square brackets, and the notes, are the editor’s. A machine translation is named one, and is no person’s words.
Licence: CC BY 4.0 <https://creativecommons.org/licenses/by/4.0/>.
Contact: mailto:someone@example.org

## 关于“全部”的文件，第一部

Edition 3, 2026-11-01, a draft that is not reviewed. 样本

- [关于“全部”的文件，第一部](https://example.org/read/everything/files/everything-zh-hans.md): zh-Hans, received
- [關於「全部」的文件，第一部](https://example.org/read/everything/files/everything-zh-hant.md): zh-Hant, converted from zh-Hans
- [وثيقة](https://example.org/read/everything/files/everything-ar.md): ar, published translation by مترجم
- [A document of everything](https://example.org/read/everything/files/everything-en.md): en, machine translation by a language model
`,
  );
});
