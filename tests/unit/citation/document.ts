/** Documents to cite: one of two parties, one of them with a name of several words; one that says almost nothing of itself. */
import type { CitedDocument } from '../../../src/citation/csl.ts';
import type { Language } from '../../../src/languages.ts';
import { readDate } from '../../../src/text/dates.ts';
import type { Metadata } from '../../../src/text/metadata.ts';

const said = (language: Language, { title, short, description, place, parties, publisher }: Record<'title' | 'short' | 'description' | 'place' | 'publisher', string> & { parties: string[] }): Metadata => {
  const say = (text: string) => ({ text, language });
  return {
    title: say(title),
    shortTitle: say(short),
    description: say(description),
    date: readDate('2022-02-04'),
    place: say(place),
    parties: parties.map(say),
    subject: [],
    source: { publisher: say(publisher) },
    edition: { number: 2, date: '2026-11-22' },
    changes: [],
    translations: {},
  };
};

export const statement: CitedDocument = {
  id: 'joint-statement-2022',
  source: 'zh-Hans',
  languages: [{ tag: 'zh-Hans', role: 'source' }, { tag: 'zh-Hant', role: 'converted', from: 'zh-Hans' }, { tag: 'en', role: 'translation' }],
  metadata: {
    'zh-Hans': said('zh-Hans', {
      title: '中俄关于新时代国际关系的联合声明（下）',
      short: '中俄联合声明（下）',
      description: '后半部分。',
      place: '北京',
      parties: ['中华人民共和国', '俄罗斯联邦'],
      publisher: '中新网',
    }),
    'zh-Hant': said('zh-Hant', {
      title: '中俄關於新時代國際關係的聯合聲明（下）',
      short: '中俄聯合聲明（下）',
      description: '後半部分。',
      place: '北京',
      parties: ['中華人民共和國', '俄羅斯聯邦'],
      publisher: '中新網',
    }),
    en: {
      ...said('en', {
        title: 'Joint Statement of China & Russia on International Relations in a New Era (Part Two)',
        short: 'China–Russia Joint Statement (Part Two)',
        description: 'The latter part.',
        place: 'Beijing',
        parties: ['People’s Republic of China', 'Russian Federation'],
        publisher: 'China News Service',
      }),
      translation: { kind: 'own', partial: false },
    },
  },
};

/** A document with a title, in one language, and no more; or with some of what a document may say. */
export const bare = (language: Language, title: string, more: Partial<Metadata> = {}): CitedDocument => ({
  id: 'a',
  source: language,
  languages: [{ tag: language, role: 'source' }],
  metadata: {
    [language]: { title: { text: title, language }, shortTitle: { text: title, language }, parties: [], subject: [], source: {}, edition: { number: 1 }, changes: [], translations: {}, ...more },
  },
});

/** What the library is called in each language. */
export const library = (language: Language) => ({ 'zh-Hans': 'Duidu 对读', 'zh-Hant': 'Duidu 對讀' })[language] ?? 'Duidu 对读';
