import { linkWords } from '../../locales/links.ts';
import { interfaceLocale } from '../shared/interface-language.ts';

/** The words of these tools in the language of the interface. */
export const linkWord = () => linkWords[interfaceLocale()] ?? linkWords.en;
