/** The table of a TMX of ours. */
import type { Element } from 'xast';
import type { DocumentLanguage } from '../../views.ts';
import { fromUtf8, type Table } from '../export.ts';
import { readInline } from '../inline.ts';
import { NotOurs } from '../not-ours.ts';
import { sectionsOf, type Unit } from '../units.ts';
import { attributeOf, childOf, childrenOf, readXml, textOf } from '../xml.ts';

/** Throws `NotOurs` where it is no TMX, or has not the properties that make a table of it. */
export function readTmx(bytes: Uint8Array): Table {
  const tmx = readXml(fromUtf8(bytes));
  const props = propsOf(childOf(tmx, 'header'));
  const [id] = props.get('document') ?? [];
  if (tmx.name !== 'tmx' || id === undefined) throw new NotOurs('This TMX was not written by this reader: its header names no document. Import it as any TMX, as pairs of sentences.');
  const languages = (props.get('language') ?? []).map((line): DocumentLanguage => {
    const [tag = '', role = '', from] = line.split(' ');
    return { tag, role: role as DocumentLanguage['role'], ...(from !== undefined && { from }) };
  });
  const [sourceHash] = props.get('source-sha256') ?? [];
  return {
    id,
    status: props.get('status')?.[0] === 'published' ? 'published' : 'draft',
    source: attributeOf(childOf(tmx, 'header'), 'srclang') ?? '',
    languages,
    sections: sectionsOf(childrenOf(childOf(tmx, 'body'), 'tu').map(unit)),
    ...(sourceHash !== undefined && { sourceHash }),
  };
}

function unit(tu: Element): Unit {
  const { kind = 'paragraph', ...facts } = Object.fromEntries(Array.from(propsOf(tu), ([name, [value = '']]) => [name, value]));
  const texts = childrenOf(tu, 'tuv').map((tuv) => [attributeOf(tuv, 'xml:lang') ?? '', tuv] as const);
  return {
    id: attributeOf(tu, 'tuid') ?? '',
    kind: kind as Unit['kind'],
    facts,
    // Tags stand in the text as they would in a cell, each in an element that says it is one.
    texts: Object.fromEntries(texts.map(([tag, tuv]) => [tag, readInline(textOf(childOf(tuv, 'seg')))])),
    doubtful: texts.flatMap(([tag, tuv]) => (propsOf(tuv).has('doubtful') ? [tag] : [])),
  };
}

/** The properties of ours that an element has, by their name without `x-`. */
function propsOf(element: Element | undefined): Map<string, string[]> {
  const props = new Map<string, string[]>();
  for (const one of childrenOf(element, 'prop')) {
    const name = (attributeOf(one, 'type') ?? '').replace(/^x-/, '');
    props.set(name, [...(props.get(name) ?? []), textOf(one)]);
  }
  return props;
}
