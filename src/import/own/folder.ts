/** A table as a document's folder: what `readDocument` makes the same table of. */
import { stringify } from 'yaml';
import type { Table } from '../../exports/export.ts';
import { noteLine, rowsMarkdown } from '../../exports/markdown/write.ts';
import { canonicalTag, scriptOf } from '../../languages.ts';
import { decisionFiles } from '../../text/conversions.ts';
import type { OpenCC } from '../../text/scripts/opencc.ts';
import { NotOurs } from '../../exports/not-ours.ts';
import { decisionsOf } from './decisions.ts';
import { writtenIn, type Written } from './languages.ts';
import { ownYaml } from './metadata.ts';
import type { Own } from './read.ts';

/** The files of the folder, by path. Throws `NotOurs` for a table whose names would lead elsewhere. */
export function ownFolder(own: Own, openCC: OpenCC): Map<string, Uint8Array> {
  const { table, images } = own;
  checkNames(table);
  const languages = writtenIn(table);
  const files = new Map<string, Uint8Array>();
  const put = (path: string, text: string) => text && files.set(path, new TextEncoder().encode(text));
  for (const { id, rows, notes } of table.sections) {
    for (const tag of languages.written) {
      const of = rows.filter(({ content }) => content[tag]);
      const own = notes.filter(({ content }) => content[tag]);
      if (of.length > 0) put(`${tag}/${id}.md`, `${rowsMarkdown(of, tag)}${own.map((note) => `\n\n${noteLine(note, tag)}`).join('')}\n`);
    }
  }
  put('ids.txt', ledger(table, languages));
  put('doubtful.txt', doubtful(table));
  for (const [tag, from] of languages.converted) {
    const found = decisionsOf(table, own.metadata, from, tag, openCC);
    if (found) put(decisionFiles[scriptOf(tag) === 'Hans' ? 'Hans' : 'Hant'], stringify(found));
  }
  for (const [path, bytes] of images) files.set(path, bytes);
  put('document.yaml', ownYaml(own, languages, whoseNotes(table)));
  return files;
}

/** A file that was changed by hand could name a section, a language or a picture so that it is written outside the folder. */
function checkNames({ sections, languages }: Table): void {
  const bad = [
    ...sections.map(({ id }) => id).filter((id) => !/^[^./\\\0][^/\\\0]*$/.test(id)),
    ...languages.map(({ tag }) => tag).filter((tag) => canonicalTag(tag) !== tag),
    ...sections.flatMap(({ rows }) => rows.flatMap(({ image }) => image?.file ?? [])).filter((file) => file.split('/').some((part) => !/^[^.\\\0][^\\\0]*$/.test(part))),
  ];
  if (bad.length > 0) throw new NotOurs(`This file names a part “${bad[0]}”, which could be no name of a file or a language.`);
}

const ledger = ({ sections }: Table, { source }: Written) =>
  sections.flatMap(({ rows }) => rows).map(({ id, number, content, retired }) => [number === undefined ? id : `${id} ${content[source]?.sentences.length ?? 1}`, ...retired.map((old) => `${old} retired ${id}`)].map((line) => `${line}\n`).join('')).join('');

const doubtful = ({ sections }: Table) =>
  sections.flatMap(({ rows }) => rows).flatMap(({ id, content }) => [...new Set(Object.values(content).flatMap((one) => one?.doubtful ?? []))].sort((a, b) => a - b).map((line) => `${id}.${line}\n`)).join('');

/** The source's own, where one of them is and does not say so in its label. */
const whoseNotes = ({ sections }: Table) => (sections.some(({ notes }) => notes.some(({ own, label }) => own && !label.startsWith('source-'))) ? 'source' : 'editor');
