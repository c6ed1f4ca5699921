/** What a document does not say of itself. */
import type { VFile } from 'vfile';
import type { Language } from '../languages.ts';
import type { DocumentLanguage } from '../views.ts';
import type { AlignedRow } from './align.ts';
import { fault, type Status } from './faults.ts';
import type { DocumentYaml } from './document-yaml.ts';
import { inlineText } from './serialise.ts';
import type { Yaml } from './yaml.ts';

/** The longest short title, in characters, that a page's `<title>` has room for beside the name of a view. */
export const longestShortTitle = 40;

/** The first heading of the first level, in each language that writes one. */
export function titlesOf(rows: readonly AlignedRow[], languages: readonly DocumentLanguage[]): Map<Language, string> {
  return new Map(
    languages.flatMap(({ tag }) => {
      const block = rows.map(({ blocks }) => blocks.get(tag)).find((one) => one?.kind === 'heading' && one.depth === 1);
      return block ? [[tag, block.lines.map(({ tree }) => inlineText(tree)).join(' ')] as const] : [];
    }),
  );
}

/** What stands for a title where no language writes one: the first words of the text. */
export function firstWordsOf(rows: readonly AlignedRow[], languages: readonly DocumentLanguage[]): Map<Language, string> {
  const firstLine = (tag: Language) => rows.flatMap(({ blocks }) => blocks.get(tag)?.lines ?? []).map(({ tree }) => inlineText(tree).trim()).find(Boolean);
  const cut = (text: string) => (Array.from(text).length > longestShortTitle ? `${Array.from(text).slice(0, longestShortTitle - 1).join('').trimEnd()}…` : text);
  return new Map(languages.flatMap(({ tag }) => [firstLine(tag)].flatMap((line) => (line ? [[tag, cut(line)] as const] : []))));
}

/** Reports what is not stated, all in one message, and a title too long for its place. */
export function reportMetadata({ value, placeOf }: Yaml<DocumentYaml>, file: VFile, { received, translations, status }: { received: boolean; translations: readonly Language[]; status: Status }): void {
  const { source, translation, translations: each, rights, edition, changes, shortTitle, title } = value;
  const unnamed = translations.filter((tag) => !(each?.[tag] ?? translation)?.status && !(each?.[tag] ?? translation)?.kind);
  const missing = [
    !source?.publisher && !source?.received && '`source.publisher` or `source.received` (where the text is from)',
    !received && !source?.sha256 && 'source.txt (the text as it was received)',
    unnamed.length > 0 && `\`translations\` (what ${unnamed.join(', ')} ${unnamed.length === 1 ? 'is' : 'are'}: official, own, machine …)`,
    !rights && '`rights`',
    !(edition && changes) && '`edition` and `changes`',
  ].filter((one) => one !== false);
  if (missing.length > 0) fault(file, 'missing-metadata', `Not stated${status === 'draft' ? ' yet' : ''}: ${missing.join('; ')}`);
  for (const tag of Object.keys(each ?? {})) {
    if (!translations.includes(tag)) fault(file, 'bad-value', `\`translations.${tag}\` is about no folder of a translation; ${translations.length > 0 ? `write one of ${translations.join(', ')}, or ` : ''}delete it`, placeOf(['translations', tag]));
  }
  const short = shortTitle ?? title;
  for (const [tag, text] of Object.entries(typeof short === 'string' ? { '': short } : (short ?? {}))) {
    const key = shortTitle ? 'shortTitle' : 'title';
    if (Array.from(text).length > longestShortTitle) fault(file, 'long-title', `\`${tag ? `${key}.${tag}` : key}\` is longer than ${longestShortTitle} characters, and is cut where a page's title has no room; ${shortTitle ? 'shorten it' : 'write a `shortTitle`'}`, placeOf([key, tag]));
  }
}
