/** A long document for tests, in Simplified and English: written, and built without own fonts, which no test of it is about. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from './builds.ts';

const tales = [['河流', 'river'], ['灯塔', 'lighthouse'], ['山谷', 'valley'], ['渔船', 'boats'], ['集市', 'market'], ['桥梁', 'bridges'], ['果园', 'orchard']] as const;

/** The chapters: how many paragraphs each has before its first heading, and below each of its own. */
const chapters: readonly (readonly number[])[] = [[60], [60], [200], [5, 65, 50]];

/** The document's id; its last paragraph is `p440`. */
export const book = 'book';
/** A phrase that stands in one paragraph of it, `p300`, which is in the third of its four parts. */
export const rare = { 'zh-Hans': '北斗七星', en: 'the Big Dipper' } as const;

const paragraph = (number: number): [string, string] => {
  const [chinese, english] = tales[number % tales.length]!;
  const [also, too] = number === 300 ? [`，夜里望见${rare['zh-Hans']}`, ` and ${rare.en} at night`] : ['', ''];
  const note = number === 3 || number === 302 ? `[^n${number}]` : '';
  return [
    `第${number}则说到${chinese}${also}，众人都记得。\n后来的人也这样讲。${note} ^p${number}`,
    `Entry ${number} tells of the ${english}${too}, and everyone remembers it.\nThose who came later tell it so.${note}`,
  ];
};

/** The files of a library that has this document alone, by path. */
export function bookFiles(): Map<string, string> {
  const files = new Map([['library.yaml', 'name: "Library"\nlanguage: en\n'], [`${book}/document.yaml`, 'date: 1950-05-01\n'], [`${book}/ids.txt`, 'p0 retired p301\n']]);
  const write = (name: string, chinese: readonly string[], english: readonly string[]) => {
    files.set(`${book}/zh-Hans/${name}.md`, `${chinese.join('\n\n')}\n`);
    files.set(`${book}/en/${name}.md`, `${english.join('\n\n')}\n`);
  };
  write('0', ['# 众人的书 ^title'], ['# The book of everyone']);
  let number = 0;
  for (const [index, counts] of chapters.entries()) {
    const [chinese, english] = [[`## 第${index + 1}章 ^ch${index + 1}`], [`## Chapter ${index + 1}`]];
    for (const [section, count] of counts.entries()) {
      if (section > 0) [chinese.push(`### 第${section}节 ^ch${index + 1}-${section}`), english.push(`### Section ${section}`)];
      for (let row = 0; row < count; row++) {
        const [one, other] = paragraph(++number);
        [chinese.push(one), english.push(other)];
      }
    }
    for (const noted of [3, 302].filter((one) => english.join('').includes(`[^n${one}]`))) [chinese.push(`[^n${noted}]: 见第${noted}则。`), english.push(`[^n${noted}]: See entry ${noted}.`)];
    write(`${index + 1}`, chinese, english);
  }
  return files;
}

/** Writes and builds it in a folder, and gives the folder of the site; `site` is its address, where it is known. Throws with what the build said where it fails. */
export function buildBook(folder: string, site = ''): string {
  for (const [path, text] of bookFiles()) {
    mkdirSync(dirname(join(folder, 'content', path)), { recursive: true });
    writeFileSync(join(folder, 'content', path), text);
  }
  const { status, stdout, stderr } = build(join(folder, 'content'), join(folder, 'site'), site, { DUIDU_FONTS: 'off' });
  if (status !== 0) throw new Error(`The book is not built.\n${stdout}${stderr}`);
  return join(folder, 'site');
}
