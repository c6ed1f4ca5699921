import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateIn } from '../../../src/import/dates.ts';
import { hanNumber, numberAtStart } from '../../../src/import/numbers.ts';
import { clean } from '../../../src/import/clean/clean.ts';
import { read } from '../../../src/import/read/read.ts';
import { languageOf } from '../../../src/import/understand/language.ts';
import { split } from '../../../src/import/understand/split.ts';
import { understand } from '../../../src/import/understand/structure.ts';
import { installed } from '../../../src/read-opencc.ts';
import { runImport } from './run-import.ts';

const { detect } = installed();

test('Chinese is Simplified or Traditional by its characters; a mixture is said', () => {
  assert.deepEqual(languageOf('双方重申将深化国际信息安全领域协作。', detect), { tag: 'zh-Hans' });
  assert.deepEqual(languageOf('雙方重申將深化國際資訊安全領域協作。', detect), { tag: 'zh-Hant' });
  assert.deepEqual(languageOf('雙方重申將深化国际信息安全領域協作。', detect), { tag: 'zh-Hant', remark: 'is in both scripts: 2 characters are Simplified only, 4 Traditional only; taken as zh-Hant' });
});

test('a Chinese text that says it is of Taiwan, and is Simplified, is Simplified; one that says it is classical is', () => {
  assert.equal(languageOf('双方重申将深化协作。', detect, 'zh-TW').tag, 'zh-Hans');
  assert.equal(languageOf('學而時習之，不亦說乎？', detect, 'lzh').tag, 'lzh-Hant');
});

test('other languages are told by their script, their little words or their letters; a few words are not enough', () => {
  const text = {
    en: 'The two sides reaffirm that they will deepen collaboration.',
    ru: 'Стороны подтверждают намерение углублять сотрудничество в области международной информационной безопасности.',
    fr: 'Les deux parties réaffirment leur volonté d’approfondir la coopération dans le domaine de la sécurité internationale.',
    ja: '両国は国際的な情報の安全の分野における協力を深める。',
    ko: '양측은 국제 정보 안보 분야에서 협력을 심화할 것을 재확인한다.',
  };
  for (const [tag, words] of Object.entries(text)) assert.equal(languageOf(words, detect).tag, tag);
  assert.equal(languageOf('Déclaration commune', detect).tag, undefined);
  assert.equal(languageOf('Déclaration commune', detect, 'fr').tag, 'fr');
});

test('numbers at the beginning of a block', () => {
  const read = (text: string) => {
    const found = numberAtStart(text);
    return found && `${found.rank} ${found.number}${found.of === undefined ? '' : ` of ${found.of}`}`;
  };
  assert.deepEqual(['第十七条　本法', '第 十 條之一 x', '第一百零三条', '第2章 总则', '第一部法律', '一、总则', '（二）其他', 'Article 3', 'Article 3-1 Scope', 'CHAPTER IV General', 'Статья 5. Общие', 'Articles of faith', 'II. Results', '四', 'Four', '2022年'].map(read), ['article 17', 'article 10 of 1', 'article 103', 'chapter 2', undefined, 'point 1', 'subpoint 2', 'article 3', 'article 3 of 1', 'chapter 4', 'article 5', undefined, 'point 2', 'point 4', 'point 4', undefined]);
});

test('Chinese numerals', () => {
  assert.deepEqual(['一百零三', '二〇二二', '十', '廿一', '１２', '千', '甲'].map(hanNumber), [103, 2022, 10, 21, 12, 1000, undefined]);
});

test('days in Chinese, English and figures', () => {
  assert.deepEqual(['二〇二二年二月四日于北京', '中華民國111年2月4日', 'Beijing, 4 February 2022', 'Done on February 4th, 2022', '2022-02-04', '二〇二二年二月', '2022年2月30日'].map(dateIn), ['2022-02-04', '2022-02-04', '2022-02-04', '2022-02-04', '2022-02-04', undefined, undefined]);
});

/** The passages of a plain text as `kind depth: sentence｜sentence`. */
async function passagesOf(text: string, language = 'zh-Hans', file = 'a.txt') {
  const [part] = split(clean(await read(new TextEncoder().encode(text), file)));
  return understand(part?.blocks ?? [], file, language).passages.map(({ kind, depth, marker, sentences }) => `${kind}${depth ? ` ${depth}` : ''}${marker ? ` ${marker}` : ''}: ${sentences.map(({ text: of }) => of).join('｜')}`);
}

