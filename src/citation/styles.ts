/** The rendered citations of a document: three styles, in each language, through `citeproc` and its packaged styles. */
import type { Language } from '../languages.ts';
import { chineseDay, chineseLocale, chinesePunctuation } from './chinese.ts';
import { cslItem, locale, type CitedDocument, type CslItem } from './csl.ts';
import { engine, italics, type Engine } from './engine.ts';
import { cslLocale, cslStyle, type CslElement } from './packaged.ts';
import type { Line } from './template.ts';

export type StyleId = 'gb-t-7714' | 'chicago' | 'apa';

/** Each line is a reference, a note or an in-text citation; together they cite the document, or one paragraph of it. */
export interface Citation {
  id: StyleId;
  label: string;
  template: { document: Line[]; paragraph: Line[] };
}

/** Where in a document: the locator, and the word before it where the style prints none of its own. */
const pinpoint = { 'zh-Hans': '第{paragraph}段', 'zh-Hant': '第{paragraph}段', en: 'para. {paragraph}' } as const satisfies Record<Language, string>;
const locator = { ...pinpoint, en: '{paragraph}' } as const satisfies Record<Language, string>;

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
      const seen = { ...item, accessed: { literal: '{accessed}' } };
      return { document: [runs(citation(seen))], paragraph: [runs(citation({ ...seen, page: pinpoint[language] }))] };
    },
  },
  chicago: {
    label: 'Chicago 17',
    csl: 'chicago-fullnote-bibliography',
    chinese: true,
    lines: ({ entry, citation }, item, _, language) => ({
      document: [runs(finish(entry(item), language))],
      paragraph: [runs(finish(citation(item, locator[language]), language))],
    }),
  },
  apa: {
    label: 'APA 7',
    csl: 'apa',
    chinese: true,
    lines: ({ entry, citation }, item, { metadata }, language) => {
      const { title, sentenceTitle, date } = metadata[language];
      const reference = entry({
        ...item,
        title: sentenceTitle ?? title,
        ...(language === 'en' ? {} : { issued: { literal: chineseDay(date) } }),
      });
      const line = runs(finish(reference, language));
      return { document: [line], paragraph: [runs(finish(citation(item, locator[language]), language)), line] };
    },
  },
} as const satisfies Record<StyleId, Style>;

/** What is left to do after the engine: Chinese marks for Chinese. */
const finish = (text: string, language: Language) =>
  language === 'en' ? text : chinesePunctuation(text.replaceAll(italics.open, '《').replaceAll(italics.close, '》'));

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
  const packaged = cslLocale(locale[language]);
  const one = engine(mend(cslStyle(csl)), chinese && language !== 'en' ? chineseLocale(packaged) : packaged, locale[language]);
  engines.set(key, one);
  return one;
}

/** The document's citations in every style, as templates whose address is a blank. */
export function rendered(document: CitedDocument, language: Language): Citation[] {
  const item = cslItem(document, language, '{url}');
  return (Object.keys(styles) as StyleId[]).map((id) => ({
    id,
    label: styles[id].label,
    template: styles[id].lines(engineOf(id, language), item, document, language),
  }));
}
