/** The languages and views of the statement, as its folder and its addresses have them. */
export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;

/** Its views by the name they have in an address, each with the languages it shows. */
export const views = {
  'zh-hans': ['zh-Hans'],
  'zh-hant': ['zh-Hant'],
  en: ['en'],
  'zh-hans-en': ['zh-Hans', 'en'],
  'zh-hant-en': ['zh-Hant', 'en'],
} as const;
export type ViewName = keyof typeof views;

export const viewNames = Object.keys(views) as ViewName[];
