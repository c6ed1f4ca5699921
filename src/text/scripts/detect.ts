/** Which script a Chinese text is in. */
import type { Dictionaries, DictionaryName, Script } from './dictionaries.ts';
import { once } from './lazy.ts';

/** A character that only one script has, and the offsets (in UTF-16 units) at which it stands. */
export interface Evidence {
  character: string;
  offsets: number[];
}

export interface Detected {
  /** `undefined`: every character of the text is in both scripts. */
  script: Script | 'mixed' | undefined;
  /** For each script, what only it has, the most frequent first: also of the script that the text is not in. */
  evidence: Record<Script, Evidence[]>;
}

/** A text is in one script if of nine such characters at most one is the other's: it quotes a name, or has a slip. */
const stray = 1 / 9;

/** A detector by OpenCC's dictionaries: a character tells a script if that script has it and the other must write another. */
export function detector(dictionary: Dictionaries): (text: string) => Detected {
  const only = once(() => {
    const must = (name: DictionaryName) => new Set(Array.from(dictionary(name)).filter(([character, forms]) => !forms.includes(character)).map(([character]) => character));
    const [simplified, traditional] = [must('STCharacters'), must('TSCharacters')];
    // OpenCC's own standard has 峯 only, but Taiwan writes 峰.
    const regional = new Set((['TWVariants', 'HKVariants'] as const).flatMap((name) => [...dictionary(name).values()].flat()));
    return { Hans: simplified.difference(traditional).difference(regional), Hant: traditional.difference(simplified) };
  });
  return (text) => {
    const found: Record<Script, Map<string, number[]>> = { Hans: new Map(), Hant: new Map() };
    let offset = 0;
    for (const character of text) {
      const script = only().Hans.has(character) ? 'Hans' : only().Hant.has(character) ? 'Hant' : undefined;
      if (script) {
        const offsets = found[script].get(character);
        if (offsets) offsets.push(offset);
        else found[script].set(character, [offset]);
      }
      offset += character.length;
    }
    const evidence = { Hans: ranked(found.Hans), Hant: ranked(found.Hant) };
    return { script: verdict(count(evidence.Hans), count(evidence.Hant)), evidence };
  };
}

function verdict(simplified: number, traditional: number): Detected['script'] {
  const all = simplified + traditional;
  if (all === 0) return undefined;
  if (traditional <= all * stray) return 'Hans';
  return simplified <= all * stray ? 'Hant' : 'mixed';
}

const ranked = (found: Map<string, number[]>): Evidence[] =>
  Array.from(found, ([character, offsets]) => ({ character, offsets })).sort((a, b) => b.offsets.length - a.offsets.length);
const count = (evidence: readonly Evidence[]) => evidence.reduce((sum, { offsets }) => sum + offsets.length, 0);

const named = { Hans: 'Simplified', Hant: 'Traditional' } as const satisfies Record<Script, string>;

/** What to tell about a text that is not in the script of its folder, a tag of Chinese; `undefined` if nothing is. */
export function unlike({ script, evidence }: Detected, expected: Script, folder = `zh-${expected}`): string | undefined {
  const other = expected === 'Hans' ? 'Hant' : 'Hans';
  if (script === undefined || script === expected) return undefined;
  const some = evidence[other].slice(0, 5).map(({ character }) => character).join(' ');
  if (script === other) return `This is ${named[other]} text (${some}); put it in a folder ${folder.replace(expected, other)} instead of ${folder}`;
  return `This text mixes ${named[expected]} and ${named[other]} characters (${some}); write one script, or put each in a folder of its own`;
}
