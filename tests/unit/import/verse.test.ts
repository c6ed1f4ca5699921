/** Lines of verse through the whole import: which lines are verse, and that none of them is lost beside a translation. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean } from '../../../src/import/clean/clean.ts';
import { read } from '../../../src/import/read/read.ts';
import { installed } from '../../../src/read-opencc.ts';
import { readDocument } from '../../../src/text/document.ts';
import { docxOf } from './make-files.ts';
import { runImport } from './run-import.ts';

/** The blocks of a text after its title, `verse` or `paragraph` before each. */
async function cleaned(text: string, file = 'a.txt') {
  const { blocks, changes } = clean(await read(new TextEncoder().encode(text), file));
  return { blocks: blocks.slice(1).map(({ kind, inline }) => `${kind}: ${inline.text}`), changes: changes.map(({ place, what }) => `${place}: ${what}`) };
}
const verse = (lines: readonly string[]) => `verse: ${lines.join('\n')}`;
const paragraphs = (lines: readonly string[]) => lines.map((line) => `paragraph: ${line}`);
const page = (...parts: string[]) => `<!DOCTYPE html><h1>题</h1>${parts.join('')}`;
const written = (...stanzas: (readonly string[])[]) => stanzas.map((lines, index) => `${lines.join('\\\n')} ^p${index + 1}`).join('\n\n');

const lamp = ['灯塔看守人走了', '他的钥匙还挂在门后', '海水上来', '没有人数浪'];
const rope = ['只有绳子', '记得船的重量', '夜里它自己', '轻轻收紧'];
const lampInProse = 'The keeper of the lighthouse is gone, and his key still hangs behind the door; the sea comes up, and nobody counts the waves.';
const ropeInProse = 'Only the rope remembers the weight of the boat, and at night it tightens gently by itself.';
const nets = ['The nets are dry upon the wall', 'And nobody has mended', 'The one that took the heron,', 'That winter of the frozen weir,', 'Or asked who let it go.'];

test('lines that begin with capitals though no sentence ends before them are verse', async () => {
  assert.deepEqual(await cleaned(`Nets\n\n${nets.join('\n')}\n`), { blocks: [verse(nets)], changes: [] });
  assert.deepEqual((await cleaned(`Nets\n\n${nets.map((line, index) => (index % 2 === 0 ? line : `    ${line}`)).join('\n')}\n`)).blocks, [verse(nets)]);
  const wide = ['I have carried water for the women who were washing by the weir,', 'And for the boatmen who had nothing but a song about their fathers,', 'For the old, the sick,', 'And for the one who never said what it was for.'];
  assert.deepEqual((await cleaned(`Water\n\n${wide.join('\n')}\n`)).blocks, [verse(wide)]);
});

test('where the stanzas are verse, one that says less by itself is too', async () => {
  const asked = ['Who was it that first heard the heron cry over the weir?', 'Who was it that answered, when the rest of us were sleeping', 'For all we knew, the river', 'Had spoken to itself.'];
  const answered = ['Was it the boatman? He was old, and deaf in either ear.', 'Was it the child who could not speak? Or was it the dog,', 'That slept?'];
  assert.deepEqual((await cleaned(`Heron\n\n${asked.join('\n')}\n\n${answered.join('\n')}\n`)).blocks, [verse(asked), verse(answered)]);
});

test('uneven lines that go on are verse, with signs or without', async () => {
  const english = ['under the bridge where the barges used to wait for the tide all night', 'the ropes are gone,', 'the rings are still there in the stone and nobody can say why', 'we count them', 'each of us stops at another number.'];
  assert.deepEqual((await cleaned(`Rings\n\n${english.join('\n')}\n`)).blocks, [verse(english)]);
  const chinese = ['桥下的铁环还在石头里', '我们数它，', '每个人停在不同的数上。', '没有绳子了', '潮水还来'];
  assert.deepEqual((await cleaned(`铁环\n\n${chinese.join('\n')}\n`)).blocks, [verse(chinese)]);
});

test('prose that is set to a width is joined as before, capitals or not, and so is prose under a heading', async () => {
  const wrapped = ['The meeting of the Weir Board was opened by Mr. Chen of the North', 'River Authority, who welcomed the delegates of Harbin and of the', 'Second Railway District.'];
  assert.deepEqual((await cleaned(`Report\n\n${wrapped.join('\n')}\n`)).blocks, [`paragraph: ${wrapped.join(' ')}`]);
  const capitals = ['The delegates of the Ferry Board and of the Harbour Office met the', 'Mayor of Longmen and the Governor, together with Mr. Wang of the Old', 'River Bank Union.'];
  assert.deepEqual((await cleaned(`Report\n\n${capitals.join('\n')}\n`)).blocks, [`paragraph: ${capitals.join(' ')}`]);
  const chinese = ['那年冬天来得特别早，十一月还没有过完，河面上就结了一层薄冰，船夫每天早上', '都要用竹篙把冰敲碎，才能把船撑到对岸去，村里的人说，这样的冬天只有老人才', '见过。'];
  assert.deepEqual((await cleaned(`渡口\n\n李明\n哈尔滨市渡口街\n${chinese.join('\n')}\n`)).blocks, paragraphs(['李明', '哈尔滨市渡口街', chinese.join('')]));
});

