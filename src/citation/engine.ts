/** `citeproc`, which has no types, as two functions from an item to text. */
import citeproc from 'citeproc';
import type { CslItem } from './csl.ts';
import type { CslElement } from './csl-files.ts';

/** Where italics begin and end in what an engine returns: private-use characters, which no document has. */
export const italics = { open: '\uE000', close: '\uE001' } as const;

citeproc.Output.Formats['runs'] = {
  ...citeproc.Output.Formats['text'],
  '@font-style/italic': `${italics.open}%%STRING%%${italics.close}`,
};

/** A style for one item at a time: what sorts items, and tells those apart that look the same, is half the work and says nothing of one. */
const forOne = ({ name, attrs, children }: CslElement): CslElement => ({
  name,
  attrs: Object.fromEntries(Object.entries(attrs).filter(([key]) => !/^(?:disambiguate-|givenname-)/.test(key))),
  children: children.filter((child) => typeof child === 'string' || child.name !== 'sort').map((child) => (typeof child === 'string' ? child : forOne(child))),
});

export interface Engine {
  /** The item's entry in a bibliography. */
  entry: (item: CslItem) => string;
  /** A note or an in-text citation of the item, at a paragraph if there is a locator. */
  citation: (item: CslItem, locator?: string) => string;
}

/** An engine of one style and one locale; `tag` is the locale's own. */
export function engine(style: CslElement, locale: CslElement, tag: string): Engine {
  let current: CslItem | undefined;
  const system = { retrieveLocale: () => locale, retrieveItem: () => current ?? {} };
  const made = new citeproc.Engine(system, forOne(style), tag, true);
  made.setOutputFormat('runs');
  const holding = (item: CslItem) => {
    if (current === item) return made;
    current = item;
    made.updateItems([]);
    made.updateItems([item.id]);
    return made;
  };
  return {
    entry: (item) => {
      const bibliography = holding(item).makeBibliography();
      if (!bibliography) throw new Error('The style has no bibliography');
      return bibliography[1].join('').trim();
    },
    citation: (item, locator) => {
      const cited = { id: item.id, ...(locator === undefined ? {} : { locator, label: 'paragraph' }) };
      return holding(item).makeCitationCluster([cited]);
    },
  };
}
