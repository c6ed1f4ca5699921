/** The table of a TEI of ours: what the rows are from the text of the source, what they say from all. */
import type { Element } from 'xast';
import type { Language } from '../../languages.ts';
import type { Content, Note, Row, RowKind, Section } from '../../text/model.ts';
import type { DocumentLanguage } from '../../views.ts';
import { fromUtf8, type Table } from '../export.ts';
import { NotOurs } from '../not-ours.ts';
import { attributeOf, childOf, childrenOf, elementsIn, readXml, textOf } from '../xml.ts';
import { fromXmlId } from './ids.ts';
import { readTeiInline } from './inline.ts';

const rowNames = ['head', 'p', 'lg', 'row', 'figure', 'ab'];

/** Throws `NotOurs` where it is no TEI, or has no texts that are aligned as ours are. */
export function readTei(bytes: Uint8Array): Table {
  const tei = readXml(fromUtf8(bytes));
  const header = childOf(tei, 'teiHeader');
  const id = header && elementsIn(header, 'idno').find((one) => attributeOf(one, 'type') === 'document');
  const texts = childrenOf(childOf(tei, 'text', 'group'), 'text');
  const original = texts.find((text) => attributeOf(text, 'type') === 'source');
  if (tei.name !== 'TEI' || !id || !original) throw new NotOurs('This TEI was not written by this reader: it has no `idno` of a document and no group of texts, one of them the source. Import it as any text.');
  const contents = new Map<string, Partial<Record<Language, Content>>>();
  for (const text of texts) {
    const tag = attributeOf(text, 'xml:lang') ?? '';
    for (const one of elementsIn(text, 's')) addSentence(contents, one, tag, text === original);
  }
  const hash = elementsIn(header!, 'idno').find((one) => attributeOf(one, 'type') === 'sha256');
  return {
    id: textOf(id),
    status: attributeOf(childOf(header, 'revisionDesc'), 'status') === 'published' ? 'published' : 'draft',
    source: attributeOf(original, 'xml:lang') ?? '',
    languages: texts.map((text): DocumentLanguage => {
      const from = attributeOf(text, 'corresp')?.replace('#text-', '');
      return { tag: attributeOf(text, 'xml:lang') ?? '', role: attributeOf(text, 'type') as DocumentLanguage['role'], ...(from !== undefined && { from }) };
    }),
    sections: readSections(childrenOf(childOf(original, 'body'), 'div'), contents),
    ...(hash && { sourceHash: textOf(hash) }),
  };
}

function addSentence(contents: Map<string, Partial<Record<Language, Content>>>, one: Element, tag: Language, isSource: boolean) {
  const name = attributeOf(one, isSource ? 'xml:id' : 'corresp') ?? '';
  const [, id = '', sentence] = /^(.*)\.(\d+)$/.exec(fromXmlId(name.replace('#', ''))) ?? [];
  const content = contents.get(id) ?? contents.set(id, {}).get(id)!;
  const own = (content[tag] ??= { sentences: [] });
  own.sentences.push(readTeiInline(one.children));
  if (attributeOf(one, 'cert') === 'low') (own.doubtful ??= []).push(Number(sentence));
}

function readSections(divs: readonly Element[], contents: ReadonlyMap<string, Row['content']>): Section[] {
  /** What milestones and anchors say of the row that follows. */
  let [block, rule, retired]: [number, boolean, string[]] = [0, false, []];
  return divs.map((div) => {
    const section: Section = { id: attributeOf(div, 'n') ?? '', rows: [], notes: [] };
    walk(div, [], section);
    return section;
  });

  function walk(element: Element, within: readonly Element[], section: Section): void {
    for (const child of childrenOf(element)) {
      const id = fromXmlId(attributeOf(child, 'xml:id') ?? '');
      if (child.name === 'milestone' && attributeOf(child, 'unit') === 'block') block = Number(attributeOf(child, 'n'));
      else if (child.name === 'milestone') rule = true;
      else if (child.name === 'anchor') retired.push(id);
      else if (child.name === 'note') section.notes.push(readNote(child, id, contents.get(id) ?? {}));
      else if (id !== '' && rowNames.includes(child.name)) {
        section.rows.push({ ...readRow(child, id, [...within, element]), block, ...(rule && { rule: true as const }), content: contents.get(id) ?? {}, retired });
        [rule, retired] = [false, []];
      } else walk(child, [...within, element], section);
    }
  }
}

const kinds: Record<string, RowKind> = { head: 'heading', lg: 'verse', row: 'cells', figure: 'figure', p: 'paragraph' };

function readRow(element: Element, id: string, within: readonly Element[]): Omit<Row, 'block' | 'content' | 'retired'> {
  const count = (name: string) => within.filter((one) => one.name === name).length;
  const holder = within.at(-1);
  const kind = element.name === 'ab' ? (attributeOf(element, 'type') as RowKind) : holder?.name === 'item' ? 'item' : kinds[element.name]!;
  const isFirst = childrenOf(holder, 'p')[0] === element && attributeOf(holder, 'rend') !== 'continued';
  const label = childrenOf(holder, 'label')[0];
  const number = attributeOf(element, 'n');
  const graphic = childOf(element, 'graphic');
  const size = (name: 'width' | 'height') => (attributeOf(graphic, name) === undefined ? {} : { [name]: Number.parseFloat(attributeOf(graphic, name)!) });
  return {
    id,
    kind,
    depth: kind === 'heading' ? Number(attributeOf(element, 'subtype')) : kind === 'item' ? count('list') : 0,
    ...(count('quote') > 0 && { quoted: count('quote') }),
    ...(kind === 'item' && { marker: isFirst ? (label ? textOf(label) : '•') : '' }),
    ...(attributeOf(element, 'role') === 'label' && { head: true as const }),
    ...(kind === 'cells' && { columns: (attributeOf(element, 'rend') ?? '').split(' ').filter(Boolean) as NonNullable<Row['columns']> }),
    ...(graphic && { image: { file: decodeURI(attributeOf(graphic, 'url') ?? ''), ...size('width'), ...size('height') } }),
    ...(number !== undefined && { number: Number(number) }),
    editorial: attributeOf(element, 'resp') !== undefined,
  };
}

const readNote = (element: Element, id: string, content: Note['content']): Note => {
  const [, row = '', sentence] = /^#(.*)\.(\d+)$/.exec(attributeOf(element, 'target') ?? '') ?? [];
  return { label: id.replace(/^note-/, ''), number: Number(attributeOf(element, 'n')), own: attributeOf(element, 'type') === 'own', row: fromXmlId(row), sentence: Number(sentence), content };
};
