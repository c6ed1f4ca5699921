import type { Language } from '../languages.ts';

/** What is said where the search itself could not be fetched. */
export const openerWords: Record<Language, string> = {
  'zh-Hans': '搜索未能载入，请再试一次。',
  'zh-Hant': '搜尋未能載入，請再試一次。',
  en: 'The search could not be loaded. Try again.',
};
