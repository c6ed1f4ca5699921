/** The whole way, read → clean → understand → align → write: files in, a document's folder and a report out. Asks and touches nothing by itself. */
import { sameText } from './align/model.ts';
import type { Lexicon } from './align/model.ts';
import type { Change } from './changes.ts';
import { clean } from './clean/clean.ts';
import { type Ask, askAbout, askSource } from './questions.ts';
import { read } from './read/read.ts';
import type { Received } from './received.ts';
import { Refusal } from './refusal.ts';
import { report } from './report.ts';
import { type ChineseForms, languageName, languageOf } from './understand/language.ts';
import type { Understood } from './understand/model.ts';
import { type Part, split } from './understand/split.ts';
import { understand } from './understand/structure.ts';
import { toEdition } from './write/edition.ts';
import { assignIds } from './write/ids.ts';
import { keepIds, retire } from './write/keep-ids.ts';
import { pair } from './write/pairs.ts';
import { readPrevious } from './write/previous.ts';
import { toRows, type Translated } from './write/rows.ts';
import { recordPath, type Update, update } from './write/update.ts';

export interface Source {
  /** As it is named on the command line. */
  file: string;
  bytes: Uint8Array;
}

export interface Options {
  /** BCP 47, one for each text in the order of the files; what is not given is found out. */
  languages: string[];
  /** Of plain text, csv and web pages. */
  encoding?: string;
  /** Take a translation that does not look like one. */
  anyway: boolean;
}

export interface Surroundings {
  forms: ChineseForms;
  lexiconFor(source: string, translation: string): Promise<Lexicon | undefined>;
  ask: Ask;
  /** Says what is done now, and how far, from 0 to 1. */
  progress(what: string, done?: number): void;
  /** The id of the document, and the files of its folder, where there is one. */
  folder(title: Record<string, string>): Promise<{ id: string; where: string; existing: ReadonlyMap<string, Uint8Array> | undefined }>;
}

export interface Imported {
  id: string;
  update: Update;
  report: string;
}

/** Throws a Refusal for what cannot be imported. */
export async function importTexts(sources: readonly Source[], options: Options, surroundings: Surroundings): Promise<Imported> {
  const { ask, progress } = surroundings;
  const received: Received[] = [];
  for (const { file, bytes } of sources) {
    progress(`Reading ${file}`);
    received.push(await read(bytes, file, options.encoding));
  }
  const parts = received.map(clean).flatMap(split).filter(({ blocks }) => blocks.length > 0);
  const found = parts.map((part, index) => understood(part, options.languages[index], surroundings.forms));
  checkLanguages(found);

  const fallback = found[Math.max(0, parts.findIndex(({ source }) => source))]?.language ?? '';
  const language = found.length === 1 ? fallback : await askSource(ask, found.map((text) => text.language), fallback);
  const source = found.find((text) => text.language === language) as Understood;
  const translations = found.filter((text) => text !== source);
  const texts = [source, ...translations] as [Understood, ...Understood[]];

  const translated: Translated[] = [];
  for (const text of translations) {
    const what = `Aligning ${languageName(source.language)} and ${languageName(text.language)}`;
    progress(what, 0);
    const { pairs, score } = pair(source, text, await surroundings.lexiconFor(source.language, text.language), (done) => progress(what, done));
    if (score < sameText && !options.anyway) throw new Refusal(`${text.file}${text.file === source.file ? ` (${text.language})` : ''} does not look like a translation of ${source.file}: of what one says, the other says ${Math.round(score * 100)}%; check that they are of the same text, or add --anyway`);
    translated.push({ text, pairs });
  }
  const { rows, changes: laid } = toRows(source, translated);
  const changes: Change[] = [...received.flatMap((of) => fileChanges(of.file, texts)), ...laid];

  const name = source.file.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, '');
  const answers = await askAbout(ask, rows, texts, name);
  const { id, where, existing } = await surroundings.folder(answers.title);
  const previous = existing && readPrevious(existing, source.language);
  if (existing && !existing.has(recordPath)) throw new Refusal(`${where} is there and was not made by an import, which would not know what was edited in it; choose another name with --id`);
  const kept = previous && keepIds(previous, source.passages);
  if (previous && kept && kept.ids.size * 2 < Math.min(previous.rows.length, rows.length)) throw new Refusal(`${where} is there and holds another text; choose another name with --id`);
  const ids = assignIds(source.passages, kept?.ids, kept?.used);

  progress('Writing');
  const originals = sources.map(({ file, bytes }, index) => {
    const of = texts.filter((text) => text.file === file);
    const { kind, encoding = '' } = received[index] as Received;
    // `source.txt` has the words of the text and no others.
    const isSourceText = kind === 'text' && of.length === 1 && of[0] === source && !source.changes.some(({ what }) => what === 'set aside');
    return { file, bytes, language: (of.includes(source) ? source : of[0])?.language ?? `file-${index + 1}`, ...(isSourceText && { sourceText: encoding }) };
  });
  const edition = toEdition(texts, rows, ids, changes, answers, originals, previous && retire(previous, ids));
  const updated = update(existing ?? new Map(), edition.files);
  return { id, update: updated, report: report({ received, texts, rows, ids, edition, changes, update: updated, changedIds: (kept?.changed ?? []).map((index) => ids[index] ?? ''), folder: where }) };
}

function understood(part: Part, given: string | undefined, forms: ChineseForms): Understood {
  const { file: { file, notes, changes }, blocks } = part;
  const { tag, remark } = given ? { tag: canonical(given), remark: undefined } : languageOf(blocks.map(({ inline }) => inline.text).join('\n'), forms, part.stated);
  if (tag === undefined) throw new Refusal(`${file} is in a language that is not known here; say which, in the order of the texts, such as --languages zh-Hans,en`);
  const { passages, changes: listed } = understand(blocks, file, tag);
  return { file, language: tag, passages, notes, changes: [...changes, ...listed], remarks: remark === undefined ? [] : [remark] };
}

function canonical(tag: string): string {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? tag;
  } catch {
    throw new Refusal(`--languages ${tag} is no tag of a language; write such as zh-Hans, zh-Hant, lzh-Hant, en, ru`);
  }
}

function checkLanguages(texts: readonly Understood[]): void {
  for (const [index, { language, file }] of texts.entries()) {
    const first = texts.slice(0, index).find((text) => text.language === language);
    if (first) throw new Refusal(`${first.file} and ${file} are both in ${languageName(language)}; give a text and its translation, or name a second version apart, such as --languages ${texts.map((text, at) => (at === index ? `${text.language}-x-second` : text.language)).join(',')}`);
  }
}

/** The changes of a file; those of one that holds several languages are the same list. */
function fileChanges(file: string, texts: readonly Understood[]): Change[] {
  const changes = texts.filter((text) => text.file === file).flatMap((text) => text.changes);
  return [...new Set(changes)];
}
