/** `content/library.yaml`: whose library this is. Every key is optional; without the file there is a neutral default. */
import { z } from 'astro/zod';
import { formats } from './formats.ts';
import type { Language } from './languages.ts';
import { lastResort, locales, words } from './locales/index.ts';
import { localized, type Localized, type Said, sayIn } from './text/localized.ts';

/** `library.yaml`. A key that is not here is a fault. */
export const schema = z.strictObject({
  /** What the library is called, on the cover, in the bar and in citations. */
  name: localized.optional(),
  /** What it is, in a sentence. */
  tagline: localized.optional(),
  /** Who publishes it. */
  publisher: localized.optional(),
  /** Where errors are reported: an address (of an issue tracker, a form) or `mailto:`. */
  contact: z.union([z.url('is no address'), z.email('is no mail address')]).optional(),
  licence: z.strictObject({ name: localized, address: z.url('is no address').optional() }).optional(),
  /** Where the site will stand, `https://example.org/read/`; the variable `SITE` is stronger. */
  address: z
    .url({ protocol: /^https?$/, error: 'is no address such as https://example.org/read/' })
    .refine((address) => !/[?#\s]/.test(address), 'is the address of a page; write that of the whole site, as https://example.org/read/')
    .transform((address) => address.replace(/\/?$/, '/'))
    .optional(),
  /** The language of the cover and of pages whose own the interface is not in. */
  language: z.string().optional(),
  /** The formats in which a document can be had beside its pages: `[epub, text]`; without the key all but `dts`, whose files are very many, and `[]` for none. */
  exports: z.array(z.enum([...formats, 'dts'])).optional(),
});
export type LibraryYaml = z.output<typeof schema>;

const neutral: Localized = Object.fromEntries(locales.map((locale) => [locale, words[locale].edition.library]));

/** The library as one language reads it. */
export interface LibraryWords {
  name: Said;
  tagline?: Said;
  publisher?: Said;
  licence?: { name: Said; address?: string };
}

/** What `library.yaml` says in a language; `convert` turns Chinese into the other script, by OpenCC alone. */
export function libraryIn(yaml: LibraryYaml, language: Language, convert: (text: string, from: Language, to: Language) => string | undefined): LibraryWords {
  const say = (value: Localized) => sayIn(value, language, [yaml.language ?? lastResort], convert);
  return {
    name: say(yaml.name ?? neutral),
    ...(yaml.tagline && { tagline: say(yaml.tagline) }),
    ...(yaml.publisher && { publisher: say(yaml.publisher) }),
    ...(yaml.licence && { licence: { name: say(yaml.licence.name), ...(yaml.licence.address && { address: yaml.licence.address }) } }),
  };
}
