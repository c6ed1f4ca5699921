/** A small library to search, in the shapes that reading gives. */
import type { Language } from '../../../src/languages.ts';
import type { Metadata } from '../../../src/text/metadata.ts';
import type { Content, Document, Row } from '../../../src/text/model.ts';

type Texts = Partial<Record<Language, string>>;

export const contentOf = (texts: Texts): Row['content'] =>
  Object.fromEntries(Object.entries(texts).map(([language, text]) => [language, { sentences: [[text]] } as Content]));

const three = (hans: string, hant: string, en: string): Texts => ({ 'zh-Hans': hans, 'zh-Hant': hant, en });

export const rowOf = (id: string, texts: Texts, more: Partial<Row> = {}): Row => ({ id, kind: 'paragraph', depth: 0, block: 1, editorial: false, retired: [], content: contentOf(texts), ...more });

export const metadataOf = (text: string, language: Language): Metadata => ({
  title: { text, language },
  shortTitle: { text, language },
  parties: [],
  subject: [],
  source: {},
  edition: { number: 1 },
  changes: [],
  translations: {},
});

/** A document of two sections, with a note in the second. */
export const documentOf = (id: string): Document => ({
  id,
  status: 'published',
  source: 'zh-Hans',
  languages: [{ tag: 'zh-Hans', role: 'source' }, { tag: 'zh-Hant', role: 'converted', from: 'zh-Hans' }, { tag: 'en', role: 'translation' }],
  metadata: { 'zh-Hans': metadataOf('声明', 'zh-Hans'), 'zh-Hant': metadataOf('聲明', 'zh-Hant'), en: metadataOf('Statement', 'en') },
  sections: [
    { id: '0-title', rows: [rowOf('title', three('声明', '聲明', 'Statement'), { kind: 'heading', depth: 1 })], notes: [] },
    {
      id: '1-security',
      rows: [
        rowOf('s1', three('信息安全', '資訊安全', 'Information security'), { kind: 'heading', depth: 2 }),
        rowOf('p1', three('双方支持2021年工作。', '雙方支持2021年工作。', 'The two sides support the work of 2021.'), { number: 1 }),
        rowOf('p2', three('国际公约。', '國際公約。', 'An international convention.'), { number: 2 }),
      ],
      notes: [{ label: 'oewg', number: 1, own: false, row: 'p1', sentence: 1, content: contentOf(three('工作组。', '工作組。', 'A working group.')) }],
    },
  ],
});
