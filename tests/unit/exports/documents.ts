/** The documents that every format is tried on: the statement, one with everything in it, and generated ones. */
import { globSync } from 'node:fs';
import { type Library, readLibrary } from '../../../src/read.ts';
import { installed } from '../../../src/read-opencc.ts';
import type { Publisher } from '../../../src/exports/export.ts';
import { libraryIn } from '../../../src/library.ts';
import { readReviewed } from '../../../src/text/conversions.ts';
import { readDocument } from '../../../src/text/document.ts';
import type { Document, Inline, Section } from '../../../src/text/model.ts';

let read: Promise<Library> | undefined;
export const library = () => (read ??= readLibrary(`${import.meta.dirname}/../../fixtures/statement`));

export async function statement(): Promise<Document> {
  const { documents, faults } = await library();
  if (!documents[0]) throw new Error(faults);
  return documents[0];
}

/** The documents of every library that tests have: verse, tables, notes, three languages, from right to left, half translated, two translations in one language. */
export async function fixtures(): Promise<Document[]> {
  const folders = globSync(`${import.meta.dirname}/../../fixtures/libraries/*/`).sort();
  return (await Promise.all(folders.map((folder) => readLibrary(folder)))).flatMap(({ documents, faults }) => {
    if (faults) throw new Error(faults);
    return documents;
  });
}

/** One pixel. */
export const image = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg=='), (character) => character.charCodeAt(0));

const source = `# 关于“全部”的文件 ^title

[编者按：本文为样本。] ^p1

## 𠮷野 ^s1

第一句，含<**粗体**>与*强调*&符号。[^a]
=1+1 也是一句。
第三句见[链接](https://example.org/?a=1&b=“2”)，\`代码\`，~~删去~~。[^source-b] ^p2

3. 第三项
   又一行。 ^p3
4. 第四项 ^p4
   - 内一 ^p5
   - 内二 ^p6

   第四项的另一段。 ^p7

> 引文一。 ^p8
>
> > 引文中的引文。 ^p9
>
> 1. 引文中的项 ^p10

---

床前明月光，\\
疑是地上霜。 ^p11

| 名 | 数 ^p12 |
| :- | -: |
| 甲\\|乙 | ^p13 |
| 丙 | -2 ^p14 |

![图 一](picture.png) ^p15

\`\`\`text ^p16
if (a < b)

  return "&amp;";
\`\`\`

### 小节 ^s2

最后一段。 ^p17

[^a]: 编者注，有*强调*。
[^source-b]: 原注。
`;

const english = `# A document of “everything” ^title

[Editor’s word: a sample.] ^p1

## Yoshino ^s1

The first, with <**bold**>, *emphasis* & signs.[^a]
=1+1 is a sentence too.
For the third see the [link](https://example.org/en?a=1&b=2), \`code\`, ~~gone~~.[^source-b] ^p2

3. Third
   and a line. ^p3
4. Fourth ^p4
   - inner one ^p5
   - inner two ^p6

   Another paragraph of the fourth. ^p7

> A quotation. ^p8
>
> > One within. ^p9
>
> 1. An item in it ^p10

---

Before my bed the moonlight,\\
as if frost on the ground. ^p11

| name | number ^p12 |
| :- | -: |
| A\\|B | ^p13 |
| C | -2 ^p14 |

![Figure one](picture.png) ^p15

\`\`\`text ^p16
if (a < b)

  return "&amp;";
\`\`\`

### A subsection ^s2

The last. ^p17

[^a]: The editor’s, with *emphasis*.
[^source-b]: The text’s own.
`;

const arabic = `# وثيقة ^title

## يوشينو ^s1

الجملة الأولى.[^a]
=1+1 جملة.
الثالثة.[^source-b] ^p2

[^a]: حاشية المحرر.
[^source-b]: حاشية النص.
`;

const yaml = `title: {zh-Hans: "关于“全部”的文件，第一部", en: "A document of everything"}
description: {zh-Hans: 样本, en: A sample}
date: -400
rights: {zh-Hans: 版权不详, en: Rights unknown}
translations:
  en: {kind: machine, by: {en: a language model}, status: {en: Not reviewed}}
  ar: {kind: published, by: {ar: "مترجم"}}
edition: {number: 3, date: 2026-11-01}
changes: [{edition: 1, date: 2026-10-01, what: {zh-Hans: 初版, en: The first}}, {edition: 3, date: 2026-11-01, what: {en: The third}}]
`;

