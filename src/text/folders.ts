/** Which languages a document is in: what its folders are called, which of them is the source, and what is converted. */
import { VFile } from 'vfile';
import { canonicalTag, isChinese, otherScript, scriptOf, type Language } from '../languages.ts';
import type { DocumentLanguage } from '../views.ts';
import { fault } from './faults.ts';

/** The names of the folders with texts, among the paths of a document's files. */
export const textFolders = (paths: Iterable<string>): string[] =>
  [...new Set(Array.from(paths, (path) => /^([^/]+)\/[^/]+\.md$/.exec(path)?.[1]).filter((name) => name !== undefined))].sort();

/** The languages among some folders; one whose name is no tag of ours is reported, on a file of its own. */
export function writtenLanguages(folders: readonly string[], where: string): { languages: Language[]; files: VFile[] } {
  const files: VFile[] = [];
  const languages = folders.flatMap((folder) => {
    const problem = whatIsWrong(folder);
    if (problem === undefined) return [folder];
    const file = new VFile({ path: `${where}/${folder}/` });
    fault(file, 'unknown-folder', problem);
    files.push(file);
    return [];
  });
  return { languages, files };
}

/** The regions whose Chinese is Traditional. */
const traditional = /-(?:TW|HK|MO)\b/i;

/** What people call a language by its country, or in words. */
const slips: Record<string, Language> = {
  cn: 'zh-Hans', chs: 'zh-Hans', chinese: 'zh-Hans', 中文: 'zh-Hans', 简体: 'zh-Hans', tw: 'zh-Hant', hk: 'zh-Hant', cht: 'zh-Hant', 繁体: 'zh-Hant', 繁體: 'zh-Hant',
  english: 'en', 英文: 'en', jp: 'ja', japanese: 'ja', kr: 'ko', korean: 'ko', russian: 'ru', french: 'fr', german: 'de', spanish: 'es', arabic: 'ar',
};

function whatIsWrong(folder: string): string | undefined {
  const tag = canonicalTag(folder.replaceAll('_', '-'));
  if (tag === undefined || !isKnown(tag)) {
    const meant = slips[folder.toLowerCase()];
    return `\`${folder}\` is no language; name the folder ${meant ? `\`${meant}\`` : 'by a BCP 47 tag, such as `zh-Hans`, `en` or `en-x-legge`'}`;
  }
  const [language, ...rest] = tag.split('-');
  const needsScript = (language === 'zh' || language === 'lzh') && !/^Han[st]$/.test(rest[0] ?? '');
  if (needsScript) {
    const script = traditional.test(tag) || language === 'lzh' ? 'Hant' : 'Hans';
    return `\`${folder}\` does not say which script it is in; name the folder \`${language}-${script}\` (or \`${language}-${script === 'Hans' ? 'Hant' : 'Hans'}\`)`;
  }
  return tag === folder ? undefined : `\`${folder}\` is spelled otherwise; name the folder \`${tag}\``;
}

const languageNames = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

/** Whether people would name a folder so for its language: by a tag that has a name, or by a slip. */
export function isLanguageName(folder: string): boolean {
  const tag = canonicalTag(folder.replaceAll('_', '-'));
  return folder.toLowerCase() in slips || (tag !== undefined && languageNames.of(tag.split('-')[0]!) !== undefined);
}

/** Whether a tag begins with a language: of two letters, one that has a name; rarer ones have three. */
function isKnown(tag: Language): boolean {
  const [language = ''] = tag.split('-');
  return language.length === 3 || (language.length === 2 && languageNames.of(language) !== undefined);
}

/**
 * Which language was received: the one that `document.yaml` names, else the Chinese that equals the
 * text as received, else the first Chinese, else the only or first of all. Traditional comes after
 * Simplified, Classical before both.
 */
export function sourceAmong(languages: readonly Language[], named: Language | undefined, equalsReceived: (language: Language) => boolean): Language | undefined {
  if (named !== undefined) return languages.find((language) => language === named);
  const chinese = languages.filter(isChinese).sort((a, b) => Number(b.startsWith('lzh')) - Number(a.startsWith('lzh')) || (a < b ? -1 : 1));
  const [first, second] = chinese;
  if (second !== undefined) return chinese.find(equalsReceived) ?? first;
  return first ?? languages.find(equalsReceived) ?? languages[0];
}

/** Every language a document is read in: the source, the same in the other script, then each translation and its other script. */
export function documentLanguages(source: Language, written: readonly Language[]): DocumentLanguage[] {
  const found: DocumentLanguage[] = [];
  const add = (tag: Language, role: 'source' | 'translation') => {
    if (found.some((one) => one.tag === tag)) return;
    found.push({ tag, role });
    const other = otherScript(tag);
    if (other !== undefined && !found.some((one) => one.tag === other)) found.push({ tag: other, role: 'converted', from: tag });
  };
  add(source, 'source');
  const rank = (tag: Language) => (isChinese(tag) ? 0 : 1);
  for (const tag of written.toSorted((a, b) => rank(a) - rank(b) || Number(scriptOf(a) === 'Hant') - Number(scriptOf(b) === 'Hant') || (a < b ? -1 : 1))) add(tag, 'translation');
  return found;
}
