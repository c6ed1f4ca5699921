/** What the import says when it is done: what was read, what was changed, and what somebody has to look at, the worst first. */
import type { Change, What } from './changes.ts';
import { kinds, type Received } from './received.ts';
import { languageName } from './understand/language.ts';
import { isStanza, type Understood } from './understand/model.ts';
import type { Edition } from './write/edition.ts';
import type { Row } from './write/rows.ts';
import type { Update } from './write/update.ts';

export interface Reported {
  received: readonly Received[];
  texts: readonly [Understood, ...Understood[]];
  rows: readonly Row[];
  ids: readonly string[];
  edition: Edition;
  changes: readonly Change[];
  update: Update;
  /** Ids of rows that were there before and have other words now. */
  changedIds: readonly string[];
  /** Where the edition is: `content/statement`. */
  folder: string;
}

export function report({ received, texts, rows, ids, edition, changes, update, changedIds, folder }: Reported): string {
  const [source, ...translations] = texts;
  const lines: string[] = ['Read'];
  for (const { file, kind, remarks } of received) {
    const of = texts.filter((text) => text.file === file);
    lines.push(`  ${file}: ${[kinds[kind], ...remarks].join(', ')}`);
    for (const text of of) lines.push(`    ${languageName(text.language)} (${text.language})${text === source ? ', the source' : ''}: ${counts(text)}`, ...text.remarks.map((remark) => `    ${remark}`));
  }
  lines.push('', ...changed(changes, folder));
  for (const { language } of translations) {
    const missing = rows.flatMap(({ content, passage }, index) => (content[language] || passage.kind === 'code' ? [] : [ids[index]]));
    if (missing.length > 0) lines.push('', `Without ${languageName(language)}: ${missing.join(', ')}`);
  }
  for (const { language } of translations) {
    const whole = rows.flatMap((row, index) => (isWhole(row, source.language, language) ? [ids[index]] : []));
    if (whole.length > 0) lines.push('', `Stanza beside stanza, not line beside line, in ${languageName(language)}: ${whole.join(', ')}`);
  }
  if (translations.length > 0) lines.push('', ...pairs(rows, ids, edition, texts));
  lines.push('', ...wrote(update, changedIds, folder));
  return `${lines.join('\n')}\n`;
}

/** A stanza whose translation has not as many lines. */
const isWhole = ({ passage, content }: Row, source: string, language: string) => isStanza(passage) && content[language] !== undefined && content[language].length !== content[source]?.length;

function counts({ passages }: Understood): string {
  const [headings, others] = [passages.filter(({ kind }) => kind === 'heading' || kind === 'title'), passages.filter(({ kind }) => kind !== 'heading' && kind !== 'title')];
  return [counted(headings.length, 'heading'), counted(others.length, 'paragraph'), counted(others.reduce((sum, { sentences }) => sum + sentences.length, 0), 'sentence')].join(', ');
}

function changed(changes: readonly Change[], folder: string): string[] {
  if (changes.length === 0) return ['Changed nothing'];
  const order: What[] = ['named', 'set aside', 'replaced', 'removed', 'joined', 'split'];
  const groups = new Map<string, Change[]>();
  for (const change of changes) {
    const key = `${change.what}: ${change.why.replace(/ \(U\+.*\)$/, '')}`;
    groups.set(key, [...(groups.get(key) ?? []), change]);
  }
  const sorted = [...groups].sort(([, [a]], [, [b]]) => order.indexOf(a?.what ?? 'split') - order.indexOf(b?.what ?? 'split'));
  return [`Changed (all of it is in ${folder}/changes.txt)`, ...sorted.map(([key, of]) => `  ${of.length} × ${key}${of[0] ? `, ${of[0].file} ${of[0].place}${of.length > 1 ? ' and on' : ''}` : ''}`)];
}

function pairs(rows: readonly Row[], ids: readonly string[], { doubtful }: Edition, texts: readonly Understood[]): string[] {
  const lines = rows.flatMap(({ scores }) => scores).filter((score) => score !== undefined);
  const head = `Aligned ${counted(lines.length, 'line')} of ${counted(rows.length, 'row')}`;
  if (doubtful.length === 0) return [`${head}; none is doubtful`];
  const listed = doubtful.flatMap(({ row, line, score }) => {
    const { content, places, passage } = rows[row] as Row;
    const whole = texts.some(({ language: other }) => isWhole(rows[row] as Row, texts[0]?.language ?? '', other));
    const sides = texts.flatMap(({ file, language }) => {
      const inline = passage.kind === 'row' || whole ? content[language]?.map(({ text }) => text).join(whole ? ' / ' : ' | ') : content[language]?.[line - 1]?.text;
      return inline === undefined ? [] : [`          ${file} ${places[language]}: ${inline}`];
    });
    return [`  ${score.toFixed(2)}  ${ids[row]}.${line}`, ...sides];
  });
  return [`${head}; ${doubtful.length} ${doubtful.length === 1 ? 'is' : 'are'} doubtful, the worst first`, ...listed];
}

function wrote({ written, removed, left }: Update, changedIds: readonly string[], folder: string): string[] {
  if (written.length + removed.length + left.length === 0) return [`${folder} is as it was: nothing has changed since it was imported`];
  return [
    `Wrote ${counted(written.length, 'file')} to ${folder}`,
    ...(changedIds.length > 0 ? [`  with other words than before: ${changedIds.join(', ')}`] : []),
    ...(removed.length > 0 ? [`  taken away: ${removed.join(', ')}`] : []),
    ...left.map((path) => `  ${path} was edited and is left as it is; what the import would write is beside it, in ${path}.new: take from it what you want, and delete it`),
    'Look at it: npm start',
  ];
}

const counted = (number: number, noun: string) => `${number} ${noun}${number === 1 ? '' : 's'}`;
