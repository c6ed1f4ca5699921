/** The whole way, read → clean → understand → align → write: files in, a document's folder and a report out. */
import type { Change } from './changes.ts';
import { cleanAll } from './clean/clean.ts';
import { importOwn } from './own/import.ts';
import { readOwn } from './own/read.ts';
import { askAbout, askSource } from './questions.ts';
import { read } from './read/read.ts';
import type { Received } from './received.ts';
import { Refusal } from './refusal.ts';
import { report } from './report.ts';
import type { Imported, Options, Source, Surroundings } from './surroundings.ts';
import { languageName } from './understand/language.ts';
import { textsOf } from './understand/languages.ts';
import type { Understood } from './understand/model.ts';
import { toEdition } from './write/edition.ts';
import { assignIds } from './write/ids.ts';
import { keepIds, retire } from './write/keep-ids.ts';
import { pair } from './write/pairs.ts';
import { readPrevious } from './write/previous.ts';
import { toRows, type Translated } from './write/rows.ts';
import { checkRecord, update } from './write/update.ts';

/** Throws a Refusal for what cannot be imported. */
export async function importTexts(sources: readonly Source[], options: Options, surroundings: Surroundings): Promise<Imported> {
  const { ask, progress } = surroundings;
  const received: Received[] = [];
  for (const source of sources) {
    progress(`Reading ${source.file}`);
    const own = await readOwn(source);
    if (own && sources.length > 1) throw new Refusal(`${source.file} is a document of this reader, with all its languages and ids; import it alone`);
    if (own) return importOwn(source, own, surroundings);
    received.push(await read(source.bytes, source.file, options.encoding));
  }
  const { parts, found } = textsOf(cleanAll(received), options.languages, options.turns ?? 'found', surroundings.openCC.detect);

  const fallback = found[Math.max(0, parts.findIndex(({ source }) => source))]?.language ?? '';
  const language = found.length === 1 ? fallback : await askSource(ask, found.map((text) => text.language), fallback);
  const source = found.find((text) => text.language === language) as Understood;
  const translations = found.filter((text) => text !== source);
  const texts = [source, ...translations] as [Understood, ...Understood[]];

  const translated: Translated[] = [];
  for (const text of translations) {
    const what = `Aligning ${languageName(source.language)} and ${languageName(text.language)}`;
    progress(what, 0);
    const lexicon = await surroundings.lexiconFor(source.language, text.language);
    const { pairs, score, sameness } = pair(source, text, lexicon, (done) => progress(what, done));
    // Two texts by turns were only supposed: where neither says what the other does, it is one that quotes.
    const isSupposed = options.turns === undefined && options.languages.length === 0 && received.some(({ file, columns }) => file === text.file && file === source.file && !columns);
    if (isSupposed && (sameness === 'other' || (lexicon && sameness === 'unsure'))) return importTexts(sources, { ...options, turns: 'never' }, surroundings);
    if (sameness === 'other' && !options.anyway) throw new Refusal(`${text.file}${text.file === source.file ? ` (${text.language})` : ''} does not look like a translation of ${source.file}: of what one says, the other says ${Math.round(score * 100)}%; check that they are of the same text, or add --anyway`);
    if (sameness !== 'same') text.remarks.push(`whether it is a translation of this text cannot be told (${Math.round(score * 100)}%): look through the pairs`);
    translated.push({ text, pairs });
  }
  const { rows, changes: laid } = toRows(source, translated);
  const changes: Change[] = [...received.flatMap((of) => fileChanges(of.file, texts)), ...laid];

  const name = source.file.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, '');
  const answers = await askAbout(ask, rows, texts, name);
  const { id, where, existing } = await surroundings.folder(answers.title);
  const previous = existing && readPrevious(existing, source.language);
  checkRecord(existing, where);
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

/** The changes of a file; those of one that holds several languages are the same list. */
function fileChanges(file: string, texts: readonly Understood[]): Change[] {
  const changes = texts.filter((text) => text.file === file).flatMap((text) => text.changes);
  return [...new Set(changes)];
}
