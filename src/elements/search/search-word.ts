import { searchWords } from '../../locales/search.ts';
import { interfaceLocale } from '../shared/interface-language.ts';

/** The words of the search in the language of the interface. */
export const searchWord = () => searchWords[interfaceLocale()] ?? searchWords.en;
