/** A small library to search, in the shapes that reading gives. */
import { languages, type Language } from '../../../src/languages.ts';
import type { Document } from '../../../src/text/model.ts';

type Three = [simplified: string, traditional: string, english: string];

const content = (three: Three) =>
  Object.fromEntries(languages.map((language, index) => [language, { html: '', text: three[index]!, sentences: [three[index]!] }])) as Record<Language, { html: string; text: string; sentences: string[] }>;

const row = (id: string, kind: 'heading' | 'paragraph', depth: number, three: Three) => ({ id, kind, depth, editorial: false, retired: [], content: content(three) });

/** A document of two sections, with a note in the second. */
export const documentOf = (id: string) =>
  ({
    id,
    sourceHash: '',
    metadata: { 'zh-Hans': { title: '声明' }, 'zh-Hant': { title: '聲明' }, en: { title: 'Statement' } } as Document['metadata'],
    sections: [
      { id: '0-title', rows: [row('title', 'heading', 1, ['声明', '聲明', 'Statement'])], notes: [] },
      {
        id: '1-security',
        rows: [
          row('s1', 'heading', 2, ['信息安全', '資訊安全', 'Information security']),
          { ...row('p1', 'paragraph', 0, ['双方支持2021年工作。', '雙方支持2021年工作。', 'The two sides support the work of 2021.']), number: 1 },
          { ...row('p2', 'paragraph', 0, ['国际公约。', '國際公約。', 'An international convention.']), number: 2 },
        ],
        notes: [{ label: 'oewg', number: 1, row: 'p1', sentence: 1, content: content(['工作组。', '工作組。', 'A working group.']) }],
      },
    ],
  }) satisfies Document;
