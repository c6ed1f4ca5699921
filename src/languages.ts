/**
 * What each language and script needs: the one table. A language is a BCP 47 tag, the name of a
 * document's folder; what is not in the table still works, plainly. Shared with the browser.
 */

/** A BCP 47 tag: `zh-Hant`, `en`, `lzh-Hant`, `en-x-legge`. */
export type Language = string;

/** Scripts, as ISO 15924 names them, that have a row of their own below. */
export interface Traits {
  /** What stands between two sentences of one paragraph. */
  joiner: '' | ' ';
  /** Whether its text is Han characters and their full-width marks, each one em wide. */
  han: boolean;
  direction: 'ltr' | 'rtl';
  /** The own font that sets it, by its script; none where the site brings none. */
  font?: 'Hans' | 'Hant' | 'Latn';
  /** Characters in a line of the text, and of the notes beside it; how many lines of notes are as high as one of text. */
  measure: { text: number; notes: number; lines: number };
  /** Quotation marks, and those within them. */
  quotes: readonly [open: string, close: string, innerOpen: string, innerClose: string];
  /** What ends a sentence, closing marks after it included: the source of a regular expression. */
  end: string;
}

const closing = '[”’」』）》〉】〕\\])"\']*';
const western = { joiner: ' ', han: false, direction: 'ltr', measure: { text: 72, notes: 34, lines: 1.4 }, quotes: ['“', '”', '‘', '’'], end: `[.?!:;…]${closing}` } as const satisfies Traits;
const chinese = { joiner: '', han: true, direction: 'ltr', measure: { text: 36, notes: 17, lines: 1.6 }, end: `(?:[。．｡.？?！!：:；;…⋯]|——)${closing}` } as const;

/** By script. */
const scripts: Record<string, Traits> = {
  Hans: { ...chinese, font: 'Hans', quotes: ['“', '”', '‘', '’'] },
  Hant: { ...chinese, font: 'Hant', quotes: ['「', '」', '『', '』'] },
  Jpan: { ...chinese, quotes: ['「', '」', '『', '』'] },
  Latn: { ...western, font: 'Latn' },
  Cyrl: { ...western, quotes: ['«', '»', '„', '“'] },
  Arab: { ...western, direction: 'rtl', quotes: ['«', '»', '“', '”'], end: `[.?!؟۔:؛;…]${closing}` },
  Hebr: { ...western, direction: 'rtl', quotes: ['”', '”', '’', '’'] },
  Thai: { ...western, joiner: '', end: '' },
  Laoo: { ...western, joiner: '', end: '' },
  Khmr: { ...western, joiner: '', end: '[។៕?!]' },
  Mymr: { ...western, joiner: '', end: '[။?!]' },
  Tibt: { ...western, joiner: '', end: '[།༎]' },
};

/** What a language has otherwise than its script. */
const languages: Record<string, Partial<Traits>> = {
  de: { quotes: ['„', '“', '‚', '‘'] },
  fr: { quotes: ['« ', ' »', '“', '”'] },
};

const known = new Map<Language, { script: string; language: string; traits: Traits }>();

function about(tag: Language) {
  let found = known.get(tag);
  if (!found) {
    const { script = 'Latn', language } = maximized(tag);
    found = { script, language, traits: { ...(scripts[script] ?? western), ...languages[language] } };
    known.set(tag, found);
  }
  return found;
}

function maximized(tag: Language) {
  try {
    const { script, language } = new Intl.Locale(tag).maximize();
    // Classical Chinese without a script is what it was written in.
    return { script: script ?? (language === 'lzh' ? 'Hant' : undefined), language };
  } catch {
    return { script: undefined, language: tag };
  }
}

/** What a language needs. Total: any tag has traits. */
export const traitsOf = (tag: Language): Traits => about(tag).traits;

/** The script of a language, as ISO 15924 names it: `Hans` for `zh`. */
export const scriptOf = (tag: Language): string => about(tag).script;

/** What stands between two sentences of one paragraph. */
export const joiner = (tag: Language) => traitsOf(tag).joiner;

/** Whether a language is Chinese, modern or Classical, which can be converted from one script to the other. */
export const isChinese = (tag: Language) => /^(?:zh|lzh|yue|wuu|nan|hak|cdo|gan|hsn|cmn)(?:-|$)/i.test(tag) && /^Han[st]$/.test(scriptOf(tag));

/** The same language in the other Chinese script: `zh-Hant` for `zh-Hans`; nothing for what is not Chinese. */
export function otherScript(tag: Language): Language | undefined {
  if (!isChinese(tag)) return undefined;
  const other = scriptOf(tag) === 'Hans' ? 'Hant' : 'Hans';
  const [language, ...rest] = tag.split('-');
  return [language, other, ...rest.filter((part) => !/^Han[st]$/i.test(part))].join('-');
}

/** Whether two languages are one text in two Chinese scripts, or the same. */
export const isSameText = (one: Language, other: Language) => one === other || otherScript(one) === other;

/** A tag as BCP 47 spells it: `zh-Hant` for `zh-hant`; nothing where it is none. */
export function canonicalTag(tag: string): Language | undefined {
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

/** What of the many languages of one thing is said in `tag`, or in what is closest to it: the same text in the other script, the same language, else the first. */
export function closest<Tag extends Language>(tag: Language, among: readonly Tag[]): Tag | undefined {
  const language = tag.split('-')[0];
  const script = scriptOf(tag);
  return (
    among.find((one) => one === tag) ??
    among.find((one) => tag.startsWith(`${one}-`)) ??
    among.find((one) => scriptOf(one) === script && one.split('-')[0] === language) ??
    among.find((one) => isChinese(tag) && isChinese(one) && scriptOf(one) === script) ??
    among.find((one) => one === otherScript(tag)) ??
    among.find((one) => one.split('-')[0] === language) ??
    among.find((one) => isChinese(tag) && isChinese(one))
  );
}