test('a law: title, chapters, articles with their text in the same line', async () => {
  assert.deepEqual(await passagesOf('网络法\n\n第一章　总则\n\n第一条　为了规范活动。制定本法。\n\n第二条　本法适用于下列情形：\n\n（一）自然人；\n\n（二）法人。\n\n第二章　附则\n\n第三条　本法自公布之日起施行。\n'), [
    'title 1: 网络法', 'heading 2: 第一章　总则', 'paragraph: 第一条　为了规范活动。｜制定本法。', 'paragraph: 第二条　本法适用于下列情形：', 'paragraph: （一）自然人；', 'paragraph: （二）法人。', 'heading 2: 第二章　附则', 'paragraph: 第三条　本法自公布之日起施行。',
  ]);
});

test('points with text under them are headings, points in a list are not', async () => {
  assert.deepEqual(await passagesOf('报告\n\n一、总体情况\n\n形势良好。\n\n（一）农业\n\n丰收了。\n\n二、任务\n\n抓好落实。\n'), ['title 1: 报告', 'heading 2: 一、总体情况', 'paragraph: 形势良好。', 'heading 3: （一）农业', 'paragraph: 丰收了。', 'heading 2: 二、任务', 'paragraph: 抓好落实。']);
  assert.deepEqual(await passagesOf('报告\n\n包括：\n\n一、农业\n\n二、工业\n\n三、商业\n\n完毕。\n'), ['title 1: 报告', 'paragraph: 包括：', 'paragraph: 一、农业', 'paragraph: 二、工业', 'paragraph: 三、商业', 'paragraph: 完毕。']);
});

test('the day, the end and who signed stand under a text', async () => {
  assert.deepEqual(await passagesOf('声明\n\n双方重申。\n\n二〇二二年二月四日于北京\n\n（完）\n\n中新网\n'), ['title 1: 声明', 'paragraph: 双方重申。', 'dateline: 二〇二二年二月四日于北京', 'closing: （完）', 'closing: 中新网']);
});

test('the day under a title is the day of the text; one within a sentence is not', async () => {
  assert.deepEqual(await passagesOf('在渡口的讲话\n\n（2023年5月8日，青岛）\n\n王明\n\n大家好！\n'), ['title 1: 在渡口的讲话', 'dateline: （2023年5月8日，青岛）', 'paragraph: 王明', 'paragraph: 大家好！']);
  assert.deepEqual(await passagesOf('渡口\n\n2023年5月8日的渡口没有一条船\n\n大家好！\n'), ['title 1: 渡口', 'paragraph: 2023年5月8日的渡口没有一条船', 'paragraph: 大家好！']);
});

test('typed lists: numbers in order, and bullets', async () => {
  assert.deepEqual(await passagesOf('清单\n\n下列各项：\n1. 甲\n2. 乙\n• 丙\n另见 3. 丁\n'), ['title 1: 清单', 'paragraph: 下列各项：', 'item 1 1.: 甲', 'item 1 2.: 乙', 'item 1 -: 丙', 'paragraph: 另见 3. 丁']);
});

test('one file in two languages is two texts, row by row', async () => {
  const parts = split(clean(await read(new TextEncoder().encode('声明\n\nStatement\n\n双方重申。\n\n双方同意。\n\nBoth reaffirm. Both agree.\n'), 'a.txt')));
  assert.deepEqual(parts.map(({ blocks }) => blocks.map(({ inline, row }) => [row, inline.text])), [[[0, '声明'], [1, '双方重申。'], [1, '双方同意。']], [[0, 'Statement'], [1, 'Both reaffirm. Both agree.']]]);
});

test('all of a row of a file with rows is certain, in however many sentences', async () => {
  const { text, report } = await runImport({ 'a.csv': '中文,English\n你好。,Hello.\n他说：“再见。”他走了。,"He said goodbye, and off he went."\n' });
  assert.equal(text('en/1-text.md'), 'Hello. ^p1\n\nHe said goodbye, and off he went. ^p2\n');
  assert.match(report, /none is doubtful/);
});

const essay = '外婆的菜谱\n\n菜谱的第一页写着一行英文：\n\nFor my dear friend Lin, from Ruth.\n\n外婆说，露丝是她在医院的同事，教会了她做面包。后来露丝回了国，再没有来信。\n\n最后一页抄着一句诗：\n\nBread is the warm word of the house.\n\n我每年冬天都照着做一次。\n';

