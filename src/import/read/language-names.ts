/** The names that people write over a column, or in a flag, to the tags of BCP 47. */

const names: Record<string, string> = {
  中文: 'zh', 汉语: 'zh', 漢語: 'zh', 原文: 'zh', chinese: 'zh', 简体: 'zh-Hans', 简体中文: 'zh-Hans', 'simplified chinese': 'zh-Hans', 'chinese (simplified)': 'zh-Hans',
  繁体: 'zh-Hant', 繁體: 'zh-Hant', 繁體中文: 'zh-Hant', 繁体中文: 'zh-Hant', 正體中文: 'zh-Hant', 'traditional chinese': 'zh-Hant', 'chinese (traditional)': 'zh-Hant',
  文言: 'lzh', 'classical chinese': 'lzh', 英文: 'en', 英语: 'en', 英語: 'en', 英译: 'en', 英譯: 'en', english: 'en', 俄文: 'ru', 俄语: 'ru', russian: 'ru', русский: 'ru',
  法文: 'fr', 法语: 'fr', french: 'fr', français: 'fr', 德文: 'de', 德语: 'de', german: 'de', deutsch: 'de', 日文: 'ja', 日语: 'ja', japanese: 'ja', 日本語: 'ja', 韩文: 'ko', korean: 'ko', 한국어: 'ko',
  西班牙文: 'es', spanish: 'es', español: 'es', italian: 'it', portuguese: 'pt', arabic: 'ar', 阿拉伯文: 'ar', latin: 'la', vietnamese: 'vi',
};
/** Two- and three-letter words that head a column and are no language, though a language has the same tag. */
const noLanguage = /^(?:id|no|nr|num|key|tag|ref|row|seq)$/i;

/** `en` for `English`, `英文` or `EN`; `undefined` for what is no name of a language. */
export function tagOf(name: string): string | undefined {
  const written = name.trim().replace(/^\ufeff/, '');
  const known = names[written.toLowerCase()];
  if (known !== undefined) return known;
  if (noLanguage.test(written) || !/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(written)) return undefined;
  try {
    const [tag] = Intl.getCanonicalLocales(written.replaceAll('_', '-'));
    const language = tag === undefined ? undefined : new Intl.DisplayNames('en', { type: 'language', fallback: 'none' }).of(tag);
    return language === undefined ? undefined : tag;
  } catch {
    return undefined;
  }
}
