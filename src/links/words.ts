import type { Language } from '../languages.ts';

/** The words of the tools for links and quotations. */
export interface LinkWords {
  tools: string;
  copyLink: string;
  copyQuotation: string;
  copyBoth: string;
  copyCitation: string;
  style: string;
  share: string;
  close: string;
  copied: string;
  failed: string;
  changed: string;
  unsure: string;
  /** The words in their quotation marks. */
  quoted: (words: string) => string;
  /** Where they stand: title, paragraphs (`7` or `7–9`; none for a heading), parties, date. */
  source: (title: string, paragraphs: string, parties: string[], date: string) => string;
}

const chinese = (title: string, paragraphs: string, parties: string[], day: string, paragraph: (numbers: string) => string) => {
  const [year, month, date] = day.split('-').map(Number);
  return `《${title}》${paragraphs && paragraph(paragraphs)}，${parties.join('、')}，${year}年${month}月${date}日`;
};

export const linkWords: Record<Language, LinkWords> = {
  'zh-Hans': {
    tools: '链接与引用',
    copyLink: '复制链接',
    copyQuotation: '复制引文',
    copyBoth: '复制双语引文',
    copyCitation: '复制参考文献',
    style: '参考文献格式',
    share: '分享',
    close: '关闭',
    copied: '已复制',
    failed: '未能复制',
    changed: '文本已有改动：链接所指的文字已不在此处，或无法确定其位置。所链接的是：',
    unsure: '目前无法核对链接所指的文字，只标出所在的句子。所链接的是：',
    quoted: (words) => `“${words}”`,
    source: (title, paragraphs, parties, day) => chinese(title, paragraphs, parties, day, (numbers) => `第${numbers}段`),
  },
  'zh-Hant': {
    tools: '連結與引用',
    copyLink: '複製連結',
    copyQuotation: '複製引文',
    copyBoth: '複製雙語引文',
    copyCitation: '複製參考文獻',
    style: '參考文獻格式',
    share: '分享',
    close: '關閉',
    copied: '已複製',
    failed: '未能複製',
    changed: '文本已有改動：連結所指的文字已不在此處，或無法確定其位置。所連結的是：',
    unsure: '目前無法核對連結所指的文字，只標出所在的句子。所連結的是：',
    quoted: (words) => `「${words}」`,
    source: (title, paragraphs, parties, day) => chinese(title, paragraphs, parties, day, (numbers) => `第${numbers}段`),
  },
  en: {
    tools: 'Link and quote',
    copyLink: 'Copy link',
    copyQuotation: 'Copy quotation',
    copyBoth: 'Copy in both languages',
    copyCitation: 'Copy citation',
    style: 'Citation style',
    share: 'Share',
    close: 'Close',
    copied: 'Copied',
    failed: 'Could not be copied',
    changed: 'The text has changed: the words of this link are no longer here, or their place cannot be told for certain. The link was to:',
    unsure: 'The words of this link cannot be checked at present; only their sentence is marked. The link was to:',
    quoted: (words) => `“${words}”`,
    source: (title, paragraphs, parties, day) => {
      const date = new Date(`${day}T12:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
      return `${title}${paragraphs && `, ¶${paragraphs}`} (${parties.join(' and ')}, ${date})`;
    },
  },
};
