/** The words of the page about an edition that no other page needs. */
import type { Language } from '../languages.ts';

interface EditionWords {
  /** What the link to `source.txt` says before the file's name. */
  asReceived: string;
  /** Before the commands that compute the checksum. */
  verify: string;
  /** Between the command of one system and that of another. */
  or: string;
  cite: string;
  /** Before the links to the citation as files. */
  files: string;
  /** Where the address of the page stands in a citation, until script knows it; and the day of access. */
  address: string;
  today: string;
}

export const editionWords: Record<Language, EditionWords> = {
  'zh-Hans': { asReceived: '所收文本，一字未改：', verify: '核对：下载后在终端运行', or: '，Windows 上运行', cite: '如何引用', files: '引文文件：', address: '〔本页地址〕', today: '〔访问日期〕' },
  'zh-Hant': { asReceived: '所收文本，一字未改：', verify: '核對：下載後在終端機執行', or: '，Windows 上執行', cite: '如何引用', files: '引文檔案：', address: '〔本頁位址〕', today: '〔存取日期〕' },
  en: { asReceived: 'The text exactly as received: ', verify: 'To check it, download it and run ', or: ', on Windows ', cite: 'How to cite', files: 'As a file: ', address: '[address of this page]', today: '[date of access]' },
};
