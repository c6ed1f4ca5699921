/** Laws with an official translation, their articles' borders taken away and remembered. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Group, type Text } from '../../src/import/align/model.ts';
import { sentencesOf } from '../../src/text/sentences/sentences.ts';

interface Law {
  readonly title: Readonly<Record<'zh-Hant' | 'en', string>>;
  readonly articles: readonly Readonly<Record<'zh-Hant' | 'en', string>>[];
}

/** One side of a law as one block of sentences, and for each the articles it stands in, most often one. */
export interface Hidden {
  readonly text: Text;
  readonly articles: readonly (readonly number[])[];
}

export interface HiddenLaw {
  readonly name: string;
  readonly source: Hidden;
  readonly translation: Hidden;
}

/**
 * How the borders are hidden. `sentences`: the lines of the whole law, cut into sentences,
 * in one row; that a line ends is seen, but not which lines are an article. `string`: all
 * lines run together, and cut into sentences; where an article does not end with a full
 * stop, a sentence runs on into the next, and stands in both.
 */
export type Hiding = 'sentences' | 'string';

const glue = { 'zh-Hant': '', en: ' ' } as const;

function hiddenSide({ articles }: Law, language: 'zh-Hant' | 'en', hiding: Hiding): Hidden {
  const lines = articles.flatMap((article, index) => article[language].split('\n').map((line) => ({ line: line.trim(), index })));
  const owners = lines.flatMap(({ line, index }) => Array<number>(line.replace(/\s/gu, '').length).fill(index));
  const pieces = hiding === 'sentences' ? lines.map(({ line }) => line) : [lines.map(({ line }) => line).join(glue[language])];
  const sentences = pieces.flatMap((piece) => sentencesOf(piece, language));
  let at = 0;
  const inArticles = sentences.map((sentence) => [...new Set(owners.slice(at, (at += sentence.replace(/\s/gu, '').length)))]);
  if (at !== owners.length) throw new Error('A sentence has lost characters.');
  return { text: { language, blocks: [{ kind: 'paragraph', depth: 0, sentences }] }, articles: inArticles };
}

/** The laws of a folder of JSON files, in the order of their names. */
export function lawsIn(folder: string, hiding: Hiding): HiddenLaw[] {
  return globSync(join(folder, '*.json')).sort().map((file) => {
    const law = JSON.parse(readFileSync(file, 'utf8')) as Law;
    return { name: `${basename(file, '.json')} ${law.title['zh-Hant']}`, source: hiddenSide(law, 'zh-Hant', hiding), translation: hiddenSide(law, 'en', hiding) };
  });
}

/** The sentences of the translation in a group that stand in the right article: all of the source that they are paired with stands there. What is paired with nothing does not. */
export function rightIn({ source, translation }: HiddenLaw, group: Pick<Group, 'source' | 'translation'>): number {
  const theirs = group.source.map(({ sentence }) => source.articles[sentence]!);
  return group.translation.filter(({ sentence }) => theirs.length > 0 && theirs.every((articles) => articles.some((one) => translation.articles[sentence]!.includes(one)))).length;
}
