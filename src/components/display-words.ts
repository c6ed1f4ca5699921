import type { Language } from '../languages.ts';
import type { Shown } from '../preferences.ts';

/** What each choice, and each of its values, is called; the usual value has no name of its own. */
export type DisplayWords = Record<Shown, { name: string; values: Record<string, string> }>;

export const displayWords: Record<Language, DisplayWords> = {
  'zh-Hans': {
    size: { name: '字号', values: { small: '小', '': '中', large: '大', larger: '特大' } },
    measure: { name: '行宽', values: { narrow: '窄', '': '中', wide: '宽' } },
    theme: { name: '明暗', values: { '': '随系统', light: '浅色', dark: '深色' } },
    notes: { name: '编者注', values: { '': '显示', off: '隐藏' } },
  },
  'zh-Hant': {
    size: { name: '字號', values: { small: '小', '': '中', large: '大', larger: '特大' } },
    measure: { name: '行寬', values: { narrow: '窄', '': '中', wide: '寬' } },
    theme: { name: '明暗', values: { '': '隨系統', light: '淺色', dark: '深色' } },
    notes: { name: '編者註', values: { '': '顯示', off: '隱藏' } },
  },
  en: {
    size: { name: 'Text size', values: { small: 'Small', '': 'Medium', large: 'Large', larger: 'Larger' } },
    measure: { name: 'Line length', values: { narrow: 'Short', '': 'Medium', wide: 'Long' } },
    theme: { name: 'Theme', values: { '': 'System', light: 'Light', dark: 'Dark' } },
    notes: { name: 'Editor’s notes', values: { '': 'Shown', off: 'Hidden' } },
  },
};
