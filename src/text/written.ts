/** For the time of the change: the languages of the first document. */
export const languages = ['zh-Hans', 'zh-Hant', 'en'] as const;
export const source = 'zh-Hans';
export const written = ['zh-Hans', 'en'] as const;
export type WrittenLanguage = (typeof written)[number];
