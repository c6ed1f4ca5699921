/** Simplified to Traditional: OpenCC, the reviewed decisions, and the quotation marks. */
import type { ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { Converter } from 'opencc-js/cn2t';
import { visit } from 'unist-util-visit';
import { decide, type Decision } from './decisions.ts';
import type { Forms, Region } from './forms.ts';
import { root } from './markdown.ts';

/** Makes Traditional text of the same length out of Simplified. */
export type Convert = (simplified: string) => string;

const marks: Record<string, string> = { '“': '「', '”': '」', '‘': '『', '’': '』' };

/**
 * A converter for whole blocks. OpenCC's conversion is by character and its words only (`tw`,
 * never `twp`), so no vocabulary changes. OpenCC's form stands where its region may write the
 * decided form so; elsewhere the decision overrides it, as its region writes it.
 */
export function converter(region: Region, decisions: readonly Decision[], forms: Forms): Convert {
  const openCC = Converter({ from: 'cn', to: region });
  return (simplified) => {
    const converted = openCC(simplified);
    // Reported by the review: without equal lengths no offset can be trusted.
    if (converted.length !== simplified.length) return converted;
    const decided = decide(simplified, decisions);
    return Array.from(simplified)
      .reduce<{ text: string; offset: number }>(({ text, offset }, character) => {
        const theirs = converted.slice(offset, offset + character.length);
        const ours = decided.get(offset)?.form;
        const form = ours === undefined || forms.isWritten(ours, region, theirs) ? theirs : forms.inRegion(ours, region);
        return { text: text + form, offset: offset + character.length };
      }, { text: '', offset: 0 })
      // An apostrophe within a Latin word is no quotation mark.
      .text.replace(/[“”‘]|’(?!(?<=\p{Script=Latin}’)\p{Script=Latin})/gu, (mark) => marks[mark] ?? mark);
  };
}

/**
 * The same tree in Traditional. The whole of its text is converted at once, since markup may
 * cut a word, and dealt out again to the text nodes. Throws if the length has changed.
 */
export function convertTree(children: ElementContent[], convert: Convert): ElementContent[] {
  const tree = structuredClone(root(children));
  const simplified = toString(tree);
  const traditional = convert(simplified);
  if (traditional.length !== simplified.length) throw new Error(`Conversion changed the length of 「${simplified}」`);
  let offset = 0;
  visit(tree, 'text', (text) => {
    const end = offset + text.value.length;
    text.value = traditional.slice(offset, end);
    offset = end;
  });
  return tree.children as ElementContent[];
}
