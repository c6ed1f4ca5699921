import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean } from '../../../src/import/clean/clean.ts';
import { read } from '../../../src/import/read/read.ts';

/** The paragraphs of a plain text, and its changes as `place: what text → instead`. */
async function cleaned(text: string, file = 'a.txt') {
  const { blocks, changes } = clean(await read(new TextEncoder().encode(text), file));
  return { blocks: blocks.map(({ inline }) => inline.text), kinds: blocks.map(({ kind }) => kind), changes: changes.map(({ place, what, text: of, instead }) => `${place}: ${what} ${of}${instead === undefined ? '' : ` → ${instead}`}`) };
}

test('a sentence that a page break cuts is joined, and the list says where', async () => {
  const { blocks, changes } = await cleaned('双方支持特设政府间专家委员会的工作，倡导各方建设性参与谈判，作为相关谈判基\n\n础。\n\n双方支持打造国际化的互联网治理体系。\n');
  assert.deepEqual(blocks, ['双方支持特设政府间专家委员会的工作，倡导各方建设性参与谈判，作为相关谈判基础。', '双方支持打造国际化的互联网治理体系。']);
  assert.deepEqual(changes, ['line 1 and line 3: joined 为相关谈判基｜础。']);
});

test('a title, a date and a name are not joined to what follows', async () => {
  const text = ['关于新时代国际关系的联合声明', '双方重申将深化协作。', '二〇二二年二月四日于北京', '中新网'];
  assert.deepEqual((await cleaned(text.join('\n\n'))).blocks, text);
});

test('lines set to a width are one paragraph; an indent begins the next', async () => {
  const { blocks, changes } = await cleaned('　　双方强调，中俄作为世界大国和联合国安理会\n常任理事国，将坚持责任担当道义，坚定维护联\n合国的国际体系。\n　　双方坚定捍卫二战胜利成果和战后国际秩序，\n反对篡改历史。\n');
  assert.deepEqual(blocks, ['双方强调，中俄作为世界大国和联合国安理会常任理事国，将坚持责任担当道义，坚定维护联合国的国际体系。', '双方坚定捍卫二战胜利成果和战后国际秩序，反对篡改历史。']);
  assert.deepEqual(changes, ['lines 1–3: joined 3 lines', 'lines 4–5: joined 2 lines']);
});

test('English lines set to a width are joined with a space, and without one after a hyphen', async () => {
  const { blocks } = await cleaned('The two sides reaffirm that they will deepen collaboration in the field of non-\ninterference and promote the building of an open, secure and accessible\nenvironment for all.\n\nThe two sides agree.\n');
  assert.deepEqual(blocks, ['The two sides reaffirm that they will deepen collaboration in the field of non-interference and promote the building of an open, secure and accessible environment for all.', 'The two sides agree.']);
});

test('a line for each paragraph stays so', async () => {
  const text = ['第一条　为了规范活动，制定本法。', '第二条　本法适用于中华人民共和国境内的各项有关活动，法律另有规定的除外。', '国家鼓励创新。'];
  assert.deepEqual((await cleaned(text.join('\n'))).blocks, text);
});

test('lines that are not full end where they end: parties, a title with its day and its speaker', async () => {
  const contract = ['租船合同', '出租方：张三', '承租方：李四', '甲乙双方经协商一致，就租船事宜订立本合同，共同遵守。', '（一）船只由承租方保管，损坏的应当照价赔偿，丢失的也是一样。', '（二）租金按月支付。'];
  assert.deepEqual((await cleaned(`${contract[0]}\n\n${contract.slice(1, 3).join('\n')}\n\n${contract.slice(3).join('\n')}\n`)).blocks, contract);
  const speech = ['在渡口的讲话', '（2023年5月8日）', '王明', '各位来宾：', '大家好！'];
  assert.deepEqual((await cleaned(`${speech.slice(0, 3).join('\n')}\n\n${speech.slice(3).join('\n\n')}\n`)).blocks, speech);
  const parties = ['甲方：张三', '乙方：李四', '丙方：王五'];
  assert.deepEqual((await cleaned(`约\n\n${parties.join('\n')}\n\n三方约定如下。\n`)).kinds, ['paragraph', 'paragraph', 'paragraph', 'paragraph', 'paragraph']);
});

