/** BCP 47 tags of the languages a document is kept in, in the order they are shown. */
export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;
export type Language = (typeof languages)[number];

/** The language a document is received in. Every other row is converted or translated from it. */
export const source = 'zh-Hans' satisfies Language;

/** Languages whose text is the received text: the source itself, and what is converted from it character for character. */
export const received = ['zh-Hans', 'zh-Hant'] as const satisfies readonly Language[];

/** Languages that somebody writes, each in a folder of its own name. Traditional is converted. */
export const written = ['zh-Hans', 'en'] as const satisfies readonly Language[];
export type WrittenLanguage = (typeof written)[number];

/** What stands between two sentences of one paragraph. */
export const joiner = { 'zh-Hans': '', 'zh-Hant': '', en: ' ' } as const satisfies Record<Language, string>;

/** What a language is called, in itself. */
export const autonym = { 'zh-Hans': '简体', 'zh-Hant': '繁體', en: 'English' } as const satisfies Record<Language, string>;

/**
 * The ways to see a document, by the name they have in an address: one language,
 * or two side by side. The first is the language of the page and its interface.
 */
export const views = {
  'zh-hans': ['zh-Hans'],
  'zh-hant': ['zh-Hant'],
  en: ['en'],
  'zh-hans-en': ['zh-Hans', 'en'],
  'zh-hant-en': ['zh-Hant', 'en'],
} as const satisfies Record<string, readonly [Language, Language?]>;
export type View = keyof typeof views;

export const viewNames = Object.keys(views) as View[];

/** The view in which a language stands alone. */
export const viewOf = { 'zh-Hans': 'zh-hans', 'zh-Hant': 'zh-hant', en: 'en' } as const satisfies Record<Language, View>;

/** Whether the text of a language is the received text, and no translation. */
export const isReceived = (language: Language) => received.some((one) => one === language);
