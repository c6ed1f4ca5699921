/** What `document.yaml` says about a document: its schema, and the same in one language. */
import { z } from 'astro/zod';
import type { Language } from '../languages.ts';
import { unwelcome } from './characters.ts';

/** The longest `shortTitle`, in characters: a view's name and it make a page's `<title>` of at most 70. */
export const longestShortTitle = 40;

const text = z.string().trim().min(1, 'is empty').refine((value) => unwelcome(value).length === 0, {
  error: 'has an invisible, private-use or decomposed character',
});
const bilingual = z.strictObject({ 'zh-Hans': text, en: text });
const shortText = text.max(longestShortTitle, `is longer than ${longestShortTitle} characters`);
const date = z.iso.date('is not a date such as 2022-02-04');
const edition = z.int().min(1);

/** `document.yaml`. Traditional is converted from `zh-Hans`. A key that is not here is a fault. */
export const schema = z
  .strictObject({
    /** The whole title, as the document is cited. */
    title: bilingual,
    /** The title as it stands in a page's `<title>`, a menu or a running head. */
    shortTitle: z.strictObject({ 'zh-Hans': shortText, en: shortText }),
    /** One sentence that says what the document is, for the cover and for search engines. */
    description: bilingual,
    /** The day the document bears, `YYYY-MM-DD`. */
    date,
    /** Where it was signed or issued. */
    place: bilingual,
    /** Who speaks in it, in the order of the original. */
    parties: z.array(bilingual).min(1),
    source: z.strictObject({
      /** Who published the text that was received. */
      publisher: bilingual,
      /** How the text was received, and what was done to it. */
      received: bilingual,
      /** SHA-256 of `source.txt`, 64 lower-case hexadecimal digits: `sha256sum source.txt`. */
      sha256: z.string().regex(/^[0-9a-f]{64}$/, 'is not 64 lower-case hexadecimal digits'),
    }),
    /** By whom the translation is, and what standing it has. */
    translation: z.strictObject({ status: bilingual }),
    /** What this edition added, and how it is marked. */
    editorial: bilingual,
    /** Who holds which rights, and what a reader may do. */
    rights: bilingual,
    /** The edition that this is: a number that only grows, and its day. */
    edition: z.strictObject({ number: edition, date }),
    /** What each edition changed, the first one first, this one last. */
    changes: z.array(z.strictObject({ edition, date, what: bilingual })).min(1),
    /** How to report an error. */
    report: bilingual,
  })
  .superRefine(({ edition, changes }, context) => {
    const last = changes.at(-1);
    if (last?.edition !== edition.number || last.date !== edition.date) {
      context.addIssue({ code: 'custom', path: ['changes'], message: `does not end with edition ${edition.number} of ${edition.date}` });
    }
  });

export type DocumentYaml = z.output<typeof schema>;
type Bilingual = z.output<typeof bilingual>;

/** `document.yaml` as one language reads it; the schema says what each value is. */
export interface Metadata {
  title: string;
  shortTitle: string;
  description: string;
  date: string;
  place: string;
  parties: string[];
  source: { publisher: string; received: string; sha256: string };
  translation: { status: string };
  editorial: string;
  rights: string;
  edition: { number: number; date: string };
  changes: { edition: number; date: string; what: string }[];
  report: string;
}

/** The metadata in every language; `convert` turns Simplified into Traditional. */
export function metadata(yaml: DocumentYaml, convert: (simplified: string) => string): Record<Language, Metadata> {
  return {
    'zh-Hans': said(yaml, (text) => text['zh-Hans']),
    'zh-Hant': said(yaml, (text) => convert(text['zh-Hans'])),
    en: said(yaml, (text) => text.en),
  };
}

const said = (yaml: DocumentYaml, say: (text: Bilingual) => string): Metadata => ({
  ...yaml,
  title: say(yaml.title),
  shortTitle: say(yaml.shortTitle),
  description: say(yaml.description),
  place: say(yaml.place),
  parties: yaml.parties.map(say),
  source: { ...yaml.source, publisher: say(yaml.source.publisher), received: say(yaml.source.received) },
  translation: { status: say(yaml.translation.status) },
  editorial: say(yaml.editorial),
  rights: say(yaml.rights),
  changes: yaml.changes.map((change) => ({ ...change, what: say(change.what) })),
  report: say(yaml.report),
});
