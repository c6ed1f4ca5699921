/** What each sentence is, in the words that every format carries: received, converted, translated and by what, or the editor's. */
import type { Language } from '../languages.ts';
import type { TranslationKind } from '../text/metadata.ts';
import type { Document, Note, Row } from '../text/model.ts';
import type { DocumentLanguage } from '../views.ts';

/** What the text of a language is. Where nobody has stated what a translation is, it is said to be unstated, and never taken for a person's. */
export interface Origin {
  role: DocumentLanguage['role'];
  /** What it is converted from. */
  from?: Language;
  /** What translation it is, or is converted from. */
  translation?: TranslationKind | 'unstated';
  by?: string;
  /** What its standing is in the edition's own words. */
  status?: string;
}

/** What the text of a language is. */
export function originOf({ languages, metadata }: Pick<Document, 'languages' | 'metadata'>, tag: Language): Origin {
  const { role, from } = languages.find((one) => one.tag === tag)!;
  const said = metadata[tag]?.translation;
  return {
    role,
    ...(from !== undefined && { from }),
    ...(said && { translation: said.kind ?? 'unstated', ...(said.by && { by: said.by.text }), ...(said.status && { status: said.status.text }) }),
  };
}

const kinds: Record<TranslationKind | 'unstated', string> = {
  authentic: 'authentic translation',
  official: 'official translation',
  published: 'published translation',
  own: 'unofficial translation',
  machine: 'machine translation',
  unstated: 'translation of unstated origin',
};

/** An origin in words: `received`, `converted from zh-Hans`, `machine translation`, `converted from zh-Hans: official translation by …`. */
export function originWords({ role, from, translation, by }: Origin): string {
  const translated = translation && `${kinds[translation]}${by ? ` by ${by}` : ''}`;
  return role === 'converted' ? [`converted from ${from}`, translated].filter(Boolean).join(': ') : (translated ?? 'received');
}

/** Whether the words of a row or a note are the edition's own, and no part of the text. */
export const isEditors = (of: Row | Note) => ('label' in of ? !of.own : of.editorial);

/** What one row or note is in a language: what is the editor's is so in all of them. */
export const originWordsOf = (of: Row | Note, origin: Origin) => (isEditors(of) ? `editor’s; ${originWords(origin)}` : originWords(origin));

/** What translation it is, and by whom, read back from `originWordsOf`; nothing where it is none, or unstated. */
export function readTranslation(words: string): { kind: TranslationKind; by?: string } | undefined {
  const [, written = '', by] = /(?:^|[:;] )(\S+ translation)(?: by (.+))?$/.exec(words) ?? [];
  const kind = (Object.keys(kinds) as (keyof typeof kinds)[]).find((one) => kinds[one] === written);
  return kind === undefined || kind === 'unstated' ? undefined : { kind, ...(by !== undefined && { by }) };
}

/** The role and the source of a language, read back from `originWordsOf`. */
export function readOrigin(words: string): Pick<DocumentLanguage, 'role' | 'from'> {
  const own = words.replace(/^editor’s; /, '');
  const from = /^converted from ([A-Za-z0-9-]+)/.exec(own)?.[1];
  return from !== undefined ? { role: 'converted', from } : { role: own === 'received' ? 'source' : 'translation' };
}