test('who signed, and the day, are no couplet and no stanza', async () => {
  const end = ['此致', '敬礼！', '李子明', '三月十二日'];
  assert.deepEqual((await cleaned(`信\n\n${lamp.join('\n')}\n\n${end.join('\n')}\n`)).blocks, [verse(lamp), ...paragraphs(end)]);
  assert.deepEqual((await cleaned(`信\n\n${lamp.join('\n')}\n\n${end.slice(2).join('\n')}\n`)).blocks, [verse(lamp), ...paragraphs(end.slice(2))]);
  assert.deepEqual((await cleaned('Letter\n\nMore than half a year has passed since we parted last September on the\npier, and in the mountains there is no calendar; I only see the peach\nblossoms open and fall, and fall and open, and every morning I gather\nfirewood on the hill.\n\nYours sincerely,\nLi Ziming\nHarbin\n')).blocks.slice(1), paragraphs(['Yours sincerely,', 'Li Ziming', 'Harbin']));
});

test('line breaks that a page has are lines, however wide, and are not joined', async () => {
  const wide = ['他说风是从山那边很远很远的一座没有名字的城里来的，来的时候带着灰', '我说风是从我们自己的袖子里来的，它吹过的时候连石头也要低一低头，装作睡着', '后来我们都不说话'];
  assert.deepEqual(await cleaned(page(`<p>${wide.join('<br>')}</p>`), 'a.html'), { blocks: [verse(wide)], changes: [] });
  const signed = Array.from('甲乙丙丁戊己庚', (name) => `${name}说风是从山那边很远很远的一座没有名字的城里来的呢，`);
  assert.deepEqual(await cleaned(page(`<p>${signed.join('<br>')}</p>`), 'a.html'), { blocks: [verse(signed)], changes: [] });
  const two = ['the boatman, who had no name in any of our languages, laughed', 'and pushed us off'];
  assert.deepEqual(await cleaned(page(`<p>${two.join('<br>')}</p>`), 'a.html'), { blocks: paragraphs(two), changes: [] });
});

test('line breaks of a page that are plainly a width are joined, and on the list', async () => {
  const lines = ['那年冬天来得特别早，十一月还没有过完，河面上就结了一层薄冰，船夫每天早', '上都要用竹篙把冰敲碎，才能把船撑到对岸去，村里的人说，这样的冬天只有老', '人才见过，那时候河上连桥也没有，人们踩着冰走到镇上去卖柴。我常常坐在岸', '边看他敲冰，听冰块顺着水流撞在石头上的声音，一坐就是半天，母亲喊我回家', '吃饭，我总是装作没有听见，直到天黑下来，对岸的灯一盏一盏亮了，船夫把竹', '篙插在泥里，坐在船头抽烟，烟头的红点在雾里一明一暗，像一只不肯睡觉的眼', '睛，看着河水，也看着我们这些不肯回家的孩子，谁也不先开口说一句话，就那', '么坐着。'];
  assert.deepEqual(await cleaned(page(`<p>${lines.join('<br>')}</p>`), 'a.html'), { blocks: [`paragraph: ${lines.join('')}`], changes: ['line 1: joined'] });
});

test('a sentence that a line break of a page cuts, in a line too wide for verse, is joined', async () => {
  const text = 'The appointed director operates the fund, keeps its accounts, and answers for both to the board of the weir, as long as the board is in office, through a<br>committee of three.';
  assert.deepEqual(await cleaned(page(`<p>${text}</p>`), 'a.html'), { blocks: [`paragraph: ${text.replace('<br>', ' ')}`], changes: ['line 1 and line 1: joined'] });
});

test('verse beside a translation in prose keeps its lines; the stanza stands beside it as a whole, and the report says so', async () => {
  const { files, text, report } = await runImport({ 'a.txt': `灯塔\n\n${lamp.join('\n')}\n\n${rope.join('\n')}\n`, 'b.txt': `The Lighthouse\n\n${lampInProse}\n\n${ropeInProse}\n` });
  assert.equal(text('zh-Hans/1-text.md'), `# 灯塔 ^title\n\n${written(lamp, rope)}\n`);
  assert.equal(text('en/1-text.md'), `# The Lighthouse ^title\n\n${written([lampInProse], [ropeInProse])}\n`);
  assert.deepEqual(text('ids.txt')?.split('\n').filter((line) => line && !line.startsWith('#')), ['title', 'p1 4', 'p2 4']);
  assert.match(report, /^Changed nothing$/m);
  assert.match(report, /^Stanza beside stanza, not line beside line, in English: p1, p2$/m);
  assert.match(report, /^ {10}a\.txt line 8: 只有绳子 \/ 记得船的重量 \/ 夜里它自己 \/ 轻轻收紧$/m);
  const { document } = readDocument('a', files, { openCC: installed(), reviewed: {} });
  assert.deepEqual(document?.sections[0]?.rows[1]?.content['en']?.sentences, [[lampInProse]]);
});

