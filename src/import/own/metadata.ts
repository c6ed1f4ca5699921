/** What a document of ours says of itself, as `document.yaml` has it. */
import { stringify } from 'yaml';
import { type Language, otherScript } from '../../languages.ts';
import { readTranslation } from '../../exports/origins.ts';
import type { Said } from '../../text/localized.ts';
import type { Metadata } from '../../text/metadata.ts';
import type { Own } from './read.ts';
import type { Written } from './languages.ts';

/** The whole file; `notes` says whose the notes are that do not say so. */
export function ownYaml({ metadata, origins }: Own, { source, written }: Written, notes: 'editor' | 'source'): string {
  const translations = written.filter((tag) => tag !== source);
  const said = metadata ? saidIn(metadata, source, written) : { translations: Object.fromEntries(translations.flatMap((tag) => {
    const found = readTranslation(origins.get(tag) ?? '');
    return found ? [[tag, found]] : [];
  })) };
  return stringify(pruned({ status: 'draft', ...said, source: { language: source, ...('source' in said ? said.source : {}) }, ...(notes === 'source' && { notes }) }), { lineWidth: 0 });
}

type InAll = (of: (metadata: Metadata) => Said | undefined) => Record<Language, string> | undefined;

function saidIn(metadata: Readonly<Record<Language, Metadata>>, source: Language, written: readonly Language[]) {
  const own = metadata[source]!;
  /** Words in each language that they are written in. */
  const inAll: InAll = (of) => {
    const all = written.flatMap((tag) => {
      const said = of(metadata[tag]!);
      const other = otherScript(tag);
      const converted = other === undefined ? undefined : metadata[other] && of(metadata[other]);
      // What is itself converted, from Classical Chinese, is not converted again.
      return said === undefined || (said.language === tag && converted && converted.language !== other) ? [] : [said];
    });
    return all.length > 0 ? Object.fromEntries(all.map(({ language, text }) => [language, text])) : undefined;
  };
  const each = (of: (metadata: Metadata) => readonly Said[]) => of(own).map((_, index) => inAll((one) => of(one)[index]));
  const title = inAll(({ title }) => title);
  const short = inAll(({ shortTitle }) => shortTitle);
  return {
    title,
    shortTitle: JSON.stringify(short) === JSON.stringify(title) ? undefined : short,
    description: inAll(({ description }) => description),
    date: own.date?.text,
    place: inAll(({ place }) => place),
    parties: each(({ parties }) => parties),
    kind: inAll(({ kind }) => kind),
    subject: each(({ subject }) => subject),
    source: {
      publisher: inAll(({ source }) => source.publisher),
      address: own.source.address,
      retrieved: own.source.retrieved,
      received: inAll(({ source }) => source.received),
    },
    translations: Object.fromEntries(
      written.filter((tag) => tag !== source).map((tag) => {
        const { kind, partial } = own.translations[tag] ?? { partial: false };
        return [tag, { status: inAll((one) => one.translations[tag]?.status), kind, by: inAll((one) => one.translations[tag]?.by), partial: partial || undefined }];
      }),
    ),
    editorial: inAll(({ editorial }) => editorial),
    rights: inAll(({ rights }) => rights),
    edition: own.edition.date === undefined ? undefined : own.edition,
    changes: own.changes.map(({ edition, date }, index) => ({ edition, date, what: inAll(({ changes }) => changes[index]?.what) })),
    report: inAll(({ report }) => report),
  };
}

/** Without what says nothing. */
function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.length > 0 ? value.map(pruned) : undefined;
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).map(([key, one]) => [key, pruned(one)] as const).filter(([, one]) => one !== undefined);
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}
