import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { align } from '../../../src/import/align/align.ts';
import { lexiconFor } from '../../../src/import/align/lexicon.ts';
import { sameness } from '../../../src/import/align/same-text.ts';
import { type Alignment, type Block, type Lexicon, type Text } from '../../../src/import/align/model.ts';

let lexicon: Lexicon | undefined;
before(async () => { lexicon = await lexiconFor('zh-Hans', 'en'); });

const paragraph = (...sentences: string[]): Block => ({ kind: 'paragraph', depth: 0, sentences });
const text = (language: string, ...blocks: Block[]): Text => ({ language, blocks });

/** The groups as `0.0 0.1 = 0.0`: block and sentence of each side. */
const told = ({ groups }: Alignment) =>
  groups.map(({ source, translation }) => [source, translation].map((side) => side.map(({ block, sentence }) => `${block}.${sentence}`).join(' ')).join(' = '));

const market = text(
  'zh-Hans',
  paragraph('早上六点，农民把蔬菜运到市场。', '市场在河边的老桥旁边。'),
  paragraph('去年卖出了三万五千公斤西红柿。', '价格上涨了百分之三。'),
  paragraph('下午下雨，商人们收起帐篷回家。'),
);
const marketInEnglish = text(
  'en',
  paragraph('At six in the morning the farmers bring their vegetables to the market.', 'The market lies by the river, next to the old bridge.'),
  paragraph('Last year 35,000 kilograms of tomatoes were sold.', 'Prices rose by 3%.'),
  paragraph('In the afternoon it rains, and the merchants fold their tents and go home.'),
);

test('sentence by sentence, with high scores', () => {
  const alignment = align(market, marketInEnglish, { lexicon });
  assert.deepEqual(told(alignment), ['0.0 = 0.0', '0.1 = 0.1', '1.0 = 1.0', '1.1 = 1.1', '2.0 = 2.0']);
  assert.ok(alignment.score > 0.8, `score ${alignment.score}`);
});

test('in Traditional script the same', async () => {
  const traditional = text('zh-Hant', paragraph('早上六點，農民把蔬菜運到市場。', '市場在河邊的老橋旁邊。'), paragraph('去年賣出了三萬五千公斤番茄。', '價格上漲了百分之三。'), paragraph('下午下雨，商人們收起帳篷回家。'));
  assert.deepEqual(told(align(traditional, marketInEnglish, { lexicon: await lexiconFor('zh-Hant', 'en') })), ['0.0 = 0.0', '0.1 = 0.1', '1.0 = 1.0', '1.1 = 1.1', '2.0 = 2.0']);
});

test('an English text and its Chinese translation', () => {
  assert.deepEqual(told(align(marketInEnglish, market, { lexicon })), ['0.0 = 0.0', '0.1 = 0.1', '1.0 = 1.0', '1.1 = 1.1', '2.0 = 2.0']);
});

test('four sentences against three: two of them are one in the translation', () => {
  const four = text('zh-Hans', paragraph('图书馆星期一关门。', '读者可以把书放进门口的箱子。', '箱子每天晚上清空。', '迟还的书要交五元罚款。'));
  const three = text('en', paragraph('The library is closed on Monday.', 'Readers may put their books into the box at the door, which is emptied every night.', 'Books returned late cost a fine of five yuan.'));
  assert.deepEqual(told(align(four, three, { lexicon })), ['0.0 = 0.0', '0.1 0.2 = 0.1', '0.3 = 0.2']);
});

test('a paragraph the translation leaves out stands alone', () => {
  const without = text('en', marketInEnglish.blocks[0]!, marketInEnglish.blocks[2]!);
  assert.deepEqual(told(align(market, without, { lexicon })), ['0.0 = 0.0', '0.1 = 0.1', '1.0 = ', '1.1 = ', '2.0 = 1.0']);
});

test('the translation of another text scores low', () => {
  const another = text(
    'en',
    paragraph('The violinist had practised the slow movement since her childhood.', 'Nobody in the hall coughed.'),
    paragraph('Her teacher, an old man with a beard, listened behind the curtain.', 'He wept.'),
    paragraph('When the last note had died away, silence remained for a long while.'),
  );
  const { score, groups } = align(market, another, { lexicon });
  assert.ok(score < 0.5, `score ${score}`);
  assert.ok(groups.every(({ source, translation, score }) => source.length === 0 || translation.length === 0 || score < 0.9));
});

