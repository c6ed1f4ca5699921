/** A document to cite: two parties, one of them with a name of several words. */
import type { CitedDocument } from '../../../src/citation/csl.ts';

const same = { date: '2022-02-04', edition: { number: 2, date: '2026-11-22' } };

export const statement: CitedDocument = {
  id: 'joint-statement-2022',
  metadata: {
    'zh-Hans': {
      ...same,
      title: '中俄关于新时代国际关系的联合声明（下）',
      shortTitle: '中俄联合声明（下）',
      description: '后半部分。',
      place: '北京',
      parties: ['中华人民共和国', '俄罗斯联邦'],
      source: { publisher: '中新网' },
      rights: '依 CC BY 4.0 使用。',
    },
    'zh-Hant': {
      ...same,
      title: '中俄關於新時代國際關係的聯合聲明（下）',
      shortTitle: '中俄聯合聲明（下）',
      description: '後半部分。',
      place: '北京',
      parties: ['中華人民共和國', '俄羅斯聯邦'],
      source: { publisher: '中新網' },
      rights: '依 CC BY 4.0 使用。',
    },
    en: {
      ...same,
      title: 'Joint Statement of China & Russia on International Relations in a New Era (Part Two)',
      sentenceTitle: 'Joint statement of China & Russia on international relations in a new era (Part Two)',
      shortTitle: 'China–Russia Joint Statement (Part Two)',
      description: 'The latter part.',
      place: 'Beijing',
      parties: ['People’s Republic of China', 'Russian Federation'],
      source: { publisher: 'Chinanews.com' },
      rights: 'CC BY 4.0; text of </script> is harmless.',
    },
  },
};
