import { autonym, type Language } from './languages.ts';

/** The words of the interface, in one language. */
export interface Words {
  site: string;
  tagline: string;
  skip: string;
  contents: string;
  views: string;
  search: string;
  appearance: string;
  close: string;
  about: string;
  notes: string;
  backToText: string;
  translation: string;
  addedHere: string;
  legend: string;
  paragraph: (number: number) => string;
  note: (number: number) => string;
  edition: (number: number, date: string) => string;
  parties: string;
  date: string;
  place: string;
  publisher: string;
  received: string;
  checksum: string;
  editorial: string;
  rights: string;
  changes: string;
  report: string;
  newEdition: string;
  takeEdition: string;
}

/** The interface in each language. Traditional is written here, not converted. */
export const words: Record<Language, Words> = {
  'zh-Hans': {
    site: '对读',
    tagline: '一份文件，与它的译文，逐句对读。',
    skip: '跳到正文',
    contents: '目录',
    views: '版本',
    search: '搜索',
    appearance: '显示',
    close: '关闭',
    about: '关于本版',
    notes: '编者注',
    backToText: '回到正文',
    translation: '译文',
    addedHere: '本版所加',
    legend: '方括号内的标题、段落编号与注释为本版所加，不属于原文。',
    paragraph: (number) => `第 ${number} 段`,
    note: (number) => `注 ${number}`,
    edition: (number, date) => `第 ${number} 版，${date}`,
    parties: '发表者',
    date: '日期',
    place: '地点',
    publisher: '中文本发布者',
    received: '文本来历',
    checksum: '校验和',
    editorial: '本版所加',
    rights: '权利',
    changes: '历次修订',
    report: '指出错误',
    newEdition: '有新的版本。',
    takeEdition: '换用新版',
  },
  'zh-Hant': {
    site: '對讀',
    tagline: '一份文件，與它的譯文，逐句對讀。',
    skip: '跳到正文',
    contents: '目錄',
    views: '版本',
    search: '搜尋',
    appearance: '顯示',
    close: '關閉',
    about: '關於本版',
    notes: '編者註',
    backToText: '回到正文',
    translation: '譯文',
    addedHere: '本版所加',
    legend: '方括號內的標題、段落編號與註釋為本版所加，不屬於原文。',
    paragraph: (number) => `第 ${number} 段`,
    note: (number) => `註 ${number}`,
    edition: (number, date) => `第 ${number} 版，${date}`,
    parties: '發表者',
    date: '日期',
    place: '地點',
    publisher: '中文本發布者',
    received: '文本來歷',
    checksum: '校驗和',
    editorial: '本版所加',
    rights: '權利',
    changes: '歷次修訂',
    report: '指出錯誤',
    newEdition: '有新的版本。',
    takeEdition: '換用新版',
  },
  en: {
    site: 'Duidu',
    tagline: 'A document and its translation, read sentence against sentence.',
    skip: 'Skip to the text',
    contents: 'Contents',
    views: 'Versions',
    search: 'Search',
    appearance: 'Display',
    close: 'Close',
    about: 'About this edition',
    notes: 'Editor’s notes',
    backToText: 'Back to the text',
    translation: 'Translation',
    addedHere: 'added by this edition',
    legend: 'Headings in square brackets, paragraph numbers and notes are added by this edition and are no part of the text.',
    paragraph: (number) => `Paragraph ${number}`,
    note: (number) => `Note ${number}`,
    edition: (number, date) => `Edition ${number}, ${date}`,
    parties: 'Issued by',
    date: 'Date',
    place: 'Place',
    publisher: 'Chinese text published by',
    received: 'How the text came',
    checksum: 'Checksum',
    editorial: 'Added by this edition',
    rights: 'Rights',
    changes: 'Changes',
    report: 'Report an error',
    newEdition: 'There is a new edition.',
    takeEdition: 'Use it now',
  },
};

/** What a view is called, each of its languages in itself: `简体`, `English`, `简体 · English`. */
export const viewName = (view: readonly Language[]) => view.map((one) => autonym[one]).join(' · ');

/** What the page for an address that leads nowhere says. */
export const missing: Record<Language, string> = {
  'zh-Hans': '此处没有页面。地址可能有误；请回到您来的地方，或从网站首页进入。',
  'zh-Hant': '此處沒有頁面。位址可能有誤；請回到您來的地方，或從網站首頁進入。',
  en: 'There is no page here. The address may be mistyped; go back to where you came from, or start from the site’s cover.',
};
