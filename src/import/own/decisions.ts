/** The decisions about the other script that a table was converted by, as far as they differ from what OpenCC does: found by comparing the two texts. */
import { scriptOf, type Language } from '../../languages.ts';
import type { Table } from '../../exports/export.ts';
import { conversion } from '../../text/scripts/conversion.ts';
import { type Region, regions, type Script } from '../../text/scripts/dictionaries.ts';
import type { Said } from '../../text/localized.ts';
import type { Document } from '../../text/model.ts';
import type { OpenCC } from '../../text/scripts/opencc.ts';
import { textsIn } from '../../text/tree.ts';

export interface Decisions {
  region: Region;
  /** Words as the text has them, and the same in the other script. */
  decisions: Record<string, string>;
}

/** One text in both scripts, character beside character. */
interface Both {
  from: string[];
  to: string[];
  /** What OpenCC alone makes of it. */
  usual: string[];
}

/** The longest word that is tried. */
const longest = 8;

/** None where OpenCC's own conversion, by the standard of Taiwan, gives the text. */
export function decisionsOf({ sections }: Pick<Table, 'sections'>, metadata: Document['metadata'] | undefined, from: Language, to: Language, openCC: OpenCC): Decisions | undefined {
  const inText = sections.flatMap(({ rows, notes }) => [...rows, ...notes]).flatMap(({ content }) => {
    const joined = (tag: Language) => content[tag]?.sentences.flatMap(textsIn).join('');
    const [one, other] = [joined(from), joined(to)];
    return one === undefined || other === undefined ? [] : [[one, other] as const];
  });
  const texts = [...inText, ...saidInBoth(metadata?.[from], metadata?.[to], from, to)];
  const script: Script = scriptOf(to) === 'Hans' ? 'Hans' : 'Hant';
  const tried = regions.map((region) => {
    const { text } = conversion(openCC.direction(script, region), []);
    const both = texts.map(([one, other]): Both => ({ from: Array.from(one), to: Array.from(other), usual: Array.from(text(one)) })).filter((one) => one.to.length === one.from.length);
    return { region, both, differences: both.reduce((sum, one) => sum + differences(one).length, 0) };
  });
  // Taiwan's is the first, and what a document has that names none.
  const [first, ...others] = tried;
  if (!first) return undefined;
  const { region, both } = others.reduce((best, one) => (one.differences < best.differences ? one : best), first);
  const decisions: Record<string, string> = {};
  for (const one of both) {
    for (const at of differences(one)) {
      const word = decided(one, at, both);
      if (word) decisions[word[0]] = word[1];
    }
  }
  return region === first.region && Object.keys(decisions).length === 0 ? undefined : { region, decisions };
}

/** What the metadata says in one language, beside the same in the other. */
function saidInBoth(one: unknown, other: unknown, from: Language, to: Language): (readonly [string, string])[] {
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return [];
  const [first, second] = [one, other] as [Partial<Said>, Partial<Said>];
  if (typeof first.text === 'string' && typeof second.text === 'string') return first.language === from && second.language === to ? [[first.text, second.text]] : [];
  return Object.entries(one).flatMap(([key, value]) => saidInBoth(value, (other as Record<string, unknown>)[key], from, to));
}

const differences = ({ to, usual }: Both) => Array.from(to.keys()).filter((at) => to[at] !== usual[at]);

/** The shortest word about a character that is written in one way wherever it stands. */
function decided({ from, to }: Both, at: number, all: readonly Both[]): [string, string] | undefined {
  for (let size = 2; size <= longest + 1; size++) {
    // A character that stands alone is a word as well, the last that is tried.
    const length = size > longest ? 1 : size;
    for (let start = Math.max(0, at - length + 1); start <= Math.min(at, from.length - length); start++) {
      const [word, written] = [from.slice(start, start + length).join(''), to.slice(start, start + length).join('')];
      if (/^\p{Script=Han}+$/u.test(word) && all.every((one) => isWrittenSo(one, Array.from(word), written))) return [word, written];
    }
  }
  return undefined;
}

const isWrittenSo = ({ from, to }: Both, word: readonly string[], written: string) =>
  from.every((_, start) => !word.every((character, index) => from[start + index] === character) || to.slice(start, start + word.length).join('') === written);
