/**
 * Makes the fold table: from every Traditional or regional form of the library's Simplified characters to the
 * one character that stands for it. Built from the aligned texts, OpenCC's conversions of them, and OpenCC's
 * dictionaries; at build, so that nothing of OpenCC reaches the browser.
 */
import { Converter } from 'opencc-js/cn2t';
import { whileHeld } from '../text/scripts/lazy.ts';

/** A text in Simplified, and the same, character for character, in Traditional of some kind. */
export type Aligned = readonly [simplified: string, traditional: string];

/** The text of OpenCC's dictionaries: Simplified to Traditional, Traditional to Simplified, and standard to regional forms. */
export interface FormDictionaries {
  toTraditional: string[];
  toSimplified: string[];
  regional: string[];
}

const han = /\p{sc=Han}/u;
/** Each takes 20 MB, until nobody makes a table any more. */
const converters = whileHeld(() => (['t', 'tw', 'hk'] as const).map((to) => Converter({ from: 'cn', to })));

/** One of OpenCC's dictionaries: `key⇥form form`, a line each; single characters only. */
function* entriesOf(dictionaries: string[]): Generator<[string, string[]]> {
  for (const line of dictionaries.flatMap((dictionary) => dictionary.split(/\r?\n/))) {
    const [key = '', forms = ''] = line.split('\t');
    if ([...key].length === 1 && forms) yield [key, forms.trim().split(' ').filter((form) => [...form].length === 1)];
  }
}

/** For each form known to the dictionaries, the Simplified characters it may be a form of, the likeliest first. */
export type Origins = ReadonlyMap<string, ReadonlySet<string>>;

/** The Simplified characters of some texts, a run for each: itself, then each character that stands for it in an aligned text. */
export function formsIn(aligned: Iterable<Aligned>, origins: Origins): string[] {
  const found = new Map<string, Set<string>>();
  /** A character beside what stands for it says nothing the second time, and most are met a thousand times. */
  const met = new Set<string>();
  for (const [simplified, written] of aligned) {
    const characters = [...simplified];
    // A text that was written, and not converted, may have other words: what is no form of a character stands for itself.
    for (const text of Array.from(new Set([written, ...converters().map((convert) => convert(simplified))]), (text) => [...text])) {
      const traditional = text.length === characters.length ? text : characters;
      characters.forEach((character, index) => {
        const pair = character + traditional[index]!;
        if (met.has(pair)) return;
        met.add(pair);
        if (!han.test(character)) return;
        const form = origins.get(traditional[index]!)?.has(character) ? traditional[index]! : character;
        const forms = found.get(character);
        if (forms) forms.add(form);
        else found.set(character, new Set([form]));
      });
    }
  }
  return Array.from(found, ([character, forms]) => [character, ...forms].join(''));
}

export function originsOf(dictionaries: FormDictionaries): Origins {
  const origins = new Map<string, Set<string>>();
  const add = (form: string, characters: Iterable<string>) => {
    origins.set(form, new Set([...(origins.get(form) ?? []), ...characters]));
  };
  // A form that is Simplified as well, first of all, is not taken for another: 俱 is not 具.
  const simplified = new Map(entriesOf(dictionaries.toSimplified));
  for (const [form, characters] of simplified) add(form, characters[0] === form ? [] : characters);
  for (const [character, forms] of entriesOf(dictionaries.toTraditional)) for (const form of forms) if (simplified.get(form)?.[0] !== form) add(form, [character]);
  for (const [standard, forms] of entriesOf(dictionaries.regional)) {
    // A standard form that no dictionary converts is Simplified as well: 群, of which 羣 is the standard form.
    for (const form of forms) add(form, [...(origins.get(standard) ?? []), standard]);
    for (const form of forms) add(standard, [...(origins.get(form) ?? []), form]);
  }
  return origins;
}

/**
 * The fold table of a library, of the forms that its texts have. A character of its Simplified text stands for itself, unless a text that is
 * aligned writes the same character for two of them: then they are one class, since a reader who types that
 * character may mean either. A form that the dictionaries alone know joins one class, the likeliest.
 */
export function makeFoldTable(runs: Iterable<string>, origins: Origins): Map<string, string> {
  const found = new Map<string, Set<string>>();
  for (const run of runs) {
    const [character = '', ...forms] = run;
    found.set(character, new Set([...(found.get(character) ?? []), ...forms]));
  }
  const parents = new Map<string, string>();
  const classOf = (character: string): string => {
    const parent = parents.get(character);
    return parent === undefined ? character : classOf(parent);
  };
  const join = (form: string, character: string) => {
    const [one, other] = [classOf(form), classOf(character)];
    if (one === other) return;
    // What is in the Simplified text stands for what is not.
    const [child, parent] = found.has(one) && (!found.has(other) || one > other) ? [other, one] : [one, other];
    parents.set(child, parent);
  };
  for (const [character, forms] of found) for (const form of forms) join(form, character);
  for (const [form, characters] of origins) {
    const origin = [...characters].find((character) => found.has(character));
    if (origin !== undefined && !found.has(form) && !parents.has(form)) parents.set(form, origin);
  }
  return new Map([...parents.keys()].sort().map((form) => [form, classOf(form)]));
}

/** The table as `readFoldTable` reads it: one run for each class, the character that stands for it first. */
export function writeFoldTable(table: ReadonlyMap<string, string>) {
  const runs = Map.groupBy([...table].sort(), ([, one]) => one);
  return [...runs].sort(([a], [b]) => (a < b ? -1 : 1)).map(([one, forms]) => one + forms.map(([form]) => form).join('')).join(' ');
}
