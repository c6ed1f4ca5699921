/** What of a document is converted into another script, by which decisions, and what of it nobody has decided yet. */
import type { VFile } from 'vfile';
import { isChinese, otherScript, scriptOf, type Language } from '../languages.ts';
import type { DocumentLanguage } from '../views.ts';
import { fault, type Place, type Status } from './faults.ts';
import type { Converts } from './localized.ts';
import type { Passage } from './passages.ts';
import { conversion, type Conversion } from './scripts/conversion.ts';
import { type Decision, merge, readDecisions, schema } from './scripts/decisions.ts';
import type { Region, Script } from './scripts/dictionaries.ts';
import { type Doubt, inWords, review, unused } from './scripts/doubts.ts';
import type { OpenCC } from './scripts/opencc.ts';
import { readYaml } from './yaml.ts';

/** The decisions of one file, and whose standard it names. */
export interface Reviewed {
  region?: Region | undefined;
  decisions: Decision[];
}
/** By the script they are about. */
export type ReviewedScripts = Partial<Record<Script, Reviewed>>;

/** The files that decisions stand in, for a document or for the library. */
export const decisionFiles = { Hans: 'zh-Hans.yaml', Hant: 'zh-Hant.yaml' } as const satisfies Record<Script, string>;
const scripts = ['Hans', 'Hant'] as const satisfies Script[];

/** Reads the decisions among some files, by their paths. */
export function readReviewed(files: ReadonlyMap<string, VFile>, openCC: OpenCC): ReviewedScripts {
  return Object.fromEntries(
    scripts.flatMap((script) => {
      const file = files.get(decisionFiles[script]);
      const yaml = file && readYaml(file, schema);
      return yaml ? [[script, { region: yaml.value.region, decisions: readDecisions(yaml, openCC.forms(script), file) }]] : [];
    }),
  );
}

/** Where a doubt stands. */
export interface Where {
  file: VFile;
  place: Place;
}

export interface Conversions {
  to(tag: Language): Conversion;
  /** For values of YAML files: Chinese into the other script. */
  text: Converts;
}

/** The conversions of a document: its own decisions, and the library's where it has none about a word. */
export function conversions(openCC: OpenCC, own: ReviewedScripts, library: ReviewedScripts): Conversions {
  const made = new Map<Script, Conversion>();
  const to = (tag: Language) => {
    const script: Script = scriptOf(tag) === 'Hans' ? 'Hans' : 'Hant';
    let found = made.get(script);
    if (!found) {
      const region = own[script]?.region ?? library[script]?.region ?? 'tw';
      found = conversion(openCC.direction(script, region), merge(library[script]?.decisions ?? [], own[script]?.decisions ?? []));
      made.set(script, found);
    }
    return found;
  };
  return { to, text: (text, from, into) => (isChinese(from) && isChinese(into) && scriptOf(from) !== scriptOf(into) ? to(into).text(text) : undefined) };
}

export interface ScriptReview {
  /** What nobody has decided, by the script it is about. */
  doubts: Partial<Record<Script, Doubt<Where>[]>>;
  /** Decisions, of the document and of the library, that decided something. */
  used: Set<Decision>;
}

/**
 * Reviews what of a document is converted. In a published text each doubt is a message at its first place;
 * in a draft one message counts them, for the library lists them together.
 */
export function reviewConversions(languages: readonly DocumentLanguage[], passagesOf: (tag: Language) => Passage[], { to }: Conversions, status: Status, decided: (script: Script) => VFile): ScriptReview {
  const found: ScriptReview = { doubts: {}, used: new Set() };
  for (const { tag, from } of languages) {
    if (from === undefined || otherScript(from) !== tag) continue;
    const script: Script = scriptOf(tag) === 'Hans' ? 'Hans' : 'Hant';
    const passages = passagesOf(from).map(({ file, text, placeOf }) => ({ text, where: (offset: number): Where => ({ file, place: placeOf(offset) }) }));
    const { doubts, used } = review(passages, to(tag));
    for (const decision of used) found.used.add(decision);
    found.doubts[script] = [...(found.doubts[script] ?? []), ...doubts];
    if (doubts.length === 0) continue;
    if (status === 'draft') fault(decided(script), 'unreviewed-character', `${doubts.length} word${doubts.length === 1 ? ' wants' : 's want'} a decision about ${tag}; \`npm run check\` lists them`);
    else for (const doubt of doubts) fault(doubt.places[0]!.file, 'unreviewed-character', inWords(doubt, decisionFiles[script]), doubt.places[0]!.place);
  }
  return found;
}

/** Reports the decisions of a file that decide nothing. */
export function reportUnused(reviewed: ReviewedScripts, used: ReadonlySet<Decision>): void {
  for (const script of scripts) {
    for (const { word, file, place } of unused(reviewed[script]?.decisions ?? [], used)) {
      fault(file, 'unused-decision', `\`${word}\` decides no character of the text; delete it, if the text no longer has it`, place);
    }
  }
}
