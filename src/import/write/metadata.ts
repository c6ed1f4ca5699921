/** A minimal `document.yaml`: what is known of a document at its import. Whoever edits it adds the rest. */
import { stringify } from 'yaml';
import { unwelcome } from '../../text/characters.ts';

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

export function documentYaml({ title, author, date, rights, translation }: Answers, source: { language: string; sha256: string; encoding?: string }): string {
  const titles = Object.entries(title).filter(([, words]) => unwelcome(words).length === 0);
  return stringify(
    {
      status: 'draft',
      // One with a character that means nothing stands in the text alone, until somebody has mended it.
      ...(titles.length > 0 && { title: Object.fromEntries(titles) }),
      ...(date && { date }),
      ...(author && { parties: [{ [source.language]: author }] }),
      source,
      ...(translation && translation !== 'none' && { translation: { kind: translation } }),
      ...(rights && { rights: { [source.language]: rights } }),
    },
    { lineWidth: 0 },
  );
}
