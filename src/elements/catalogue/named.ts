/** Names of a catalogue as a reader is told them. */
import { undated, type Catalogue, type Choice } from '../../catalogue/find.ts';
import type { Names } from '../../catalogue/listed.ts';
import { closest, type Language } from '../../languages.ts';
import { interfaceLocale } from '../shared/interface-language.ts';
import { catalogueWord } from './catalogue-word.ts';

/** Words, and their language where it may be another than the interface's. */
export interface Name {
  text: string;
  language?: Language;
}

/** A name in the language closest to the interface's, else in its first. */
export function nameOf(names: Names): Name {
  const tags = Object.keys(names);
  const language = closest(interfaceLocale(), tags) ?? tags[0] ?? '';
  return { text: names[language]?.[0] ?? '', language };
}

/** A value of a choice: `1950s` is a decade, `3` a place in the table of parties. */
export function valueName(catalogue: Catalogue, choice: Choice, value: string): Name {
  if (choice !== 'years') return nameOf(catalogue.names[choice][Number(value)]!);
  const word = catalogueWord();
  const [, decade = '', before] = /^(\d+)s(-bc)?$/.exec(value) ?? [];
  return { text: value === undated ? word.undated : word.decade(Number(decade), before !== undefined) };
}

/** A value as an address has it, which outlives the list: a decade, or the name that the reader sees. */
export const written = (catalogue: Catalogue, choice: Choice, value: string) => (choice === 'years' ? value : nameOf(catalogue.names[choice][Number(value)]!).text);

/** The value that an address names in any language; nothing for what the catalogue does not have. */
export function readValue(catalogue: Catalogue, choice: Choice, text: string): string {
  if (choice === 'years') return catalogue.entries.some(({ values }) => values.years.includes(text)) ? text : '';
  const place = catalogue.names[choice].findIndex((names) => Object.values(names).flat().includes(text));
  return place < 0 ? '' : String(place);
}