test('a text and its translation by lines: a stanza each, and no line is joined to one in the other language', async () => {
  const { blocks, kinds } = await cleaned('渡口\nThe Ferry\n\n河水向东流，\nEastward the river flows;\n行人不回头。\nthe traveller does not look back.\n\n船夫说，天黑以前要把最后一个人送过去。\nBefore dark, said the boatman, the last man must be taken across.\n');
  assert.deepEqual(blocks, ['渡口', 'The Ferry', '河水向东流，\n行人不回头。', 'Eastward the river flows;\nthe traveller does not look back.', '船夫说，天黑以前要把最后一个人送过去。', 'Before dark, said the boatman, the last man must be taken across.']);
  assert.deepEqual(kinds, ['paragraph', 'paragraph', 'verse', 'verse', 'paragraph', 'paragraph']);
});

test('short lines that end with a sign are verse', async () => {
  const { blocks, kinds } = await cleaned('静夜思\n\n床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。\n');
  assert.deepEqual([blocks, kinds], [['静夜思', '床前明月光，\n疑是地上霜。\n举头望明月，\n低头思故乡。'], ['paragraph', 'verse']]);
});

test('the numbers of pages and the heads over them are set aside, whole; the first head may be the title', async () => {
  const page = (number: number, text: string) => `国务院公报\n\n${text}\n\n— ${number} —\n\n`;
  const { blocks, changes } = await cleaned(page(1, '双方重申将深化国际信息安全领域协作，推动构建开放、安全、可持续、可及的') + page(2, '信息通信技术环境。') + page(3, '双方欢迎开展谈判。'));
  assert.deepEqual(blocks, ['国务院公报', '双方重申将深化国际信息安全领域协作，推动构建开放、安全、可持续、可及的信息通信技术环境。', '双方欢迎开展谈判。']);
  assert.deepEqual(changes.filter((change) => change.includes('set aside')), ['line 5: set aside — 1 —', 'line 7: set aside 国务院公报', 'line 11: set aside — 2 —', 'line 13: set aside 国务院公报', 'line 17: set aside — 3 —']);
});

test('numbers that are headings stay', async () => {
  const text = ['诗集', '1', '春风又绿江南岸。', '2', '明月何时照我还。'];
  assert.deepEqual((await cleaned(text.join('\n\n'))).blocks, text);
});

test('radicals and characters without width are normalised; what may mean something, or nothing certain, is named', async () => {
  const { blocks, changes } = await cleaned('⻓期的⼈⺠，葛\u{e0100}城，zero\u200bwidth，soft\u00adhyphen，私\ue000用，\u2e80。');
  assert.deepEqual(blocks, ['长期的人民，葛\u{e0100}城，zerowidth，softhyphen，私\ue000用，\u2e80。']);
  assert.deepEqual(changes, ['line 1: replaced ⻓ → 长', 'line 1: replaced ⼈ → 人', 'line 1: replaced ⺠ → 民', 'line 1: named \u{e0100}', 'line 1: removed \u200b', 'line 1: removed \u00ad', 'line 1: named \ue000', 'line 1: named \u2e80']);
});

test('letters are composed; no-break and double spaces are one space; a title spaced by hand is closed up', async () => {
  const { blocks, changes } = await cleaned('前　　言\n\nCafe\u0301\u00a0au  lait\n');
  assert.deepEqual([blocks, changes], [['前言', 'Café au lait'], ['line 3: replaced e\u0301 → é']]);
});

test('joiners stay in scripts that are written with them', async () => {
  assert.deepEqual((await cleaned('می‌خواهم')).blocks, ['می‌خواهم']);
});

test('line breaks in a web page part paragraphs, as lines do', async () => {
  assert.deepEqual((await cleaned('<!DOCTYPE html><p>双方重申将深化协作。<br>双方欢迎开展谈判。<br><br>双方支持打造体系。</p>', 'a.html')).blocks, ['双方重申将深化协作。', '双方欢迎开展谈判。', '双方支持打造体系。']);
});
