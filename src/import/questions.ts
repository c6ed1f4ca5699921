/** What the import asks, at most six things: each has a default, and a flag that answers it. */
import { dateIn } from './dates.ts';
import { Refusal } from './refusal.ts';
import type { Understood } from './understand/model.ts';
import { languageName } from './understand/language.ts';
import { type Answers, type Standing, standings } from './write/metadata.ts';
import type { Row } from './write/rows.ts';

export interface Question {
  /** The flag that answers it: `--date`. */
  flag: 'source' | 'title' | 'author' | 'date' | 'rights' | 'translation';
  text: string;
  /** What is taken where nothing is answered; empty for nothing. */
  fallback: string;
  choices?: readonly string[];
}

/** Answers a question; the edge asks a person, or takes the default. */
export type Ask = (question: Question) => Promise<string>;

/** Refuse, in a sentence, an answer that a question cannot have. */
export function checkAnswer(flag: Question['flag'], answer: string, choices: readonly string[] | undefined = flag === 'translation' ? standings : undefined): string {
  const given = answer.trim();
  if (given && choices && !choices.includes(given)) throw new Refusal(`--${flag} ${given} is none of ${choices.join(', ')}`);
  if (given && flag === 'date' && dateIn(given) !== given) throw new Refusal(`--date ${given} is no day; write it as 2022-02-04`);
  return given;
}

const answered = async (ask: Ask, question: Question) => checkAnswer(question.flag, await ask(question), question.choices);

/** Which of its languages a document is in first. */
export const askSource = (ask: Ask, languages: readonly string[], fallback: string) =>
  answered(ask, { flag: 'source', text: `Which language is the source in? (${languages.join(', ')})`, fallback, choices: languages });

/** Everything about the document but its source. `name` is the title of one that has none. */
export async function askAbout(ask: Ask, rows: readonly Row[], texts: readonly [Understood, ...Understood[]], name: string): Promise<Answers> {
  const [source, first] = texts;
  const titleRow = rows.find(({ passage }) => passage.kind === 'title');
  const title: Record<string, string> = {};
  for (const { language, file, described } of texts) {
    // What a file says of two texts in it is of the first.
    const isFirst = texts.find((text) => text.file === file)?.language === language;
    const found = titleRow?.content[language]?.map(({ text }) => text).join(' ') || (isFirst ? described?.title : undefined);
    if (found) title[language] = found;
  }
  title[source.language] ??= name;
  if (first) {
    const given = await answered(ask, { flag: 'title', text: `Its title in ${languageName(first.language)}?`, fallback: title[first.language] ?? '' });
    if (given) title[first.language] = given;
  }
  const author = await answered(ask, { flag: 'author', text: 'Who wrote it, or issued it?', fallback: source.described?.author ?? '' });
  const day = rows.filter(({ passage }) => passage.kind === 'dateline').map(({ content }) => Object.values(content).flat().map(({ text }) => dateIn(text)).find(Boolean)).find(Boolean);
  const date = await answered(ask, { flag: 'date', text: 'Which day does it bear? (such as 2022-02-04)', fallback: day ?? dateIn(source.described?.date ?? '') ?? '' });
  const rights = await answered(ask, { flag: 'rights', text: 'Who holds which rights in it?', fallback: '' });
  const standing = first ? await answered(ask, { flag: 'translation', text: `What is the translation? (${standings.join(', ')})`, fallback: '', choices: standings }) : '';
  return { title, ...(author && { author }), ...(date && { date }), ...(rights && { rights }), ...(standing && { translation: standing as Standing }) };
}
