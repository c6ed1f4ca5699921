/** TEI P5: a text a language, aligned sentence by sentence. */
import { x } from 'xastscript';
import type { Document } from '../../text/model.ts';
import { type Export, fileName, type Publisher, utf8 } from '../export.ts';
import { unitsOf } from '../units.ts';
import { writeXml } from '../xml.ts';
import { teiHeader } from './header.ts';
import { nameIn } from './ids.ts';
import { teiText } from './text.ts';

export function writeTei(document: Document, publisher: Publisher): string {
  const { source, languages } = document;
  const units = unitsOf(document);
  const links = languages
    .filter(({ tag }) => tag !== source)
    .map(({ tag, role }) => {
      const pairs = units.filter(({ texts }) => texts[tag] && texts[source]);
      return x('linkGrp', { type: role === 'converted' ? 'conversion' : 'translation', n: tag }, pairs.flatMap(({ id }) => [x('link', { target: `#${nameIn(source, source, id)} #${nameIn(tag, source, id)}` })]));
    })
    .filter(({ children }) => children.length > 0);
  const texts = languages.map(({ tag }) => teiText(document, tag));
  return writeXml(x('TEI', { xmlns: 'http://www.tei-c.org/ns/1.0', 'xml:lang': source }, [teiHeader(document, publisher), ...(links.length > 0 ? [x('standOff', links)] : []), x('text', [x('group', texts)])]));
}

export const teiExport = (document: Document, publisher: Publisher): Export => ({
  format: 'tei',
  file: fileName(document, 'tei.xml'),
  type: 'application/tei+xml',
  languages: [],
  bytes: () => utf8(writeTei(document, publisher)),
});
