/** What `document.yaml` says about a document, in one language. */
import type { Language } from '../languages.ts';
import { readDate, type Dated } from './dates.ts';
import type { DocumentYaml, TranslationKind } from './document-yaml.ts';
import { type Converts, type Localized, type Said, sayIn } from './localized.ts';

export type { TranslationKind };

/** What a translation is, and by whom. */
export interface TranslationSaid {
  status?: Said;
  kind?: TranslationKind;
  by?: Said;
  partial: boolean;
}

/** `document.yaml` as one language reads it; the schema says what each value is. What is not stated is not there. */
export interface Metadata {
  title: Said;
  shortTitle: Said;
  description?: Said;
  date?: Dated;
  place?: Said;
  parties: Said[];
  kind?: Said;
  subject: Said[];
  source: { publisher?: Said; address?: string; retrieved?: string; received?: Said };
  /** None where this language is the source, or converted from it. */
  translation?: TranslationSaid;
  /** Of every translation of the document what this language says of it. */
  translations: Record<Language, TranslationSaid>;
  editorial?: Said;
  rights?: Said;
  edition: { number: number; date?: string };
  changes: { edition: number; date: string; what: Said }[];
  report?: Said;
}

/** What is needed beside the file: the titles that headings give, and which languages there are. */
export interface About {
  source: Language;
  /** The languages that are translations, with the one each is converted from. */
  translations: ReadonlyMap<Language, Language>;
  /** The first heading of the text in a language. */
  titles: ReadonlyMap<Language, string>;
  convert: Converts;
}

/** The metadata in one language. */
export function metadata(yaml: DocumentYaml, language: Language, { source, translations, titles, convert }: About): Metadata {
  const say = (value: Localized, from: Iterable<Language> = translations.keys()) => sayIn(value, language, [source, ...from], convert);
  const maybe = <Key extends string>(key: Key, value: Localized | undefined, from?: Language[]) => (value === undefined ? {} : ({ [key]: say(value, from) } as Record<Key, Said>));
  const headings = titles.size > 0 ? say(Object.fromEntries(titles)) : undefined;
  const written = yaml.title && say(yaml.title);
  const title = written && (written.language === language || headings?.language !== language) ? written : (headings ?? { text: '—', language });
  const short = yaml.shortTitle && say(yaml.shortTitle);
  const saidOf = (of: Language): TranslationSaid => {
    const { status, kind, by, partial = false } = { ...yaml.translation, ...yaml.translations?.[of] };
    return { ...maybe('status', status, [of]), ...(kind && { kind }), ...maybe('by', by, [of]), partial };
  };
  const of = translations.get(language);
  return {
    title,
    shortTitle: short && (short.language === language || title.language !== language) ? short : title,
    ...maybe('description', yaml.description),
    ...(yaml.date !== undefined && { date: readDate(yaml.date) }),
    ...maybe('place', yaml.place),
    parties: (yaml.parties ?? []).map((one) => say(one)),
    ...maybe('kind', yaml.kind),
    subject: (yaml.subject ?? []).map((one) => say(one)),
    source: {
      ...maybe('publisher', yaml.source?.publisher),
      ...(yaml.source?.address && { address: yaml.source.address }),
      ...(yaml.source?.retrieved && { retrieved: yaml.source.retrieved }),
      ...maybe('received', yaml.source?.received),
    },
    ...(of && { translation: saidOf(of) }),
    translations: Object.fromEntries([...translations].map(([one, from]) => [one, saidOf(from)])),
    ...maybe('editorial', yaml.editorial),
    ...maybe('rights', yaml.rights),
    edition: yaml.edition ?? { number: 1 },
    changes: (yaml.changes ?? []).map((change) => ({ ...change, what: say(change.what) })),
    ...maybe('report', yaml.report),
  };
}
