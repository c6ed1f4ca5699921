import { offlineWords } from '../../locales/offline.ts';
import { interfaceLocale } from '../shared/interface-language.ts';

/** The words for keeping what is read offline in the language of the interface. */
export const offlineWord = () => offlineWords[interfaceLocale()] ?? offlineWords.en;
