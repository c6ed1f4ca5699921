/** The library on the disk, read: every document, whose library it is, and what is wrong with any of it. */
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { VFile } from 'vfile';
import { type LibraryYaml, schema as libraryYaml } from './library.ts';
import { foldersIn, nameOf, readFolder } from './read-folder.ts';
import { installed } from './read-opencc.ts';
import { readText } from './text/characters.ts';
import { decisionFiles, readReviewed, reportUnused, type ReviewedScripts, type Where } from './text/conversions.ts';
import { type Folder, readDocument, type Reading } from './text/document.ts';
import { fault } from './text/faults.ts';
import type { Document } from './text/model.ts';
import { countWarnings, faults, type Judged, warnings } from './text/report.ts';
import type { Script } from './text/scripts/dictionaries.ts';
import { type Doubt, inWords, together } from './text/scripts/doubts.ts';
import { readYaml } from './text/yaml.ts';

export interface Library {
  /** What `library.yaml` says; nothing where there is none. */
  yaml: LibraryYaml;
  /** The documents that hold together, in the order of their folders' names. */
  documents: Document[];
  /** What fails the build, formatted for an editor; empty if nothing does. */
  faults: string;
  /** What only wants review, formatted the same, and how much it is. */
  warnings: string;
  warningCount: number;
}

/** Is told of each document as it was read, by its folder's name, and in which library, of how many; of one that is kept without a reading. Nobody else keeps the reading, which is far more than its document. */
export type Listener = (id: string, reading: Reading | undefined, library: { yaml: LibraryYaml; documents: number }) => void;

/** What a library keeps of a document that holds together: how much of it wants review, but not what; and the decisions that it used, by their script and place. */
export interface KeptReading {
  document: Document;
  warningCount: number;
  used: (readonly [Script, number])[];
}

/** Readings of an earlier build, by what they were made of: the files of a document, and those beside it. */
export interface KeptReadings {
  reading(id: string, folder: Folder, around: readonly Uint8Array[]): KeptReading | undefined;
  keepReading(id: string, reading: KeptReading): void;
}

/** Read every document of a folder such as `content/`, but those that are kept: of these `warnings` says nothing. Throws `NoLibrary` where there is no such folder. */
export async function readLibrary(contentFolder: string, onRead: Listener = () => {}, kept?: KeptReadings): Promise<Library> {
  const folder = resolve(contentFolder);
  const ids = await foldersIn(folder);
  const own = new Map<string, VFile>();
  const around: Uint8Array[] = [];
  for (const name of ['library.yaml', ...Object.values(decisionFiles)]) {
    const bytes = await readFile(resolve(folder, name)).catch(() => undefined);
    if (bytes) own.set(name, readText(nameOf(resolve(folder, name)), bytes));
    if (name !== 'library.yaml') around.push(bytes ?? new Uint8Array());
  }
  const described = own.get('library.yaml');
  const yaml = (described && readYaml(described, libraryYaml)?.value) ?? {};
  const openCC = installed();
  const reviewed = readReviewed(own, openCC);
  if (ids.length === 0) {
    const nothing = new VFile({ path: `${nameOf(folder)}/` });
    fault(nothing, 'missing-file', 'Folder has no document; make one from a text with `npm run new -- <name> <file>`, or put a folder in it as the README says');
    own.set('', nothing);
  }

  const all: Pick<Reading, 'document' | 'status' | 'files' | 'review'>[] = [];
  let keptCount = 0;
  for (const id of ids) {
    const files = readFolder(resolve(folder, id));
    const known = kept?.reading(id, files, around);
    if (known) {
      const { document, warningCount, used } = known;
      keptCount += warningCount;
      onRead(id, undefined, { yaml, documents: ids.length });
      all.push({ document, status: document.status, files: [], review: { doubts: {}, used: new Set(used.flatMap(([script, at]) => reviewed[script]?.decisions[at] ?? [])) } });
      continue;
    }
    // What is made of earlier ones meanwhile is told, and handed on.
    await setImmediate();
    const reading = readDocument(id, files, { openCC, reviewed }, nameOf(resolve(folder, id)));
    onRead(id, reading, { yaml, documents: ids.length });
    const { document, status, review } = reading;
    const faulty = reading.files.filter(({ messages }) => messages.length > 0);
    all.push({ document, status, files: faulty, review });
    if (document) kept?.keepReading(id, { document, warningCount: countWarnings(faulty.map((file) => ({ file, status }))), used: placesOf(reviewed, review.used) });
  }
  const used = all.reduce((sum, { review }) => sum.union(review.used), new Set<never>() as Reading['review']['used']);
  if (all.every(({ document }) => document)) reportUnused(reviewed, used);

  const judged: Judged[] = [
    ...Array.from(own.values(), (file): Judged => ({ file, status: 'draft' })),
    ...all.flatMap(({ files, status }) => files.map((file) => ({ file, status }))),
  ];
  return {
    yaml,
    documents: all.flatMap(({ document }) => document ?? []),
    faults: faults(judged),
    warnings: [warnings(judged), doubtsOf(all, nameOf(folder))].filter(Boolean).join('\n'),
    warningCount: countWarnings(judged) + keptCount,
  };
}

/** Where decisions stand among those of the library; a document's own are in its own files. */
const placesOf = (reviewed: ReviewedScripts, used: Reading['review']['used']) =>
  (Object.keys(decisionFiles) as Script[]).flatMap((script) => (reviewed[script]?.decisions ?? []).flatMap((decision, at) => (used.has(decision) ? [[script, at] as const] : [])));

/** What nobody has decided in the drafts of a library, once a word, with what a line of the library's own file looks like. */
function doubtsOf(readings: readonly Pick<Reading, 'status' | 'review'>[], folder: string): string {
  const drafts = readings.filter(({ status }) => status === 'draft');
  return (Object.keys(decisionFiles) as Script[])
    .flatMap((script) => {
      const doubts: Doubt<Where>[] = together(drafts.flatMap(({ review }) => review.doubts[script] ?? []));
      const file = `${folder}/${decisionFiles[script]}`;
      return doubts.length > 0 ? [`Undecided, for all documents; a line under \`decisions:\` of ${file} (or of a document’s own) decides each:`, ...doubts.map((doubt) => `  ${inWords(doubt, decisionFiles[script])}`), ''] : [];
    })
    .join('\n');
}
