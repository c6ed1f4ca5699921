/** The words of the search, in each language. Traditional is written here, not converted. */
import type { Language } from '../languages.ts';
import type { Counts } from './hits.ts';

export interface SearchWords {
  search: string;
  placeholder: string;
  close: string;
  everywhere: string;
  hint: string;
  nothingToSearch: string;
  loading: string;
  /** Said of what was found: rows, never words. */
  found: (counts: Counts) => string;
  /** Said where not everything that may have it was read: how many sections were, of how many. */
  soFar: (counts: Counts, read: number, sections: number) => string;
  none: (query: string) => string;
  advice: { fewer: string; unquoted: string; everywhere: string; shorter: string };
  more: string;
  notes: string;
  paragraph: (number: number) => string;
  heading: string;
  note: (number: number) => string;
  unavailable: string;
  /** What is shown instead, on a page with a text and on one without. */
  thisPage: string;
  noPage: string;
  fromDisk: string;
  retry: string;
  keys: string;
  keysHint: string;
  marks: string;
  at: (index: number, all: number) => string;
  elsewhere: string;
  next: string;
  previous: string;
  clear: string;
}

const listed = (parts: (string | false)[], joint: string) => parts.filter(Boolean).join(joint);
const counted = (number: number, one: string, many: string) => number > 0 && `${number} ${number === 1 ? one : many}`;

const chinese = ({ paragraph, heading, note }: Counts, [p, h, n]: readonly [string, string, string]) =>
  listed([paragraph > 0 && `${paragraph} ${p}`, heading > 0 && `${heading} ${h}`, note > 0 && `${note} ${n}`], '、');
const english = ({ paragraph, heading, note }: Counts) =>
  listed([counted(paragraph, 'paragraph', 'paragraphs'), counted(heading, 'heading', 'headings'), counted(note, 'note', 'notes')], ', ');

const hans = ['段', '个标题', '条注'] as const;
const hant = ['段', '個標題', '條註'] as const;

export const searchWords: Record<Language, SearchWords> = {
  'zh-Hans': {
    search: '搜索',
    placeholder: '简体、繁体或英文',
    close: '关闭',
    everywhere: '全部文件',
    hint: '中文按字查找，标点不计，简体繁体相通；几个词之间用空格隔开，表示都要有。英文按词查找，加引号则须完全一致。',
    nothingToSearch: '只有标点，没有可查的字。',
    loading: '正在载入……',
    found: (counts) => `找到 ${chinese(counts, hans)}`,
    soFar: (counts, read, sections) => `${sections} 节中可能有，已查 ${read} 节，其中找到 ${chinese(counts, hans) || '0 段'}`,
    none: (query) => `没有找到“${query}”。`,
    advice: { fewer: '试试少用几个词：每一个词都要出现在同一段里。', unquoted: '试试去掉引号。', everywhere: '在全部文件中查找', shorter: '试试更短的词，或换用另一种语言。' },
    more: '继续查找',
    notes: '编者注',
    paragraph: (number) => `第 ${number} 段`,
    heading: '标题',
    note: (number) => `注 ${number}`,
    unavailable: '全部文件的搜索现在无法使用。',
    thisPage: '以下只是本页中的结果。',
    noPage: '打开一份文件后，仍可在其中查找。',
    fromDisk: '从磁盘打开时，只在本页中查找。',
    retry: '重试',
    keys: '使用单键快捷键',
    keysHint: '/ 搜索，n 下一处，p 上一处',
    marks: '所查的字词',
    at: (index, all) => `第 ${index} 处，共 ${all} 处`,
    elsewhere: '所查的字词在另一种语言的文本中',
    next: '下一处',
    previous: '上一处',
    clear: '清除标记',
  },
  'zh-Hant': {
    search: '搜尋',
    placeholder: '簡體、繁體或英文',
    close: '關閉',
    everywhere: '全部文件',
    hint: '中文按字查找，標點不計，簡體繁體相通；幾個詞之間用空格隔開，表示都要有。英文按詞查找，加引號則須完全一致。',
    nothingToSearch: '只有標點，沒有可查的字。',
    loading: '正在載入……',
    found: (counts) => `找到 ${chinese(counts, hant)}`,
    soFar: (counts, read, sections) => `${sections} 節中可能有，已查 ${read} 節，其中找到 ${chinese(counts, hant) || '0 段'}`,
    none: (query) => `沒有找到「${query}」。`,
    advice: { fewer: '試試少用幾個詞：每一個詞都要出現在同一段裡。', unquoted: '試試去掉引號。', everywhere: '在全部文件中查找', shorter: '試試更短的詞，或換用另一種語言。' },
    more: '繼續查找',
    notes: '編者註',
    paragraph: (number) => `第 ${number} 段`,
    heading: '標題',
    note: (number) => `註 ${number}`,
    unavailable: '全部文件的搜尋現在無法使用。',
    thisPage: '以下只是本頁中的結果。',
    noPage: '打開一份文件後，仍可在其中查找。',
    fromDisk: '從磁碟打開時，只在本頁中查找。',
    retry: '重試',
    keys: '使用單鍵快捷鍵',
    keysHint: '/ 搜尋，n 下一處，p 上一處',
    marks: '所查的字詞',
    at: (index, all) => `第 ${index} 處，共 ${all} 處`,
    elsewhere: '所查的字詞在另一種語言的文本中',
    next: '下一處',
    previous: '上一處',
    clear: '清除標記',
  },
  en: {
    search: 'Search',
    placeholder: 'English or Chinese',
    close: 'Close',
    everywhere: 'All documents',
    hint: 'English words are found in all their forms, and exactly in quotes. Chinese is found character by character, in either script; punctuation does not count. Words with a space between must all be there.',
    nothingToSearch: 'There is only punctuation here, and nothing to search for.',
    loading: 'Loading…',
    found: (counts) => english(counts),
    soFar: (counts, read, sections) => `${sections} sections may have it; in the ${read} read so far: ${english(counts) || '0 paragraphs'}`,
    none: (query) => `Nothing found for “${query}”.`,
    advice: { fewer: 'Try fewer words: each must stand in the same paragraph.', unquoted: 'Try without quotation marks.', everywhere: 'Search all documents', shorter: 'Try a shorter word, or the other language.' },
    more: 'Search on',
    notes: 'Editor’s notes',
    paragraph: (number) => `Paragraph ${number}`,
    heading: 'Heading',
    note: (number) => `Note ${number}`,
    unavailable: 'The search of the library is not available now.',
    thisPage: 'These are the results on this page only.',
    noPage: 'Open a document, and you can still search in it.',
    fromDisk: 'Opened from a disk, only this page is searched.',
    retry: 'Try again',
    keys: 'Single-key shortcuts',
    keysHint: '/ search, n next, p previous',
    marks: 'Words searched for',
    at: (index, all) => `${index} of ${all}`,
    elsewhere: 'The words stand in the text of the other language',
    next: 'Next',
    previous: 'Previous',
    clear: 'Clear marks',
  },
};