test('a text that quotes another language is one text, alone and beside its translation', async () => {
  const alone = await runImport({ 'a.txt': essay });
  assert.match(alone.text('zh-Hans/1-text.md') ?? '', /For my dear friend Lin, from Ruth\. \^p2\n/);
  const english = 'Grandmother’s Recipes\n\nOn the first page stands a line of English:\n\nFor my dear friend Lin, from Ruth.\n\nGrandmother said that Ruth was a colleague of hers at the hospital, who had taught her to bake bread. Later Ruth went home, and never wrote again.\n\nOn the last page a line of verse is copied:\n\nBread is the warm word of the house.\n\nI make it once every winter.\n';
  const both = await runImport({ 'a.txt': essay, 'b.txt': english });
  assert.match(both.text('en/1-text.md') ?? '', /For my dear friend Lin, from Ruth\. \^p2\n/);
});

test('quotations as long as a text are found to be no translation of it; where two languages are stated for one file it holds two', async () => {
  const notes = '# 读书札记\n\n译者写道：\n\n> The sea keeps no ledger of the boats it takes, and none of those it gives back.\n\n此句甚佳，可是旧译本把末尾几个字漏掉了，读来像是大海只取不还，与全书的意思正好相反，所以抄在这里备查。\n\n参考文献：\n\nMarlow, Edith. *A Ledger of the Sea*. Bristol: Harbour Press, 1931.\n';
  assert.match((await runImport({ 'a.md': notes })).text('zh-Hans/1-text.md') ?? '', /Harbour Press/);
  const parts = split(clean(await read(new TextEncoder().encode(essay), 'a.txt')), 'stated');
  assert.deepEqual(parts.map(({ blocks }) => blocks.length), [5, 2]);
  assert.deepEqual(split(clean(await read(new TextEncoder().encode('声明\n\nStatement\n'), 'a.txt')), 'never').map(({ blocks }) => blocks.length), [2]);
});

test('Japanese is one text, however many of its characters are Chinese; beside Chinese, by turns, it is another', async () => {
  const japanese = ['雨の夜', '駅前広場の時計台修理工事完了。', 'ゆうべはずっとあめがふっていたらしい。', '市役所前通行止解除。', 'みんなほっとした。'];
  const parts = split(clean(await read(new TextEncoder().encode(japanese.join('\n\n')), 'a.txt')));
  assert.deepEqual(parts.map(({ blocks }) => blocks.length), [5]);
  const turns = ['雨夜', '雨の夜', '昨夜一直下雨。', 'ゆうべはずっと雨だった。', '大家松了一口气。', 'みんなほっとした。'];
  assert.deepEqual(split(clean(await read(new TextEncoder().encode(turns.join('\n\n')), 'a.txt'))).map(({ blocks }) => blocks.length), [3, 3]);
});

test('a table of two columns in two languages is two texts; a table in one language is a table', async () => {
  const page = (rows: string[][]) => `<!DOCTYPE html><table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`;
  const two = split(clean(await read(new TextEncoder().encode(page([['声明', 'Statement'], ['双方重申。', 'Both reaffirm.']])), 'a.html')));
  assert.deepEqual(two.map(({ blocks }) => blocks.map(({ kind, inline }) => `${kind}: ${inline.text}`)), [['paragraph: 声明', 'paragraph: 双方重申。'], ['paragraph: Statement', 'paragraph: Both reaffirm.']]);
  const one = split(clean(await read(new TextEncoder().encode(page([['年份', '产量'], ['二〇二二', '一百']])), 'a.html')));
  assert.deepEqual(one.map(({ blocks }) => blocks.map(({ kind }) => kind)), [['row', 'row']]);
});

test('a couplet beside a stanza is verse as well', async () => {
  assert.deepEqual(await passagesOf('采菱歌\n\n菱叶青青水满塘\n小船摇过旧城墙\n谁家女儿唱新曲\n\n莫问明年花好否\n且看今夜月如霜\n'), ['title 1: 采菱歌', 'verse: 菱叶青青水满塘｜小船摇过旧城墙｜谁家女儿唱新曲', 'verse: 莫问明年花好否｜且看今夜月如霜']);
});

test('who signed and the day, set to the right without a blank line, stand apart', async () => {
  assert.deepEqual((await passagesOf('致友人書\n\n　　去年九月一別，已逾半載。山中無曆日，只見桃花開了又\n落，落了又開。我每日清晨上山砍柴，午後讀書，晚上聽雨，\n日子過得十分平靜。\n\n　　　　　　　　　　　　　　　　　　　　　弟　子明\n　　　　　　　　　　　　　　　　　　　　　三月十二日\n')).slice(-2), ['closing: 弟　子明', 'dateline: 三月十二日']);
});
