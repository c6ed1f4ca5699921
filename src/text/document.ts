/** One folder of `content/`, read: its files in, its document or all its faults out. */
import type { VFile } from 'vfile';
import type { Language } from '../languages.ts';
import { align } from './align.ts';
import { conversions, decisionFiles, readReviewed, reportUnused, reviewConversions, type ReviewedScripts, type ScriptReview } from './conversions.ts';
import { readDoubtful } from './doubtful.ts';
import { fault, isFatal, type Status } from './faults.ts';
import { findImages } from './figures.ts';
import { documentLanguages } from './folders.ts';
import { completeIds, isNumbered, type Unwritten } from './ids.ts';
import { checkLedger, readLedger } from './ledger.ts';
import type { Markdown } from './markdown/read.ts';
import { metadata } from './metadata.ts';
import type { Document } from './model.ts';
import { alignNotes } from './notes.ts';
import { type Folder, openFolder } from './opened.ts';
import { passagesOf } from './passages.ts';
import { firstWordsOf, titlesOf, reportMetadata } from './review.ts';
import { toSections } from './rows.ts';
import type { OpenCC } from './scripts/opencc.ts';
import { readSections } from './sections.ts';
import { checkSource, hash } from './source.ts';
import { findVerse } from './verse.ts';
import { checkScript } from './wrong-script.ts';

export type { Folder };

/** What every document of a library is read with. */
export interface Reader {
  openCC: OpenCC;
  /** The decisions that stand once for the library. */
  reviewed: ReviewedScripts;
}

export interface Reading {
  /** There only if nothing is wrong. */
  document: Document | undefined;
  status: Status;
  /** Every file that was read or looked for, with what is wrong with it. */
  files: VFile[];
  review: ScriptReview;
  /** Blocks whose id is not written yet. */
  unwritten: Unwritten[];
  /** The text of the source, a file each. */
  text: Markdown[];
}

/** Read the document in a folder. `where` is how a report names the folder. */
export function readDocument(id: string, folder: Folder, { openCC, reviewed: library }: Reader, where = `content/${id}`): Reading {
  const opened = openFolder(id, folder, where);
  const { files, add, described, yaml, written, source, received, legible, isReceived } = opened;
  const reading: Reading = { document: undefined, status: opened.status, files: [], review: { doubts: {}, used: new Set() }, unwritten: [], text: [] };
  const finish = () => ({ ...reading, files: [...files.values()] });
  if (source === undefined) return finish();

  const languages = documentLanguages(source, written);
  const translations = written.filter((language) => language !== source);
  const { sections, missing } = readSections(files, written, source, where);
  for (const file of missing) files.set(file.path, file);
  const text = sections.flatMap(({ files }) => files.get(source) ?? []);
  // Without all of the source, what is said about its whole would only repeat that.
  const whole = text.length === sections.length && text.every(isWhole);
  if (whole && text.every(({ blocks }) => blocks.length === 0)) fault(text[0]!.file, 'missing-file', 'Document has no text; write it here, beginning with its title, `# …`', { line: 1, column: 1 });
  for (const { files } of sections) for (const markdown of files.values()) checkScript(markdown, openCC.detect);

  const ledger = files.get('ids.txt') ?? (reading.status === 'published' ? add('ids.txt') : undefined);
  const entries = ledger ? readLedger(ledger) : new Map();
  reading.unwritten = completeIds(text, entries);
  reading.text = text;
  for (const markdown of text) findVerse(markdown);
  for (const { files } of sections) for (const markdown of files.values()) findImages(markdown, folder);
  const rows = align(sections, source, translations);
  const notes = alignNotes(rows, source, yaml?.value.notes ?? 'editor');
  const retired = ledger ? checkLedger(ledger, entries, text, { whole, unwritten: reading.unwritten }) : new Map<string, string[]>();
  const doubtful = readDoubtful(files.get('doubtful.txt'), rows);

  const headings = titlesOf(rows, languages);
  const titles = headings.size > 0 ? headings : firstWordsOf(rows, languages);
  if (whole && !headings.has(source) && rows.length > 0) fault(text[0]!.file, 'no-title', 'Document has no heading of the first level, and so its page no title; begin it with `# …`', { line: 1, column: 1 });
  if (yaml) reportMetadata(yaml, described ?? add('document.yaml'), { received: received !== undefined, translations, status: reading.status });

  if (legible && whole && rows.length > 0) checkSource(text, notes, legible, () => (isReceived(source) ? undefined : translations.find(isReceived)));
  const sourceHash = received && hash(folder.get('source.txt')!);
  const stated = yaml?.value.source?.sha256;
  if (described && stated !== undefined && stated !== sourceHash) {
    const reason = sourceHash ? `is not that of source.txt; restore the file as received, or write \`${sourceHash}\`` : 'is that of a source.txt which is not there; put it back, or delete the line';
    fault(described, 'source-hash', `\`source.sha256\` ${reason}`, yaml?.placeOf(['source', 'sha256']));
  }

  const own = readReviewed(files, openCC);
  const convert = conversions(openCC, own, library);
  const passages = (tag: Language) => [...passagesOf(sections, tag), ...(described && yaml ? yaml.strings(tag).map((string) => ({ file: described, ...string })) : [])];
  reading.review = reviewConversions(languages.filter(({ tag }) => !written.includes(tag)), passages, convert, reading.status, (script) => add(decisionFiles[script]));
  // What could not be read may be what a decision is about.
  if (yaml && whole) reportUnused(own, reading.review.used);

  const isSound = [...files.values()].every(({ messages }) => messages.every((message) => !isFatal(message, reading.status)));
  if (isSound && yaml) {
    const from = new Map(languages.flatMap(({ tag, role, from }) => (role === 'translation' ? [[tag, tag] as const] : from !== undefined && from !== source ? [[tag, from] as const] : [])));
    reading.document = {
      id,
      status: reading.status,
      source,
      languages,
      metadata: Object.fromEntries(languages.map(({ tag }) => [tag, metadata(yaml.value, tag, { source, translations: from, titles, convert: convert.text })])),
      sections: toSections({ source, languages, sections, rows, notes, doubtful, retired, isNumbered: (one) => isNumbered(one, entries), conversionTo: convert.to }),
      ...(sourceHash && { sourceHash }),
    };
  }
  return finish();
}

/** Whether all that a file says was read. */
const isWhole = ({ file }: Markdown) => file.messages.every(({ ruleId }) => ruleId !== 'unsupported' && ruleId !== 'undefined-note' && ruleId !== 'invalid-utf-8');
