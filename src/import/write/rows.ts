/**
 * From pairs of sentences to the rows of an edition. The source keeps its paragraphs; the
 * translations are laid to them, and all languages have the same number of lines, but beside verse.
 */
import { raisedFigure } from '../../text/sentences/sentences.ts';
import type { Change } from '../changes.ts';
import { joint } from '../clean/layout.ts';
import { concat, type Inline, plain } from '../inline.ts';
import { isStanza, type Passage, type Understood } from '../understand/model.ts';
import type { Pair, Place } from './pairs.ts';
import { key, moved, place, type Placed, placesOf } from './placed.ts';
import { stanzaRow } from './stanza.ts';

export interface Row {
  /** The passage of the source. */
  passage: Passage;
  /** By language its lines; of a table's row its cells. A language that has no words for it is missing. */
  content: Record<string, Inline[]>;
  /** How likely each line is right in every language: the least of its pairs. Without a translation there is none. */
  scores: (number | undefined)[];
  /** By language where it is from, for a report. */
  places: Record<string, string>;
}

/** A translation and its pairs with the source. */
export interface Translated {
  text: Understood;
  pairs: Pair[];
}

export function toRows(source: Understood, translations: readonly Translated[]): { rows: Row[]; changes: Change[] } {
  const placed = translations.map(({ text, pairs }) => ({ text, ...place(text, pairs) }));
  const rows = source.passages.map((passage, index) => toRow(source, passage, index, placed));
  return { rows, changes: placed.flatMap(({ text, changes, pairOf }) => [...changes, ...moved(text, pairOf)]) };
}

const oneLine = new Set(['title', 'heading', 'dateline', 'closing', 'code', 'row']);

function toRow(source: Understood, passage: Passage, index: number, placed: readonly Placed[]): Row {
  const pairAt = ({ pairOf }: Placed, sentence: number) => pairOf.get(key({ passage: index, sentence }));
  const sentences = Array.from(passage.sentences.keys());
  const active = placed.filter((one) => sentences.some((sentence) => placesOf(one, index, sentence).length > 0));
  const wordsOf = (one: Placed, of: readonly Place[]) => join(of.map((place) => withMarker(one.text, place, passage)));
  if (isStanza(passage)) return stanzaRow(source.language, passage, index, active, wordsOf);

  let lines: number[][] = oneLine.has(passage.kind) ? [sentences] : [];
  if (lines.length === 0) {
    for (const sentence of sentences) {
      const last = lines.at(-1);
      if (last && active.some((one) => pairAt(one, sentence) === pairAt(one, sentence - 1))) last.push(sentence);
      else lines.push([sentence]);
    }
  }
  const contentOf = (one: Placed, line: readonly number[]) => line.flatMap((sentence) => placesOf(one, index, sentence));
  const textOf = (one: Placed, line: readonly number[]) => wordsOf(one, contentOf(one, line));
  lines = mergeWhere(lines, (line) => active.some((one) => contentOf(one, line).length === 0));
  const endsOpen = (inline: Inline | undefined) => inline !== undefined && !endsLikeSentence(inline.text);
  if (lines.length > 1) {
    lines = mergeOpen(lines, (line) => endsOpen(join(line.map((sentence) => passage.sentences[sentence] ?? plain('')))) || active.some((one) => endsOpen(textOf(one, line))));
  }

  const content: Record<string, Inline[]> = {};
  const places: Record<string, string> = { [source.language]: passage.place };
  content[source.language] = passage.kind === 'row' ? passage.sentences : lines.map((line) => join(line.map((sentence) => passage.sentences[sentence] ?? plain(''))));
  for (const one of active) {
    const of = lines.flatMap((line) => contentOf(one, line));
    const passages = [...new Set(of.map((place) => place.passage))].map((at) => one.text.passages[at]);
    const cells = passage.kind === 'row' && passages.length === 1 && passages[0]?.kind === 'row' ? passages[0].sentences : undefined;
    content[one.text.language] = cells ?? lines.map((line) => textOf(one, line));
    places[one.text.language] = passages[0]?.place ?? '';
  }
  const scores = lines.map((line) => least(active.flatMap((one) => line.flatMap((sentence) => pairAt(one, sentence)?.score ?? []))));
  return { passage, content, scores, places };
}

export const least = (scores: readonly number[]): number | undefined => (scores.length > 0 ? Math.min(...scores) : undefined);

/** A sentence of a translation, with the number of its item before it where the source has not the same. */
function withMarker({ passages }: Understood, { passage: at, sentence }: Place, of: Passage): Inline {
  const passage = passages[at];
  const inline = passage?.sentences[sentence] ?? plain('');
  return sentence === 0 && passage?.marker !== undefined && passage.marker !== '-' && passage.marker !== of.marker ? concat([plain(`${passage.marker} `), inline]) : inline;
}

const join = (parts: readonly Inline[]): Inline => parts.reduce((before, after) => (before.text && after.text ? concat([before, after], joint(before.text, after.text)) : concat([before, after])), plain(''));

/** A line that would be wrong by itself goes with the one before it; the first, with the next. */
function mergeWhere(lines: readonly number[][], wrong: (line: readonly number[]) => boolean): number[][] {
  const merged: number[][] = [];
  for (const line of lines) {
    const last = merged.at(-1);
    if (last && (wrong(line) || wrong(last))) last.push(...line);
    else merged.push([...line]);
  }
  return merged;
}

/** A line that does not end goes with the next: in Markdown, it would make verse of its paragraph. */
function mergeOpen(lines: readonly number[][], open: (line: readonly number[]) => boolean): number[][] {
  const merged: number[][] = [];
  for (const line of lines) {
    const last = merged.at(-1);
    if (last && open(last)) last.push(...line);
    else merged.push([...line]);
  }
  return merged;
}

/** As the format says it: a sign that ends a sentence, and what closes after it. */
const sentenceEnd = new RegExp(`(?:[。！？；：!?;:.]|……)[”’」』）〕】》"')\\]]*${raisedFigure}*$`, 'u');
const endsLikeSentence = (text: string) => sentenceEnd.test(text);
