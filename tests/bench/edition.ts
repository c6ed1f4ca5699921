/** Texts as a library of this project, and as a site of Starlight: the same words, in as many pages as there are languages. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { BenchText } from './texts.ts';

/** Signs of Markdown as letters. */
const plain = (line: string) => line.replace(/[\\`*_[\]<>#|~^&$]/g, '\\$&').replace(/^(\d+)([.)])/, '$1\\$2').replace(/^([-+=:])/, '\\$1');

function write(path: string, text: string) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** A folder such as `content/`. */
export function writeLibrary(folder: string, texts: readonly BenchText[]) {
  write(join(folder, 'library.yaml'), 'name: "Library"\nlanguage: en\n');
  for (const { id, languages, title, date, subject, paragraphs } of texts) {
    write(join(folder, id, 'document.yaml'), `date: ${date}\nsubject: [${JSON.stringify(subject)}]\n`);
    for (const [side, language] of languages.entries()) {
      const rows = paragraphs.map((lines, index) => `${lines[side as 0 | 1].map(plain).join('\n')}${side === 0 ? ` ^p${index + 1}` : ''}\n`);
      write(join(folder, id, language, '1.md'), `# ${plain(title[side as 0 | 1])}${side === 0 ? ' ^title' : ''}\n\n${rows.join('\n')}`);
    }
  }
}

/** The pages of Starlight, below its `src/content/docs`. */
export function writeStarlight(folder: string, texts: readonly BenchText[]) {
  for (const { id, languages, title, paragraphs } of texts) {
    for (const [side, language] of languages.entries()) {
      const body = paragraphs.map((lines) => `${lines[side as 0 | 1].map(plain).join('\n')}\n`).join('\n');
      write(join(folder, language.toLowerCase(), `${id}.md`), `---\ntitle: ${JSON.stringify(title[side as 0 | 1])}\n---\n\n${body}`);
    }
  }
}
