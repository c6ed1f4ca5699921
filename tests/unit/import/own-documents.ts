/** Documents by chance, written as folders: everything that a section may hold, in two or three languages. */
import { installed } from '../../../src/read-opencc.ts';
import { readDocument } from '../../../src/text/document.ts';
import type { Document } from '../../../src/text/model.ts';
import { type Chance, chance } from './random-text.ts';

const zh = ['双方重申合作。', '今天《后来》下雨了吗？', '他说：“走吧。”', '皇后在后面。', '这是*重点*与**要点**。', '见[链接](https://example.org/?a=1&b=2)。', '价格~~很高~~不高。', '干燥的天，干部在树干旁。', '1 < 2 &amp; 3。', '\\*星号\\*不是强调。'];
const en = ['Both sides reaffirm cooperation.', 'Did it rain *today*?', 'He said: “Go.”', 'The **queen** is behind.', 'This matters.', 'See the [link](https://example.org/?a=1&b=2).', 'The price is ~~high~~ not high.', 'A dry day.', '1 < 2 &amp; 3.', '\\*Stars\\* are no stress.'];

/** The Markdown of a row in each language, by a number that is its id. */
function rowsOf(next: Chance, number: () => number, label: () => string): [string, string] {
  const pick = () => Math.floor(next() * zh.length);
  const lines = (count: number) => Array.from({ length: count }, pick);
  const both = (write: (line: (at: number) => string) => string): [string, string] => [write((at) => zh[at]!), write((at) => en[at]!)];
  const id = () => ` ^p${number()}`;
  switch (Math.floor(next() * 8)) {
    case 0: return both(((of, marker) => (line) => `${of.map(line).join('\n')}${marker}`)(lines(1 + Math.floor(next() * 3)), id()));
    case 1: return both(((a, b, c, one, two, three) => (line) => `1. ${line(a)}${one}\n2. ${line(b)}${two}\n   - ${line(c)}${three}`)(pick(), pick(), pick(), id(), id(), id()));
    case 2: return both(((a, b, one, two) => (line) => `> ${line(a)}${one}\n>\n> ${line(b)}${two}`)(pick(), pick(), id(), id()));
    case 3: return both(((of, marker) => (line) => `${of.map(line).join('\\\n')}${marker}`)(lines(2), id()));
    case 4: return both(((of, one, two) => (line) => `| ${line(of[0]!)} | ${line(of[1]!)}${one} |\n| :- | -: |\n| ${line(of[2]!)} | 3${two} |`)(lines(3), id(), id()));
    case 5: return ((marker) => [`\`\`\`text${marker}\nif (a < b) 後\n\`\`\``, `\`\`\`text${marker}\nif (a < b)\n\`\`\``] as [string, string])(id());
    case 6: return both(((a, marker, note, at) => (line) => `${line(a)}[^${note}]${marker}\n\n[^${note}]: ${line(at)}`)(pick(), id(), label(), pick()));
    default: return both(((a, marker) => (line) => `[${line(a).replaceAll(/[[\]]/g, '')}]${marker}`)(0, id()));
  }
}

/** The document of a seed, as its folder is read. */
export function writtenDocument(seed: number): Document {
  const next = chance(seed + 1);
  let [paragraph, note] = [0, 0];
  const files = new Map<string, Uint8Array>();
  const put = (path: string, text: string) => files.set(path, new TextEncoder().encode(text));
  for (let section = 1; section <= 1 + Math.floor(next() * 3); section++) {
    const head = section === 1 ? ['# 关于合作的文件 ^title', '# A Paper on Cooperation ^title'] : [`## 第${section}节 ^s${section}`, `## Section ${section} ^s${section}`];
    const rows = Array.from({ length: 1 + Math.floor(next() * 6) }, () => rowsOf(next, () => ++paragraph, () => `${next() < 0.5 ? 'source-' : ''}n${++note}`));
    for (const [side, tag] of ['zh-Hans', 'en'].entries()) put(`${tag}/${section}-part.md`, `${[head[side], ...rows.map((row) => row[side]!)].join('\n\n')}\n`);
  }
  put('document.yaml', `title: {zh-Hans: 关于合作的文件, en: A Paper}\ndate: 2020-05-06\nparties: [甲国, {zh-Hans: 乙国, en: Country B}]\ntranslations: {en: {kind: ${next() < 0.5 ? 'machine' : 'official'}, by: Somebody}}\nsource: {language: zh-Hans}\nedition: {number: 2, date: 2026-01-02}\nrights: {zh-Hans: 无权利, en: No rights}\n`);
  if (next() < 0.5) put('zh-Hant.yaml', 'region: hk\ndecisions:\n  树干: 樹幹\n  干燥: 乾燥\n  皇后: 皇后\n  后面: 後面\n  后来: 后來\n');
  put('ids.txt', 'p1000 retired title\n');
  const { document, files: read } = readDocument(`written-${seed}`, files, { openCC: installed(), reviewed: {} });
  if (!document) throw new Error(`${seed}: ${read.flatMap(({ path, messages }) => messages.map(({ reason }) => `${path}: ${reason}`)).join('\n')}`);
  return document;
}
