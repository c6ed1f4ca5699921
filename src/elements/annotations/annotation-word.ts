import { annotationWords } from '../../locales/annotations.ts';
import { interfaceLocale } from '../shared/interface-language.ts';

/** The words of highlights and notes in the language of the interface. */
export const annotationWord = () => annotationWords[interfaceLocale()] ?? annotationWords.en;
