/** The table of an EPUB of ours, in the languages that the book has. */
import type { Element } from 'xast';
import type { DocumentLanguage } from '../../views.ts';
import { fromUtf8, type Table } from '../export.ts';
import { factNames, type Facts } from '../facts.ts';
import { NotOurs } from '../not-ours.ts';
import { sentenceId } from '../ids.ts';
import { sectionsOf, type Unit } from '../units.ts';
import { attributeOf, childOf, childrenOf, elementsIn, readXml } from '../xml.ts';
import { unpack } from '../zip.ts';
import { readXhtmlInline } from './inline.ts';

/** Throws `NotOurs` where it is no EPUB, or its first page does not say which document it is. */
export function readEpub(bytes: Uint8Array): Table {
  const files = opened(bytes);
  const page = (name: string) => (files.has(`EPUB/${name}`) ? readXml(fromUtf8(files.get(`EPUB/${name}`)!)) : undefined);
  const about = page('about.xhtml');
  const facts = about && elementsIn(about, 'dl').find((one) => attributeOf(one, 'data-document') !== undefined);
  if (!facts) throw new NotOurs('This EPUB was not written by this reader: it has no page about its edition. Import it as any book.');
  const spine = childrenOf(childOf(page('package.opf'), 'spine'), 'itemref').flatMap((one) => attributeOf(one, 'idref') ?? []);
  const units = spine.filter((name) => name.startsWith('section-')).flatMap((name) => unitsIn(page(`${name}.xhtml`)));
  const sourceHash = attributeOf(facts, 'data-sha256');
  return {
    id: attributeOf(facts, 'data-document')!,
    status: attributeOf(facts, 'data-status') === 'published' ? 'published' : 'draft',
    source: attributeOf(facts, 'data-source') ?? '',
    languages: childrenOf(facts, 'dt').flatMap((one): DocumentLanguage[] => {
      const [tag, role, from] = ['language', 'role', 'from'].map((name) => attributeOf(one, `data-${name}`));
      return tag === undefined ? [] : [{ tag, role: role as DocumentLanguage['role'], ...(from !== undefined && { from }) }];
    }),
    sections: sectionsOf(units),
    ...(sourceHash !== undefined && { sourceHash }),
  };
}

function opened(bytes: Uint8Array) {
  try {
    return unpack(bytes);
  } catch {
    throw new NotOurs('This is no EPUB, or it is damaged: its archive cannot be opened.');
  }
}

/** The sentences of a page: each row has its facts in attributes, each sentence in it its number and its language. */
function unitsIn(element: Element | undefined): Unit[] {
  return childrenOf(element).flatMap((child) => {
    const kind = attributeOf(child, 'data-kind');
    if (kind === undefined) return unitsIn(child);
    const facts: Facts = Object.fromEntries(factNames.flatMap((name) => (attributeOf(child, `data-${name}`) === undefined ? [] : [[name, attributeOf(child, `data-${name}`)!]])));
    const id = attributeOf(child, 'id') ?? '';
    const units = new Map<string, Unit>();
    for (const span of elementsIn(child, 'span')) {
      const sentence = attributeOf(span, 'data-sentence');
      const tag = attributeOf(span, 'lang');
      if (sentence === undefined || tag === undefined) continue;
      const unit = units.get(sentence) ?? units.set(sentence, { id: sentenceId(id, Number(sentence)), kind: kind as Unit['kind'], facts, texts: {}, doubtful: [] }).get(sentence)!;
      unit.texts[tag] = readXhtmlInline(span.children);
      if (attributeOf(span, 'data-doubtful') !== undefined) unit.doubtful.push(tag);
    }
    return [...units.values()].sort((one, other) => Number(/\d+$/.exec(one.id)?.[0]) - Number(/\d+$/.exec(other.id)?.[0]));
  });
}