test('numbered articles hold their place, although one is missing in the translation', () => {
  const heading = (...sentences: string[]): Block => ({ kind: 'heading', depth: 2, sentences });
  const rules = text('zh-Hans', heading('第一条'), paragraph('会员每年交会费。'), heading('第二条'), paragraph('会员可以退会。'), heading('第三条'), paragraph('会员可以借书。'));
  const inEnglish = text('en', heading('Article 1'), paragraph('Members pay a fee each year.'), heading('Article 3'), paragraph('Members may borrow books.'));
  assert.deepEqual(told(align(rules, inEnglish, { lexicon })), ['0.0 = 0.0', '1.0 = 1.0', '2.0 = ', '3.0 = ', '4.0 = 2.0', '5.0 = 3.0']);
});

test('a number that stands beside the text, as in a list of Word, counts', () => {
  const item = (number: string, sentence: string): Block => ({ kind: 'item', depth: 1, number, sentences: [sentence] });
  const list = text('zh-Hans', item('一、', '苹果'), item('二、', '梨'), item('三、', '桃子'));
  const inEnglish = text('en', item('1.', 'apples'), item('3.', 'peaches'));
  assert.deepEqual(told(align(list, inEnglish, { lexicon })), ['0.0 = 0.0', '1.0 = ', '2.0 = 1.0']);
});

test('without a lexicon lengths, numbers and names lead', () => {
  const russian = text('ru', ...market.blocks.map((_, at) => paragraph(...[['В шесть часов утра крестьяне везут овощи на рынок.', 'Рынок стоит у реки, рядом со старым мостом.'], ['В прошлом году было продано 35 000 килограммов помидоров.', 'Цены выросли на 3%.'], ['После обеда идёт дождь, и торговцы складывают палатки и идут домой.']][at]!)));
  assert.deepEqual(told(align(market, russian)), ['0.0 = 0.0', '0.1 = 0.1', '1.0 = 1.0', '1.1 = 1.1', '2.0 = 2.0']);
});

test('no lexicon is loaded for a pair it does not serve', async () => assert.equal(await lexiconFor('zh-Hans', 'ru'), undefined));

test('a Classical text and a modern one meet in the characters they share', () => {
  const classical = text('lzh-Hant', paragraph('山中有虎，獵者不敢入。', '村人持火而往，虎乃去。'));
  const modern = text('zh-Hant', paragraph('山裡有一隻老虎，打獵的人都不敢進去。', '後來村裡的人拿著火把一起前往，老虎這才離開。'));
  assert.deepEqual(told(align(classical, modern)), ['0.0 = 0.0', '0.1 = 0.1']);
});

test('an empty side leaves everything alone', () => {
  assert.deepEqual(told(align(text('zh-Hans', paragraph('一。', '二。')), text('en'))), ['0.0 = ', '0.1 = ']);
  assert.deepEqual(align(text('zh-Hans'), text('en')), { groups: [], score: 0, cells: 0 });
});

/** A book of paragraphs of made-up words, and its translation word by word; some paragraphs are missing in it. */
function book(paragraphs: number): [Text, Text] {
  let seed = 11;
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  const [source, translation]: [Block[], Block[]] = [[], []];
  for (let at = 0; at < paragraphs; at++) {
    const lengths = Array.from({ length: 1 + random(4) }, () => 3 + random(12));
    const words = lengths.map((length) => Array.from({ length }, () => random(3000)));
    source.push(paragraph(...words.map((one) => `${one.map((word) => `ka${word.toString(36)}`).join(' ')}.`)));
    if (random(30) > 0) translation.push(paragraph(...words.map((one) => `${one.map((word) => `${word % 5 === 0 ? 'ka' : 'mu'}${word.toString(36)}`).join(' ')}.`)));
  }
  return [text('xx', ...source), text('yy', ...translation)];
}

test('every sentence is in exactly one group, in order', () => {
  const [source, translation] = book(300);
  const { groups } = align(source, translation);
  for (const [side, own] of [['source', source], ['translation', translation]] as const) {
    assert.deepEqual(groups.flatMap((group) => group[side]), own.blocks.flatMap(({ sentences }, block) => sentences.map((_, sentence) => ({ block, sentence }))));
  }
});

