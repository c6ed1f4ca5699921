/** What `library.yaml` says, in one language. */
import { Converter as toTraditional } from 'opencc-js/cn2t';
import { Converter as toSimplified } from 'opencc-js/t2cn';
import { scriptOf, type Language } from './languages.ts';
import { libraryIn, type LibraryWords, type LibraryYaml } from './library.ts';

const converters = { Hant: toTraditional({ from: 'cn', to: 'tw' }), Hans: toSimplified({ from: 'tw', to: 'cn' }) };
const convert = (text: string, _: Language, to: Language) => converters[scriptOf(to) === 'Hans' ? 'Hans' : 'Hant'](text);

export const libraryWords = (yaml: LibraryYaml, language: Language): LibraryWords => libraryIn(yaml, language, convert);
