/** The table as a flat list of sentences, each with one id in every language; and the table of such a list. */
import type { Language } from '../languages.ts';
import type { Content, Document, Inline, Note, Row, RowKind, Section } from '../text/model.ts';
import { type Facts, noteFacts, rowFacts, toNote, toRow } from './facts.ts';
import { noteId, sentenceId } from './ids.ts';

export interface Unit {
  /** That of its row or note, and its sentence: `p7.2`, `note-oewg.1`. */
  id: string;
  kind: RowKind | 'note';
  facts: Facts;
  /** None in a language that does not have it. */
  texts: Partial<Record<Language, Inline[]>>;
  /** The languages whose sentence may stand beside another one's. */
  doubtful: Language[];
}

/** A unit with what it is a sentence of. */
export interface Sentence extends Unit {
  of: Row | Note;
  sentence: number;
}

/** Every sentence of a document, in the order it is read: the rows of a section, then its notes. */
export const unitsOf = ({ sections }: Pick<Document, 'sections'>): Sentence[] =>
  sections.flatMap(({ id, rows, notes }) => [
    ...rows.flatMap((row) => sentencesOf(row, row.id, row.kind, rowFacts(row, id))),
    ...notes.flatMap((note) => sentencesOf(note, noteId(note.label), 'note', noteFacts(note, id))),
  ]);

function sentencesOf(of: Row | Note, id: string, kind: Unit['kind'], facts: Facts): Sentence[] {
  const contents = Object.entries(of.content).flatMap(([tag, content]) => (content ? [[tag, content] as const] : []));
  const count = Math.max(0, ...contents.map(([, { sentences }]) => sentences.length));
  return Array.from({ length: count }, (_, index) => ({
    id: sentenceId(id, index + 1),
    of,
    kind,
    facts,
    sentence: index + 1,
    texts: Object.fromEntries(contents.flatMap(([tag, { sentences }]) => (sentences[index] ? [[tag, sentences[index]]] : []))),
    doubtful: contents.flatMap(([tag, { doubtful }]) => (doubtful?.includes(index + 1) ? [tag] : [])),
  }));
}

/** The sections of a list of sentences: its rows and notes, whole again. */
export function sectionsOf(units: readonly Unit[]): Section[] {
  const sections = new Map<string, Section>();
  for (const [id, own] of Map.groupBy(units, (unit) => unit.id.replace(/\.\d+$/, ''))) {
    const { kind, facts } = own[0]!;
    const name = facts.section ?? '';
    const section = sections.get(name) ?? sections.set(name, { id: name, rows: [], notes: [] }).get(name)!;
    if (kind === 'note') section.notes.push(toNote(id.replace(/^note-/, ''), facts, contentOf(own)));
    else section.rows.push(toRow(id, kind, facts, contentOf(own)));
  }
  return [...sections.values()];
}

function contentOf(units: readonly Unit[]): Partial<Record<Language, Content>> {
  const content: Partial<Record<Language, Content>> = {};
  for (const { id, texts, doubtful } of units) {
    for (const [tag, tree] of Object.entries(texts)) if (tree) (content[tag] ??= { sentences: [] }).sentences.push(tree);
    for (const tag of doubtful) (content[tag]!.doubtful ??= []).push(Number(/\d+$/.exec(id)?.[0]));
  }
  return content;
}