test('twice the book is twice the work', () => {
  const [small, large] = [500, 1000].map((paragraphs) => align(...book(paragraphs)).cells);
  assert.ok(large! < 2.5 * small!, `${small} cells, then ${large}`);
});

test('one sentence stands against many', () => {
  for (const many of [9, 14, 40]) {
    const { groups } = align(text('zh-Hans', paragraph('双方重申合作。')), text('en', ...Array.from({ length: many }, (_, at) => paragraph(`Sentence ${at} of another kind.`))));
    assert.equal(groups.flatMap(({ translation }) => translation).length, many);
  }
});

test('a Japanese text and a Chinese one are measured by their own lengths, and meet in their characters', () => {
  const ja = text('ja', paragraph('私の家には古い時計がある。', '毎晩十二時になると、猫がその前に座る。'), paragraph('「もう寝なさい。」と母が言った。', 'しかし猫は動かなかった。'));
  const zh = text('zh-Hans', paragraph('我家有一座旧钟。', '每晚到了十二点，猫就坐在它前面。'), paragraph('“该睡了。”母亲说。', '可是猫一动不动。'));
  const { groups } = align(ja, zh);
  assert.deepEqual(groups.map(({ source, translation }) => [source.length, translation.length]), [[1, 1], [1, 1], [1, 1], [1, 1]]);
  assert.notEqual(sameness({ groups, score: 0.2 }, false), 'other');
});

test('whatever places a file has for both, there is a way through all of them', () => {
  let seed = 5;
  const random = (below: number) => (seed = (seed * 48271) % 2147483647) % below;
  const sentences = (count: number, word: string) => Array.from({ length: count }, (_, at) => `${word.repeat(1 + random(9))}${at}.`);
  for (let round = 0; round < 300; round++) {
    const [n, m] = [1 + random(5), 1 + random(12)];
    const places = Array.from({ length: random(4) }, () => ({ i: random(n + 1), j: random(m + 1) })).sort((a, b) => a.i - b.i || a.j - b.j);
    const through = places.filter(({ j }, at) => places.slice(0, at).every((before) => before.j <= j));
    const { groups } = align(text('xx', paragraph(...sentences(n, 'ka'))), text('yy', paragraph(...sentences(m, 'mu'))), { through });
    let [i, j] = [0, 0];
    const passed = new Set(['0 0', ...groups.map(({ source, translation }) => `${(i += source.length)} ${(j += translation.length)}`)]);
    assert.deepEqual([i, j], [n, m]);
    for (const place of through) assert.ok(passed.has(`${place.i} ${place.j}`), `round ${round}: ${n} and ${m} sentences do not go through ${JSON.stringify(place)} of ${JSON.stringify(through)}`);
  }
});

test('no pair goes over a place that the file itself has for both', () => {
  const { groups } = align(text('zh-Hans', paragraph('甲。', '乙。', '丙。')), text('en', paragraph('A.', 'B.', 'C.')), { through: [{ i: 0, j: 0 }, { i: 1, j: 2 }] });
  assert.deepEqual(groups.map(({ source, translation }) => [source.length, translation.length]), [[1, 2], [2, 1]]);
});

test('what stands before the first number, or between two rows that both have, stands alone', () => {
  const numbered = (...numbers: string[]) => numbers.map((number) => paragraph(number));
  const law = align(text('zh-Hans', ...numbered('第一条　渡口归村里所有。', '第二条　船归船夫所有。')), text('en', ...numbered('A Law of Ferries', 'Article 1 The ferry belongs to the village.', 'Article 2 The boat belongs to the boatman.')), { lexicon });
  assert.deepEqual(told(law), [' = 0.0', '0.0 = 1.0', '1.0 = 2.0']);
  const rows = align(text('zh-Hans', paragraph('甲。', '丙。')), text('en', paragraph('A.', 'B.', 'C.', 'D.')), { through: [{ i: 0, j: 1 }, { i: 1, j: 2 }, { i: 1, j: 3 }, { i: 2, j: 4 }] });
  assert.deepEqual(told(rows), [' = 0.0', '0.0 = 0.1', ' = 0.2', '0.1 = 0.3']);
  const more = align(text('zh-Hans', paragraph('甲。')), text('en', paragraph('A.', 'B.', 'C.', 'D.', 'E.', 'F.')), { through: [{ i: 0, j: 0 }, { i: 1, j: 6 }] });
  assert.equal(more.groups.flatMap(({ translation }) => translation).length, 6);
});
