import { languages, source } from '../../languages.ts';
import { linkWords } from '../../links/words.ts';

/** The words of these tools in the language of the page. */
export const linkWord = linkWords[languages.find((one) => one === document.documentElement.lang) ?? source];
