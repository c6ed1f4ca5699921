/** Files of a document that nothing reads, though they look as if something should. */
import type { VFile } from 'vfile';
import { canonicalTag, type Language } from '../languages.ts';
import { fault } from './faults.ts';
import { isLanguageName } from './folders.ts';

/** What a document's own files are called. */
const own = ['document.yaml', 'zh-Hans.yaml', 'zh-Hant.yaml', 'source.txt', 'ids.txt', 'doubtful.txt'];

/** Other programs' texts: of these a reader of a folder gives the names alone. */
export const otherTexts = /\.(?:docx?|odt|rtf|html?|epub|pdf)$/i;

/** Reports each file that is not read, on the file that `fileOf` gives for its path. A language of which nothing is read is missing. */
export function reportUnread(paths: Iterable<string>, languages: readonly Language[], fileOf: (path: string) => VFile): void {
  for (const path of paths) {
    const [folder = ''] = path.split('/');
    const advice = whereItBelongs(path, languages);
    if (advice !== undefined) fault(fileOf(path), path === folder || languages.includes(folder) ? 'unread-file' : 'missing-file', `File is not read; ${advice}`);
  }
}

function whereItBelongs(path: string, languages: readonly Language[]): string | undefined {
  const [folder = '', ...rest] = path.split('/');
  const [inside = ''] = rest;
  if (rest.length === 0) return belongsHere(folder);
  if (!languages.includes(folder) && !isLanguageName(folder)) return rest.length > 1 && isLanguageName(inside) && /\.(?:md|markdown)$/i.test(path) ? `move ${inside}/ out of ${folder}/` : undefined;
  if (rest.length > 1) return /\.md$/i.test(path) ? `move it to ${folder}/ itself` : undefined;
  if (/\.md$/.test(path)) return undefined;
  if (/\.md$/i.test(path)) return `write its ending as \`.md\``;
  if (otherTexts.test(path)) return 'a text here is Markdown, which `npm run import` makes of it';
  return /\.(?:txt|markdown)$/i.test(path) ? 'a text here is Markdown, and its name ends with `.md`' : undefined;
}

function belongsHere(name: string): string | undefined {
  if (own.includes(name) || /^readme\b/i.test(name)) return undefined;
  if (/\.(?:md|markdown)$/i.test(name)) return 'move it to the folder of its language, such as zh-Hans/';
  const lower = name.toLowerCase();
  const meant = own.find((one) => one === lower || one === lower.replace(/\.yml$/, '.yaml')) ?? decisionsMeant(lower);
  if (meant) return `name it \`${meant}\``;
  return /\.ya?ml$/.test(lower) ? `the files here are called ${own.slice(0, -1).join(', ')} and ${own.at(-1)}` : undefined;
}

/** `zh_hant.yml` and `zh-TW.yaml` hold decisions about the conversion, if anything. */
function decisionsMeant(name: string): string | undefined {
  const [, tag] = /^(.+)\.ya?ml$/.exec(name.replaceAll('_', '-')) ?? [];
  const canonical = tag && canonicalTag(tag);
  if (!canonical || !/^zh\b/.test(canonical)) return undefined;
  return /Hant|TW|HK|MO/.test(canonical) ? 'zh-Hant.yaml' : 'zh-Hans.yaml';
}
