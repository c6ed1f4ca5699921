import { catalogueWords } from '../../locales/catalogue.ts';
import { interfaceLocale } from '../shared/interface-language.ts';

/** The words of the catalogue in the language of the interface. */
export const catalogueWord = () => catalogueWords[interfaceLocale()] ?? catalogueWords.en;
