/** A library that has too many documents for one cover: tiny ones, whose titles, dates, parties, kinds and subjects are known. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** In Simplified, Traditional and English. */
export const parties = [['北京市', '北京市', 'Beijing'], ['广东省', '廣東省', 'Guangdong'], ['云南省', '雲南省', 'Yunnan'], ['台湾省', '臺灣省', 'Taiwan']] as const;
export const kinds = [['条约', '條約', 'Treaty'], ['公报', '公報', 'Communiqué'], ['讲话', '講話', 'Speech']] as const;
export const subjects = [['铁路', '鐵路', 'Railways'], ['邮电', '郵電', 'Post'], ['贸易', '貿易', 'Trade'], ['边界', '邊界', 'Borders'], ['气象', '氣象', 'Weather']] as const;

const at = <Item>(items: readonly Item[], index: number) => items[index % items.length]!;

export interface MadeDocument {
  id: string;
  /** The language it is written in; those in English have no other. */
  source: 'zh-Hans' | 'zh-Hant' | 'en';
  title: string;
  /** As `document.yaml` has it; every tenth has none. */
  date?: string;
  party: readonly [string, string, string];
  kind: readonly [string, string, string];
  subject: readonly [string, string, string];
}

/** So many documents, the same at every call: half of one decade in one year, so that a decade has more than a page's room. */
export const made = (count: number): MadeDocument[] =>
  Array.from({ length: count }, (_, index): MadeDocument => {
    const source = at(['zh-Hans', 'zh-Hant', 'zh-Hans', 'en'] as const, index);
    const [party, kind, subject] = [at(parties, index * 3), at(kinds, index), at(subjects, index)];
    const number = index + 1;
    const year = index % 2 === 0 ? 1953 : 1900 + ((index * 7) % 120);
    return {
      id: `document-${String(number).padStart(3, '0')}`,
      source,
      title: { 'zh-Hans': `关于${subject[0]}的${kind[0]}第${number}号`, 'zh-Hant': `關於${subject[1]}的${kind[1]}第${number}號`, en: `${kind[2]} number ${number} on ${subject[2]}` }[source],
      ...(index % 10 !== 9 && { date: `${year}-${String(1 + (index % 12)).padStart(2, '0')}-${String(1 + (index % 28)).padStart(2, '0')}` }),
      party,
      kind,
      subject,
    };
  });

const inThree = ([hans, hant, en]: readonly [string, string, string]) => `{zh-Hans: ${hans}, zh-Hant: ${hant}, en: ${en}}`;

function write(path: string, text: string) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

/** A folder such as `content/`, of documents that bring no files of their own. */
export function writeCatalogueLibrary(folder: string, documents: readonly MadeDocument[]) {
  write(join(folder, 'library.yaml'), 'name: {zh-Hans: 地方文献, zh-Hant: 地方文獻, en: Local Papers}\ntagline: {zh-Hans: 一百二十份短文件, en: A hundred and twenty short documents}\nlanguage: zh-Hans\nexports: []\n');
  for (const { id, source, title, date, party, kind, subject } of documents) {
    write(join(folder, id, 'document.yaml'), `${date ? `date: ${date}\n` : ''}parties: [${inThree(party)}]\nkind: ${inThree(kind)}\nsubject: [${inThree(subject)}]\n`);
    write(join(folder, id, source, '1.md'), `# ${title} ^title\n\n${source === 'en' ? 'One line.' : '一行。'} ^p1\n`);
  }
}
