/** The own fonts of a library: the files its documents share, and what each has beside them. */
import type { Document } from '../text/model.ts';
import { memo } from '../text/scripts/lazy.ts';
import { charsets, scripts, type Script } from './charset.ts';
import { coverage } from './coverage.ts';
import { sharedSlices } from './slices.ts';
import { remembered } from '../remembered.ts';
import { subset, type Subset } from './subset.ts';

export interface LibraryFonts {
  /** By script, in the order of their names. */
  shared: Record<Script, Subset[]>;
  /** What a document sets and no shared file has, a file for each script at most; cut when it is first asked for. */
  ownOf(document: Document): Promise<Subset[]>;
}

/** The fonts of so many documents that follow one another are cut out of one of them all. */
const together = 25;

/** What these set and no shared file has. */
type Neighbours = (script: Script) => string;

/** Cuts what is shared. The fonts of a document are exact: between them they have every character that it sets and no own font lacks. */
export async function libraryFonts(documents: readonly Document[]): Promise<LibraryFonts> {
  const sets = new Map(documents.map((document) => [document.id, charactersOf(document)]));
  const characters = [...sets.values()];
  const slices = sharedSlices(characters);
  const [among, isShared] = [{}, {}] as [Record<Script, string[]>, Record<Script, ReadonlySet<string>>];
  const shared = {} as Record<Script, Subset[]>;
  // One document is cut out of the whole font: there is nothing to gain.
  const isOneOfMany = documents.length > 1;
  for (const script of scripts) {
    isShared[script] = new Set(slices[script].join(''));
    among[script] = isOneOfMany ? [byCode(new Set(characters.flatMap((set) => set[script])))] : [];
    shared[script] = [];
    for (const slice of slices[script]) shared[script].push(await subset(script, slice, { among: among[script] }));
  }

  const restOf = (id: string, script: Script) => [...(sets.get(id)?.[script] ?? '')].filter((character) => !isShared[script].has(character));
  const neighbours = new Map<string, Neighbours>();
  for (let first = 0; first < documents.length; first += together) {
    const some = documents.slice(first, first + together);
    const one: Neighbours = memo((script) => byCode(new Set(some.flatMap(({ id }) => restOf(id, script)))));
    for (const { id } of some) neighbours.set(id, one);
  }

  const own = new Map<string, Promise<Subset[]>>();
  const cut = async ({ id }: Document) => {
    const made: Subset[] = [];
    for (const script of scripts) {
      const rest = restOf(id, script).join('');
      if (rest !== '') made.push(await subset(script, rest, { among: isOneOfMany ? [...among[script], neighbours.get(id)!(script)] : [], isOneOfMany }));
    }
    return made;
  };
  const ownOf = (document: Document) => {
    const known = own.get(document.id) ?? cut(document);
    own.set(document.id, known);
    return known;
  };
  return { shared, ownOf };
}

/** What a document sets in each own font, by code point. */
const charactersOf = (document: Document) =>
  remembered(document, 'characters', '', () => {
    const sets = charsets(document, coverage);
    return Object.fromEntries(scripts.map((script) => [script, [...sets[script].keys()].join('')])) as Record<Script, string>;
  });

const byCode = (characters: ReadonlySet<string>) => [...characters].sort((a, b) => a.codePointAt(0)! - b.codePointAt(0)!).join('');
