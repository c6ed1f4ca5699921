/** TMX 1.4: a unit a sentence, with every language that has it, for translation memories. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Document, Inline } from '../../text/model.ts';
import { aboutLines } from '../about.ts';
import { type Export, fileName, type Publisher, utf8 } from '../export.ts';
import { pieces } from '../inline.ts';
import { originOf, originWordsOf } from '../origins.ts';
import { type Sentence, unitsOf } from '../units.ts';
import { writeXml } from '../xml.ts';

/** How TMX names what a piece of a text is. */
const types = { strong: 'bold', emphasis: 'italic', delete: 'strike', code: 'x-code', link: 'link', note: 'fnote' } as const;

/** A property of ours: `x-kind`. */
export const prop = (name: string, value: string): Element => x('prop', { type: `x-${name}` }, value);

export function writeTmx(document: Document, publisher: Publisher): string {
  const { source, languages } = document;
  const origins = new Map(languages.map(({ tag }) => [tag, originOf(document, tag)]));
  const date = document.metadata[source]!.edition.date;
  const header = x(
    'header',
    { creationtool: 'aligned-reader', creationtoolversion: '1', segtype: 'sentence', 'o-tmf': 'aligned-reader', adminlang: 'en', srclang: source, datatype: 'xml', ...(date && { creationdate: `${date.replaceAll('-', '')}T000000Z` }) },
    [
      ...aboutLines(document, languages.map(({ tag }) => tag), publisher).map(([name, value]) => x('note', `${name}: ${value}`)),
      prop('document', document.id),
      prop('status', document.status),
      ...languages.map(({ tag, role, from }) => prop('language', [tag, role, from].filter(Boolean).join(' '))),
      ...(document.sourceHash ? [prop('source-sha256', document.sourceHash)] : []),
    ],
  );
  const tuvs = ({ of, texts, doubtful }: Sentence) =>
    languages.flatMap(({ tag }) => {
      const text = texts[tag];
      const props = [prop('origin', originWordsOf(of, origins.get(tag)!)), ...(doubtful.includes(tag) ? [prop('doubtful', 'true')] : [])];
      return text ? [x('tuv', { 'xml:lang': tag }, [...props, x('seg', segment(text))])] : [];
    });
  const units = unitsOf(document).map((unit) => x('tu', { tuid: unit.id }, [prop('kind', unit.kind), ...Object.entries(unit.facts).map(([name, value]) => prop(name, value)), ...tuvs(unit)]));
  return writeXml(x('tmx', { version: '1.4' }, [header, '\n', x('body', units.flatMap((unit) => ['\n', unit]))]), { name: 'tmx', system: 'tmx14.dtd' });
}

/** Text, and the tags in it as TMX has them: in pairs that are numbered, so that a translator can move them. */
function segment(tree: readonly Inline[]) {
  const open: number[] = [];
  let count = 0;
  return pieces(tree).map(({ text, tag, type }) => {
    if (tag === undefined || type === undefined) return text;
    if (tag === 'empty') return x('ph', { type: types[type] }, text);
    if (tag === 'close') return x('ept', { i: `${open.pop()}` }, text);
    open.push(++count);
    return x('bpt', { i: `${count}`, type: types[type] }, text);
  });
}

export const tmxExport = (document: Document, publisher: Publisher): Export => ({
  format: 'tmx',
  file: fileName(document, 'tmx'),
  type: 'application/x-tmx+xml',
  languages: [],
  bytes: () => utf8(writeTmx(document, publisher)),
});
