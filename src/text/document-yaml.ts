/** What `document.yaml` says about a document: its schema. Nothing in it must be written. */
import { z } from 'astro/zod';
import { whatIsWrong } from './dates.ts';
import { localized } from './localized.ts';

const day = z.iso.date('is not a date such as 2022-02-04');
const date = z.union([z.number(), z.string().trim().min(1, 'is empty')]).transform(String).superRefine((value, context) => {
  const message = whatIsWrong(value);
  if (message) context.addIssue({ code: 'custom', message });
});
const edition = z.int().min(1);

/** What a translation is, and so how its sentences are marked wherever they go. */
export const translationKinds = ['authentic', 'official', 'published', 'own', 'machine'] as const;
export type TranslationKind = (typeof translationKinds)[number];

const translation = z.strictObject({
  /** By whom it is, and what standing it has, in words. */
  status: localized.optional(),
  kind: z.enum(translationKinds).optional(),
  /** Who translated. */
  by: localized.optional(),
  /** It is not finished, and meant to be published so. */
  partial: z.boolean().optional(),
});

/** `document.yaml`. Every key is optional; one that is not here is a fault. */
export const schema = z
  .strictObject({
    /** `draft`: what wants review is a warning. `published`: it is a fault. */
    status: z.enum(['draft', 'published']).default('draft'),
    /** The whole title, as the document is cited; else its first heading. */
    title: localized.optional(),
    /** The title as it stands in a page's `<title>`, a menu or a running head. */
    shortTitle: localized.optional(),
    /** One sentence that says what the document is, for the cover and for search engines. */
    description: localized.optional(),
    /** When it was issued or written: `2022-02-04`, `1948-12`, `740`, `-400`, or in words, `c. 400 BC`. */
    date: date.optional(),
    /** Where it was signed or issued. */
    place: localized.optional(),
    /** Who speaks in it, in the order of the original. */
    parties: z.array(localized).min(1).optional(),
    /** What kind of text it is, and what about, for the catalogue. */
    kind: localized.optional(),
    subject: z.array(localized).optional(),
    source: z
      .strictObject({
        /** The language it was received in, the name of a folder. */
        language: z.string().optional(),
        /** Who published the text that was received, and where, and when it was taken. */
        publisher: localized.optional(),
        address: z.url('is no address such as https://example.org/').optional(),
        retrieved: day.optional(),
        /** How the text was received, and what was done to it. */
        received: localized.optional(),
        /** SHA-256 of `source.txt`, 64 lower-case hexadecimal digits: `sha256sum source.txt`. */
        sha256: z.string().regex(/^[0-9a-f]{64}$/, 'is not 64 lower-case hexadecimal digits').optional(),
        /** The encoding of `source.txt`, where it is not UTF-8: `gb18030`. */
        encoding: z.string().optional(),
      })
      .optional(),
    /** What every translation is, and what one of them is: `translations: {en: {kind: official}}`. */
    translation: translation.optional(),
    translations: z.record(z.string(), translation).optional(),
    /** Whose the notes are that do not say so: the editor's, or the source's own. */
    notes: z.enum(['editor', 'source']).default('editor'),
    /** What this edition added, and how it is marked. */
    editorial: localized.optional(),
    /** Who holds which rights, and what a reader may do. */
    rights: localized.optional(),
    /** The edition that this is: a number that only grows, and its day. */
    edition: z.strictObject({ number: edition, date: day }).optional(),
    /** What each edition changed, the first one first, this one last. */
    changes: z.array(z.strictObject({ edition, date: day, what: localized })).min(1).optional(),
    /** How to report an error. */
    report: localized.optional(),
  })
  .superRefine(({ edition, changes }, context) => {
    const last = changes?.at(-1);
    if (last && (last.edition !== edition?.number || last.date !== edition.date)) {
      context.addIssue({ code: 'custom', path: ['changes'], message: edition ? `does not end with edition ${edition.number} of ${edition.date}` : 'tells of editions, and `edition` is missing' });
    }
  });

export type DocumentYaml = z.output<typeof schema>;
