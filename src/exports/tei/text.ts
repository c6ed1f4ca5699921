/** The text of one language as TEI. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Language } from '../../languages.ts';
import type { Document, Note, Row, Section } from '../../text/model.ts';
import { joinerOf } from '../../text/serialise.ts';
import { isRow, nest, type Branch } from '../nest.ts';
import { isEditors } from '../origins.ts';
import { noteId, sentenceId } from '../ids.ts';
import { nameIn } from './ids.ts';
import { teiInline } from './inline.ts';

type Nodes = (string | Element)[];

export function teiText({ source, sections, languages }: Pick<Document, 'source' | 'sections' | 'languages'>, tag: Language): Element {
  const name = (id: string) => nameIn(tag, source, id);
  const { role, from } = languages.find((one) => one.tag === tag)!;
  /** The block of the row before: a milestone says where another begins. */
  let block: number | undefined;

  const attributes = (id: string, of: Row | Note, more: Record<string, string | undefined> = {}) => ({ 'xml:id': name(id), ...(tag !== source && { corresp: `#${nameIn(source, source, id)}` }), ...(isEditors(of) && { resp: '#editorial' }), ...more });

  const sentences = (id: string, of: Row | Note): Element[] =>
    of.content[tag]!.sentences.map((tree, index) =>
      x(
        's',
        { ...attributes(sentenceId(id, index + 1), of), resp: undefined, ana: isEditors(of) ? `#editorial #origin-${tag}` : `#origin-${tag}`, cert: of.content[tag]!.doubtful?.includes(index + 1) ? 'low' : undefined },
        teiInline(tree, (label) => name(noteId(label))),
      ),
    );

  function before(row: Row): Element[] {
    const isNew = row.block !== block;
    block = row.block;
    return [...(isNew ? [x('milestone', { unit: 'block', n: `${row.block}` })] : []), ...(row.rule ? [x('milestone', { unit: 'rule' })] : []), ...row.retired.map((id) => x('anchor', { type: 'retired', 'xml:id': name(id) }))];
  }

  function element(row: Row): Element {
    const { id, kind, depth, number, head, columns, image, quoted } = row;
    const joint = joinerOf(kind, tag);
    const all = sentences(id, row);
    const joined = (between: string | Element): Nodes => all.flatMap((one, index) => (index > 0 && between !== '' ? [between, one] : [one]));
    const own = attributes(id, row, { n: number === undefined ? undefined : `${number}` });
    if (kind === 'heading') return x(quoted ? 'ab' : 'head', { ...own, type: 'heading', subtype: `${depth}` }, joined(joint));
    if (kind === 'verse') return x('lg', own, all.map((one) => x('l', [one])));
    if (kind === 'cells') return x('row', { ...own, role: head ? 'label' : 'data', rend: columns?.join(' ') || undefined }, all.map((one) => x('cell', [one])));
    if (kind === 'code') return x('ab', { ...own, type: 'code', 'xml:space': 'preserve' }, joined(x('lb')));
    if (kind !== 'figure') return x('p', own, joined(joint));
    return x('figure', own, [x('graphic', { url: encodeURI(image?.file ?? ''), width: image?.width && `${image.width}px`, height: image?.height && `${image.height}px` }), x('ab', all)]);
  }

  const labels = (item: Branch): Element[] => {
    const [first] = item.children;
    return first && isRow(first) && first.marker && first.marker !== '•' ? [x('label', first.marker)] : [];
  };
  const held = (nodes: readonly (Branch | Row)[]): Element[] =>
    nodes.flatMap((node): Element[] => {
      if (isRow(node)) return [...before(node), element(node)];
      if (node.type === 'item') {
        const [first] = node.children;
        return [x('item', { rend: first && isRow(first) && first.marker === '' ? 'continued' : undefined }, [...labels(node), ...held(node.children)])];
      }
      const inside = held(node.children);
      return [node.type === 'quote' ? x('quote', inside) : node.type === 'table' ? x('table', inside) : x('list', { rend: node.type === 'ordered' ? 'numbered' : 'bulleted' }, inside)];
    });

  const note = (one: Note): Element =>
    x('note', { ...attributes(noteId(one.label), one), n: `${one.number}`, type: one.own ? 'own' : 'editorial', place: 'bottom', target: `#${name(sentenceId(one.row, one.sentence))}` }, sentences(noteId(one.label), one));

  const section = ({ id, rows, notes }: Section): Element => x('div', { type: 'section', n: id }, [...divided(rows.filter(({ content }) => content[tag])), ...notes.filter(({ content }) => content[tag]).map(note)]);

  /** Headings open a division each, which goes on to the next that is as high. */
  function divided(rows: readonly Row[]): Element[] {
    const at = rows.findIndex(({ kind, quoted }) => kind === 'heading' && !quoted);
    if (at < 0) return held(nest(rows));
    const heading = rows[at]!;
    const end = rows.findIndex(({ kind, quoted, depth }, index) => index > at && kind === 'heading' && !quoted && depth <= heading.depth);
    const inside = rows.slice(at + 1, end < 0 ? undefined : end);
    const own = [...held(nest(rows.slice(0, at)))];
    const division = x('div', { type: 'division' }, [...before(heading), element(heading), ...divided(inside)]);
    return [...own, division, ...(end < 0 ? [] : divided(rows.slice(end)))];
  }

  return x('text', { 'xml:id': `text-${tag}`, 'xml:lang': tag, type: role, corresp: from === undefined ? undefined : `#text-${from}` }, [x('body', sections.map(section))]);
}
