/** The files of an edition: rows in, a document's folder out, as paths and bytes. */
import { createHash } from 'node:crypto';
import { type Change, formatChanges } from '../changes.ts';
import { isStanza, type Understood } from '../understand/model.ts';
import { hasCount } from './ids.ts';
import { sectionMarkdown } from './markdown.ts';
import { type Answers, documentYaml } from './metadata.ts';
import { numberNotes } from './notes.ts';
import type { Row } from './rows.ts';
import { toSections } from './sections.ts';

export interface Original {
  /** The language of the text that is in it; the source's, where it holds several. */
  language: string;
  /** The file's name on the command line. */
  file: string;
  bytes: Uint8Array;
  /** Of the source itself, where it is a plain text of which nothing was set aside: its encoding. It is `source.txt`, byte for byte. */
  sourceText?: string;
}

export interface Edition {
  files: Map<string, Uint8Array>;
  /** The lines that were not sure, the worst first. */
  doubtful: { row: number; line: number; score: number }[];
}

/** A pair below this is doubtful. */
export const threshold = 0.9;

/** `texts` are the source and its translations; `retired` the lines of the ledger for ids that are gone, by the index of the row before them. */
export function toEdition(texts: readonly [Understood, ...Understood[]], rows: readonly Row[], ids: readonly string[], changes: readonly Change[], answers: Answers, originals: readonly Original[], retired: ReadonlyMap<number, string[]> = new Map()): Edition {
  const [source] = texts;
  const noted = numberNotes(rows, texts);
  const files = new Map<string, Uint8Array>();
  const put = (path: string, text: string) => files.set(path, new TextEncoder().encode(text));

  for (const { name, rows: of } of toSections(rows, ids)) {
    for (const { language } of texts) {
      const written = of.flatMap((index) => {
        const { passage, content } = noted.rows[index] as Row;
        const lines = content[language];
        return lines ? [{ passage, id: ids[index] ?? '', lines, notes: noted.notes[index]?.[language] ?? [] }] : [];
      });
      if (written.length > 0) put(`${language}/${name}.md`, sectionMarkdown(written));
    }
  }

  const doubtful = rows.flatMap(({ scores }, row) => scores.flatMap((score, line) => (score !== undefined && score < threshold ? [{ row, line: line + 1, score }] : [])));
  if (doubtful.length > 0) put('doubtful.txt', doubtful.map(({ row, line, score }) => `${ids[row]}.${line} ${score.toFixed(2)}\n`).join(''));
  put('ids.txt', ledger(rows, ids, retired));
  put('changes.txt', formatChanges([...changes, ...noted.changes]));

  for (const { language, file, bytes, sourceText } of originals) files.set(sourceText === undefined ? `received/${language}.${ending(file)}` : 'source.txt', bytes);
  const encoding = originals.map(({ sourceText }) => sourceText).find((one) => one !== undefined && one !== 'utf-8');
  if (!files.has('source.txt')) put('source.txt', plainText(rows, source.language));
  const sha256 = createHash('sha256').update(files.get('source.txt') ?? new Uint8Array()).digest('hex');
  put('document.yaml', documentYaml(answers, { language: source.language, sha256, ...(encoding !== undefined && { encoding }) }));
  return { files, doubtful: doubtful.sort((a, b) => a.score - b.score) };
}

/** A `.md` would make a language of its folder. */
const ending = (file: string) => (/\.([A-Za-z0-9]{1,8})$/.exec(file)?.[1]?.toLowerCase() ?? 'txt').replace(/^md$/, 'markdown');

const head = `# The ledger: every id this document has ever published, in document order, one a line, with
# the number of its lines. An id is never removed, reused or moved. One that leaves the text
# stays here as "p99 retired p7": the id, the word, and the id where its address now lands.
`;

function ledger(rows: readonly Row[], ids: readonly string[], retired: ReadonlyMap<number, string[]>): string {
  // A cell of a table is a line; every row has as many as the longest.
  const cells = (table: number | undefined) => Math.max(...rows.filter(({ passage }) => passage.kind === 'row' && passage.table === table).flatMap(({ content }) => Object.values(content).map(({ length }) => length)));
  const lines = rows.flatMap(({ passage, scores }, index) => [hasCount(passage) ? `${ids[index]} ${passage.kind === 'row' ? cells(passage.table) : scores.length}` : (ids[index] ?? ''), ...(retired.get(index) ?? [])]);
  return head + [...(retired.get(-1) ?? []), ...lines].map((line) => `${line}\n`).join('');
}

/** The text of a file that is no plain text, with the numbers of its items, a paragraph to a line. */
const plainText = (rows: readonly Row[], language: string) =>
  rows.map(({ passage, content }) => {
    const { kind, marker } = passage;
    const lines = (content[language] ?? []).map(({ text }) => text);
    return `${kind === 'item' && marker !== undefined && marker !== '-' ? `${marker} ` : ''}${lines.join(isStanza(passage) ? '\n' : kind === 'row' ? '\t' : /^(?:zh|lzh|yue|ja)\b/.test(language) ? '' : ' ')}\n\n`;
  }).join('');
