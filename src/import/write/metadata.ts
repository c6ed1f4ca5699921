/** A minimal `document.yaml`: what is known of a document at its import. Whoever edits it adds the rest. */
import { stringify } from 'yaml';

/** What the translation is. */
export const standings = ['authentic', 'official', 'published', 'own', 'machine', 'none'] as const;
export type Standing = (typeof standings)[number];

/** What is asked, with what is answered. */
export interface Answers {
  /** By language. */
  title: Record<string, string>;
  /** Who wrote or issued the text. */
  author?: string;
  /** `YYYY-MM-DD`. */
  date?: string;
  rights?: string;
  translation?: Standing;
}

const status: Record<Standing, { 'zh-Hans': string; 'zh-Hant': string; en: string } | undefined> = {
  authentic: { 'zh-Hans': '各语文本同等作准。', 'zh-Hant': '各語文本同等作準。', en: 'The texts in all languages are equally authentic.' },
  official: { 'zh-Hans': '官方译文。', 'zh-Hant': '官方譯文。', en: 'An official translation.' },
  published: { 'zh-Hans': '已发表的译文。', 'zh-Hant': '已發表的譯文。', en: 'A published translation.' },
  own: { 'zh-Hans': '为本版所译。', 'zh-Hant': '為本版所譯。', en: 'A translation made for this edition.' },
  machine: { 'zh-Hans': '机器译文，未经审定。', 'zh-Hant': '機器譯文，未經審定。', en: 'A machine translation that nobody has reviewed.' },
  none: undefined,
};

export function documentYaml({ title, author, date, rights, translation }: Answers, source: { language: string; sha256: string }): string {
  const languages = Object.keys(title);
  const standing = translation && status[translation];
  // In the languages of the document; where the words for it are not known there, in English.
  const said = standing && Object.fromEntries((languages.some((one) => one in standing) ? languages.filter((one) => one in standing) : ['en']).map((one) => [one, standing[one as keyof typeof standing]]));
  return stringify(
    {
      status: 'draft',
      title,
      ...(date && { date }),
      ...(author && { parties: [{ [source.language]: author }] }),
      source,
      ...(said && { translation: { status: said } }),
      ...(rights && { rights: { [source.language]: rights } }),
    },
    { lineWidth: 0 },
  );
}
