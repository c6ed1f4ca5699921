/** The words of the page about an edition that no other page needs. */
import type { Language } from '../languages.ts';

interface EditionWords {
  /** What the link to `source.txt` says before the file's name. */
  asReceived: string;
  /** Before the commands that compute the checksum. */
  verify: string;
  /** Between the command of one system and that of another. */
  or: string;
}

export const editionWords: Record<Language, EditionWords> = {
  'zh-Hans': { asReceived: '所收文本，一字未改：', verify: '核对：下载后在终端运行', or: '，Windows 上运行' },
  'zh-Hant': { asReceived: '所收文本，一字未改：', verify: '核對：下載後在終端機執行', or: '，Windows 上執行' },
  en: { asReceived: 'The text exactly as received: ', verify: 'To check it, download it and run ', or: ', on Windows ' },
};
