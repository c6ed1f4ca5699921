/** Which languages of a table are written in a folder, and which are converted from them. */
import type { Table } from '../../exports/export.ts';
import type { Language } from '../../languages.ts';

export interface Written {
  source: Language;
  /** The languages that have a folder. */
  written: Language[];
  /** The languages that are converted, by what from. */
  converted: Map<Language, Language>;
}

/** A book may have the converted text alone: then it is what was received, and is written. */
export function writtenIn({ languages, source }: Pick<Table, 'languages' | 'source'>): Written {
  const there = new Set(languages.map(({ tag }) => tag));
  const converted = new Map(languages.flatMap(({ tag, from }) => (from !== undefined && there.has(from) ? [[tag, from] as const] : [])));
  const written = languages.flatMap(({ tag }) => (converted.has(tag) ? [] : [tag]));
  const instead = languages.find(({ from }) => from === source)?.tag ?? written[0] ?? source;
  return { source: there.has(source) ? source : instead, written, converted };
}