/** Everything a document can have: every kind of row, notes of both kinds, three languages and a converted one, Extension B, from right to left, what is not translated. */
export function everything(): Document {
  const files = { 'document.yaml': yaml, 'zh-Hans/1-all.md': source, 'en/1-all.md': english, 'ar/1-all.md': arabic, 'doubtful.txt': 'p2.2 0.3\n', 'ids.txt': '' };
  const folder = new Map<string, Uint8Array>([...Object.entries(files).filter(([, text]) => text).map(([path, text]) => [path, new TextEncoder().encode(text)] as const), ['picture.png', image]]);
  const { document, files: reports } = readDocument('everything', folder, { openCC: installed(), reviewed: readReviewed(new Map(), installed()) });
  if (!document) throw new Error(reports.flatMap(({ path, messages }) => messages.map((message) => `${path} ${message}`)).join('\n'));
  return document;
}

/** Whose library it is; `site` where it is known. */
export function publisherOf({ languages }: Pick<Document, 'languages'>, site?: string): Publisher {
  const yaml = { name: { en: 'A library', 'zh-Hans': '文库' }, licence: { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' }, contact: 'mailto:someone@example.org' };
  return { yaml, words: Object.fromEntries([...languages.map(({ tag }) => tag), 'en'].map((tag) => [tag, libraryIn(yaml, tag, () => undefined)])), site, images: new Map([['picture.png', image]]) };
}

/** Numbers from 0 to 1, the same for the same seed. */
function random(seed: number) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const words = ['双方', '合作。', 'the text', ' and ', '𠮷', '<b>', '</i>', '&lt;', '&amp;amp;', '"', "'", '=1', '+', '@', '-', '_x0041_', '\\', '*', '[a]', 'עברית', 'مرحبا', '“”', '  ', 'a<b>c', ']]>', '<note id="x"/>', '<!-- -->', '\'=2'];

/** A document of any shape, in any languages: what no editor wrote, but the table can hold. */
export function generated(seed: number): Document {
  const next = random(seed);
  const below = (count: number) => Math.floor(next() * count);
  const one = <Value>(values: readonly Value[]): Value => values[below(values.length)]!;
  const text = () => Array.from({ length: 1 + below(4) }, () => one(words)).join('');
  const tree = (depth = 0): Inline[] => {
    const found: Inline[] = [];
    for (let index = 0; index <= below(3); index++) {
      if (depth > 1 || next() < 0.6) typeof found.at(-1) === 'string' ? undefined : found.push(text());
      else if (next() < 0.3) found.push({ type: 'link', url: `https://example.org/?a="${below(9)}"&lt;`, children: tree(depth + 1) });
      else found.push({ type: one(['strong', 'emphasis', 'delete', 'code'] as const), children: tree(depth + 1) });
    }
    return found;
  };
  const languages: Document['languages'] = [
    { tag: 'lzh-Hant', role: 'source' },
    { tag: 'lzh-Hans', role: 'converted', from: 'lzh-Hant' },
    { tag: 'en-x-legge', role: 'translation' },
    { tag: 'he', role: 'translation' },
  ];
  let number = 0;
  let notes = 0;
  let block = 0;
  const sections = Array.from({ length: 1 + below(3) }, (_, at): Section => {
    const section: Section = { id: `${at + 1}-部分`, rows: [], notes: [] };
    for (let index = 0; index < 4 + below(8); index++) {
      const kind = index === 0 ? 'heading' : one(['heading', 'paragraph', 'paragraph', 'item', 'verse', 'cells', 'figure', 'code'] as const);
      const count = kind === 'heading' || kind === 'figure' ? 1 : 1 + below(4);
      const plain = kind === 'code' || kind === 'figure';
      const lasts = index > 0 && next() < 0.4;
      const before = section.rows.at(-1);
      const id = kind === 'heading' ? one(['', '𠮷-', '2022_', '总_']) + `s${at}-${index}` : `p${at}-${index}`;
      const quoted = kind !== 'heading' && next() < 0.3 ? 1 + below(2) : 0;
      const content = Object.fromEntries(
        languages.flatMap(({ tag, role }) => {
          if (role === 'translation' && next() < 0.3) return [];
          const sentences = Array.from({ length: count }, (): Inline[] => (plain ? [text()] : tree()));
          return [[tag, { sentences, ...(role === 'translation' && next() < 0.2 && { doubtful: [count] }) }] as const];
        }),
      );
      if (!plain && next() < 0.3) {
        const label = `n${++notes}`;
        const sentence = 1 + below(count);
        for (const { sentences } of Object.values(content)) sentences[sentence - 1]!.push({ type: 'note', label });
        section.notes.push({ label, number: notes, own: next() < 0.5, row: id, sentence, content: Object.fromEntries(Object.keys(content).map((tag) => [tag, { sentences: [tree()] }])) });
      }
      section.rows.push({
        id,
        kind,
        depth: kind === 'heading' ? 1 + below(4) : kind === 'item' ? 1 + below(3) : 0,
        ...(quoted > 0 && { quoted }),
        block: lasts && before ? before.block : ++block,
        ...(kind === 'item' && { marker: one(['1.', '2)', '•', '']) }),
        ...(kind === 'cells' && { columns: Array.from({ length: count }, () => one(['start', 'center', 'end'] as const)), ...(next() < 0.3 && { head: true as const }) }),
        ...(kind === 'figure' && { image: { file: 'picture.png', ...(next() < 0.5 && { width: 10, height: 20 }) } }),
        ...(next() < 0.1 && { rule: true as const }),
        ...(kind !== 'heading' && next() < 0.8 && { number: ++number }),
        editorial: next() < 0.2,
        content,
        retired: next() < 0.1 ? [`old${at}-${index}`, `older${at}-${index}`] : [],
      });
    }
    return section;
  });
  const said = (language: string) => ({ text: `题名 ${language} <${seed}>`, language });
  const metadata = Object.fromEntries(
    languages.map(({ tag, role }) => [tag, { title: said(tag), shortTitle: said(tag), parties: [], subject: [], source: {}, ...(role === 'translation' && { translation: { kind: 'machine' as const, partial: false } }), translations: {}, edition: { number: 1, date: '2026-01-02' }, changes: [] }]),
  );
  return { id: `generated-${seed}`, status: one(['draft', 'published'] as const), source: 'lzh-Hant', languages, metadata, sections, ...(next() < 0.5 && { sourceHash: 'ab'.repeat(32) }) };
}

/** A table as every format gives it back: no text is empty, and none stands beside another, for where two pieces of one text meet is nothing that is seen. */
export const normal = <Of>(value: Of): Of => {
  if (!Array.isArray(value)) return typeof value === 'object' && value !== null ? (Object.fromEntries(Object.entries(value).map(([key, one]) => [key, key === 'retired' || key === 'columns' ? one : normal(one)])) as Of) : value;
  const kept: unknown[] = [];
  for (const one of value.map(normal)) {
    if (one === '') continue;
    if (typeof one === 'string' && typeof kept.at(-1) === 'string') kept[kept.length - 1] += one;
    else kept.push(one);
  }
  return kept as Of;
};

/** What a document has beside what is said about it. */
export function tableOf({ metadata: _, ...table }: Document) {
  return normal(table);
}

/** A document with some of its languages alone. */
export function restricted(document: Document, tags: readonly string[]): Document {
  const only = <Of extends { content: object }>(of: Of): Of[] => {
    const content = Object.fromEntries(Object.entries(of.content).filter(([tag]) => tags.includes(tag)));
    return Object.keys(content).length > 0 ? [{ ...of, content }] : [];
  };
  const languages = tags.map((tag) => document.languages.find((one) => one.tag === tag)!);
  return { ...document, languages, sections: document.sections.map(({ id, rows, notes }) => ({ id, rows: rows.flatMap(only), notes: notes.flatMap(only) })).filter(({ rows }) => rows.length > 0) };
}
