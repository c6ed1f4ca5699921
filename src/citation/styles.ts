/** The rendered citations of a document: three styles, in each language, through `citeproc` and its packaged styles. */
import { isChinese, type Language } from '../languages.ts';
import { localeFor, words } from '../locales/index.ts';
import { chineseLocale, chinesePunctuation } from './chinese.ts';
import { cslItem, locale, saidOf, type CitedDocument, type CitedFrom, type CslItem } from './csl.ts';
import { engine, italics, type Engine } from './engine.ts';
import { cslLocale, cslStyle, type CslElement } from './csl-files.ts';
import type { Line } from './template.ts';

export type StyleId = 'gb-t-7714' | 'chicago' | 'apa';

/** Each line is a reference, a note or an in-text citation; together they cite the document, or one paragraph of it. */
export interface Citation {
  id: StyleId;
  label: string;
  template: { document: Line[]; paragraph: Line[] };
}

/** Where in a document, whole, for a style that prints no word of its own before it. */
const pinpoint = (language: Language) => (isChinese(language) ? '第{paragraph}段' : language.startsWith('en') ? 'para. {paragraph}' : '¶{paragraph}');
/** The same where the style prints the word of its locale; Chinese has the number in its middle. */
const locator = (language: Language) => (isChinese(language) ? pinpoint(language) : '{paragraph}');

interface Style {
  label: string;
  csl: string;
  /** A change to the packaged style, where it goes against its own manual. */
  mend?: (style: CslElement) => CslElement;
  /** What Chinese does in this style; nothing where the style is made for Chinese. */
  chinese: boolean;
  lines: (engine: Engine, item: CslItem, document: CitedDocument, language: Language) => Citation['template'];
}

// GB/T 7714 capitalises persons' surnames; institutions stay as they are written, and every party is one.
const withoutCapitals = (element: CslElement): CslElement => ({
  ...element,
  attrs: element.name === 'name-part' ? {} : element.attrs,
  children: element.children.map((child) => (typeof child === 'string' ? child : withoutCapitals(child))),
});

const styles = {
  'gb-t-7714': {
    label: 'GB/T 7714—2015',
    // Its note is the numeric style's entry without the number.
    csl: 'china-national-standard-gb-t-7714-2015-note',
    mend: withoutCapitals,
    chinese: false,
    // 引文页码 follows the year: 2022: 第7段[引用日期].
    lines: ({ citation }, item, _, language) => {
      // A page stands by itself: it is no part of a collection that its style would name.
      const seen = { ...item, 'container-title': '', accessed: { literal: '{accessed}' } };
      return { document: [runs(citation(seen))], paragraph: [runs(citation({ ...seen, page: pinpoint(language) }))] };
    },
  },
  chicago: {
    label: 'Chicago 17',
    csl: 'chicago-fullnote-bibliography',
    chinese: true,
    lines: ({ entry, citation }, item, _, language) => ({
      document: [runs(finish(entry(item), language))],
      paragraph: [runs(finish(citation(item, locator(language)), language))],
    }),
  },
  apa: {
    label: 'APA 7',
    csl: 'apa',
    chinese: true,
    lines: ({ entry, citation }, item, document, language) => {
      const { date } = saidOf(document, language);
      const reference = entry(isChinese(language) && date ? { ...item, issued: { literal: words[localeFor(language)].edition.date(date) } } : item);
      const line = runs(finish(reference, language));
      return { document: [line], paragraph: [runs(finish(citation(item, locator(language)), language)), line] };
    },
  },
} as const satisfies Record<StyleId, Style>;

/** What is left to do after the engine: Chinese marks for Chinese. */
const finish = (text: string, language: Language) =>
  !isChinese(language) ? text : chinesePunctuation(text.replaceAll(italics.open, '《').replaceAll(italics.close, '》'));

/** A citation cut where italics begin and end. */
const runs = (text: string): Line =>
  text
    .split(new RegExp(`(${italics.open}[^${italics.close}]*${italics.close})`))
    .filter((part) => part !== '')
    .map((part) => ({ text: part.replaceAll(italics.open, '').replaceAll(italics.close, ''), italic: part.startsWith(italics.open) }));

const engines = new Map<string, Engine>();

function engineOf(id: StyleId, language: Language): Engine {
  const { csl, mend = (style: CslElement) => style, chinese }: Style = styles[id];
  const key = `${id} ${language}`;
  const made = engines.get(key);
  if (made) return made;
  const packaged = cslLocale(locale(language));
  const one = engine(mend(cslStyle(csl)), chinese && isChinese(language) ? chineseLocale(packaged) : packaged, locale(language));
  engines.set(key, one);
  return one;
}

/** The document's citations in every style, as templates whose address is a blank. */
export function rendered(document: CitedDocument, language: Language, from: CitedFrom): Citation[] {
  // Whoever published the text received is no publisher of this edition.
  const { note, 'original-publisher': _, ...cited } = cslItem(document, language, from, '{url}');
  // No style prints what a translation is; beside the title it cannot be taken for the parties' own words.
  const item = note === undefined ? cited : { ...cited, title: isChinese(language) ? `${cited.title}（${note}）` : `${cited.title} [${note}]` };
  return (Object.keys(styles) as StyleId[]).map((id) => ({
    id,
    label: styles[id].label,
    template: styles[id].lines(engineOf(id, language), item, document, language),
  }));
}
