/** What a row or a note is beside its words, as plain strings: the properties of formats that are lists of sentences. */
import type { Content, Note, Row, RowKind } from '../text/model.ts';

/** By name; what is not said is not there. */
export type Facts = Partial<Record<(typeof factNames)[number], string>>;

export const factNames = ['section', 'depth', 'quoted', 'block', 'marker', 'head', 'columns', 'image', 'width', 'height', 'rule', 'number', 'editorial', 'retired', 'row', 'sentence'] as const;

const said = (facts: Record<string, string | number | true | undefined>) =>
  Object.fromEntries(Object.entries(facts).flatMap(([name, value]) => (value === undefined || value === '' ? [] : [[name, String(value)]]))) as Facts;

export function rowFacts({ depth, quoted, block, marker, head, columns, image, rule, number, editorial, retired }: Row, section: string): Facts {
  return said({
    section,
    depth,
    quoted,
    block,
    marker,
    head,
    columns: columns?.join(' '),
    image: image?.file,
    width: image?.width,
    height: image?.height,
    rule,
    number,
    editorial: editorial || undefined,
    retired: retired.join(' '),
  });
}

export const noteFacts = ({ number, own, row, sentence }: Note, section: string): Facts => said({ section, number, editorial: !own || undefined, row, sentence });

const counted = (text: string | undefined) => (text === undefined ? undefined : Number(text));
const words = (text: string | undefined) => (text ? text.split(' ') : []);

/** The row that facts were taken from. */
export function toRow(id: string, kind: RowKind, facts: Facts, content: Row['content']): Row {
  const { depth, quoted, block, marker, head, columns, image, width, height, rule, number, editorial, retired } = facts;
  return {
    id,
    kind,
    depth: Number(depth ?? 0),
    ...(quoted && { quoted: Number(quoted) }),
    block: Number(block ?? 0),
    ...(kind === 'item' ? { marker: marker ?? '' } : {}),
    ...(head && { head: true as const }),
    ...(kind === 'cells' && { columns: words(columns) as NonNullable<Row['columns']> }),
    ...(image && { image: { file: image, ...(width && { width: Number(width) }), ...(height && { height: Number(height) }) } }),
    ...(rule && { rule: true as const }),
    ...(number && { number: counted(number)! }),
    editorial: editorial !== undefined,
    content,
    retired: words(retired),
  };
}

/** The note that facts were taken from. */
export const toNote = (label: string, { number, editorial, row, sentence }: Facts, content: Partial<Record<string, Content>>): Note => ({
  label,
  number: Number(number ?? 0),
  own: editorial === undefined,
  row: row ?? '',
  sentence: Number(sentence ?? 1),
  content,
});