test('a stanza of the translation keeps its lines too, where it has more than the source', async () => {
  const [zh, en] = [['河水无声过旧堤，渔灯数点水禽啼。', '不知明夜人何处，一片秋云又向西。', '云到西山还是雨，有人灯下补蓑衣。'], ['Soundless the river passes by the ancient dyke,', 'A few lights of the fishermen, the crying birds.', 'Who knows where we shall be tomorrow night', 'When westward goes a single cloud of autumn?', 'The cloud will be a rain upon the western hill', 'Where someone mends a coat of straw by lamplight.']];
  const { text, report } = await runImport({ 'a.txt': `秋堤\n\n${zh.join('\n')}\n`, 'b.txt': `The Dyke in Autumn\n\n${en.join('\n')}\n` });
  assert.equal(text('zh-Hans/1-text.md'), `# 秋堤 ^title\n\n${written(zh)}\n`);
  assert.equal(text('en/1-text.md'), `# The Dyke in Autumn ^title\n\n${written(en)}\n`);
  assert.match(report, /not line beside line, in English: p1$/m);
});

test('stanzas of as many lines stand line beside line, though the lines of one would pass for a width', async () => {
  const zh = ['旧塘菱叶满', '谁唱夕阳歌', '惊起沙头鸟', '飞过老城河'];
  const en = ['green are the leaves upon the ancient pond this year', 'and who is it that sings as evening nears the wall', 'to startle up the birds that rest upon our sandbank', 'and send them over to the river of the old town'];
  assert.match((await cleaned(`The Pond\n\n${en.join('\n')}\n`)).changes.join(), /joined/);
  const { text, report } = await runImport({ 'a.txt': `旧塘\n\n${zh.join('\n')}\n`, 'b.txt': `The Pond\n\n${en.join('\n')}\n` });
  assert.equal(text('zh-Hans/1-text.md'), `# 旧塘 ^title\n\n${written(zh)}\n`);
  assert.equal(text('en/1-text.md'), `# The Pond ^title\n\n${written(en)}\n`);
  assert.match(report, /^Changed nothing$/m);
});

test('prose beside verse that happens to be cut into as many lines is prose', async () => {
  const prose = ['The keeper is gone. His key still hangs behind the door of', 'the lighthouse, but nobody has asked for it. The sea comes', 'up to the step, and nobody is there to count the waves. It', 'is late.'];
  const { text } = await runImport({ 'a.txt': `灯塔\n\n${lamp.join('\n')}\n`, 'b.txt': `The Lighthouse\n\n${prose.join('\n')}\n` });
  assert.equal(text('zh-Hans/1-text.md'), `# 灯塔 ^title\n\n${written(lamp)}\n`);
  assert.ok(!text('en/1-text.md')?.includes('door of\\\n'), text('en/1-text.md'));
});

test('lines that Word breaks within a paragraph are lines in every language, and in source.txt', async () => {
  const word = (title: string, lines: readonly string[]) => docxOf(`<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>${title}</w:t></w:r></w:p><w:p><w:r>${lines.map((line) => `<w:t>${line}</w:t>`).join('<w:br/>')}</w:r></w:p>`);
  const en = ['A lonely bell is heard beyond the hills of autumn,', 'Its sound has crossed the water with the evening ferry.', 'One window lit,', 'A traveller writes home by the river of the clouds.'];
  const zh = ['孤钟秋岭外', '暮渡水声中', '一窗灯未灭', '书寄白云东'];
  const { text, report } = await runImport({ 'a.docx': word('题壁', zh), 'b.docx': word('Written on a Wall', en) });
  assert.equal(text('zh-Hans/1-text.md'), `# 题壁 ^title\n\n${written(zh)}\n`);
  assert.equal(text('en/1-text.md'), `# Written on a Wall ^title\n\n${written(en)}\n`);
  assert.equal(text('source.txt'), `题壁\n\n${zh.join('\n')}\n\n`);
  assert.match(report, /^Changed nothing$/m);
});

test('verse in a quotation keeps its lines, and prose in one its sentences', async () => {
  const { text } = await runImport({ 'a.html': page(`<blockquote>${lamp.join('<br>')}</blockquote><blockquote>船来了。<br>他没有来。</blockquote>`) });
  assert.equal(text('zh-Hans/1-text.md'), `# 题 ^title\n\n> ${lamp.join('\\\n> ')} ^p1\n>\n> 船来了。\n> 他没有来。 ^p2\n`);
  assert.equal(text('source.txt'), `题\n\n${lamp.join('\n')}\n\n船来了。他没有来。\n\n`);
});
