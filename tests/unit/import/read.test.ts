import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../../../src/import/read/read.ts';
import { docxOf } from './make-files.ts';
import { makeZip } from './make-zip.ts';

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** The blocks of a file as `kind depth marker: text @place`. */
async function blocksOf(data: Uint8Array | string, file: string) {
  const received = await read(typeof data === 'string' ? new TextEncoder().encode(data) : data, file);
  return {
    blocks: received.blocks.map(({ kind, depth, marker, inline, place }) => `${kind}${depth ? ` ${depth}` : ''}${marker ? ` ${marker}` : ''}: ${inline.text} @${place}`),
    marks: received.blocks.flatMap(({ inline }) => inline.marks.map(({ kind, start, end, value }) => `${kind} ${inline.text.slice(start, end)}${value ? ` (${value})` : ''}`)),
    notes: received.notes.map(({ label, inline }) => `${label}: ${inline.text}`),
    aside: received.aside.map(({ place, text, why }) => `${place}: ${text} (${why})`),
    received,
  };
}

const p = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;

test('Word: the numbers that it writes by itself are part of the text', async () => {
  const numbering = `<w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="chineseCountingThousand"/><w:lvlText w:val="第%1条"/></w:lvl><w:lvl w:ilvl="1"><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="（%2）"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num></w:numbering>`;
  const item = (list: number, level = 0) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
  const { blocks } = await blocksOf(docxOf(p('为了规范活动。', item(1)) + p('下列情形：', item(1)) + p('自然人；', item(1, 1)) + p('法人。', item(1, 1)) + p('国家鼓励。', item(1)) + p('甲', item(2)) + p('乙', item(2)), { 'numbering.xml': numbering }), 'a.docx');
  assert.deepEqual(blocks, ['paragraph: 第一条　为了规范活动。 @paragraph 1', 'paragraph: 第二条　下列情形： @paragraph 2', 'paragraph: （一）　自然人； @paragraph 3', 'paragraph: （二）　法人。 @paragraph 4', 'paragraph: 第三条　国家鼓励。 @paragraph 5', 'item 1 1.: 甲 @paragraph 6', 'item 1 2.: 乙 @paragraph 7']);
});

test('Word: styles by their names make headings and quotations, in any language of Word', async () => {
  const styles = `<w:styles ${w}><w:style w:styleId="a3"><w:name w:val="Title"/></w:style><w:style w:styleId="2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="own"><w:name w:val="我的标题"/><w:basedOn w:val="2"/></w:style><w:style w:styleId="q"><w:name w:val="Quote"/></w:style></w:styles>`;
  const style = (id: string) => `<w:pStyle w:val="${id}"/>`;
  const { blocks } = await blocksOf(docxOf(p('声明', style('a3')) + p('总则', style('own')) + p('引文。', style('q')) + p('正文。')), 'a.docx');
  assert.deepEqual(blocks.map((block) => block.split(':')[0]), ['paragraph', 'paragraph', 'paragraph', 'paragraph']);
  const styled = await blocksOf(docxOf(p('声明', style('a3')) + p('总则', style('own')) + p('引文。', style('q')) + p('正文。'), { 'styles.xml': styles }), 'a.docx');
  assert.deepEqual(styled.blocks, ['heading 1: 声明 @paragraph 1', 'heading 3: 总则 @paragraph 2', 'quotation: 引文。 @paragraph 3', 'paragraph: 正文。 @paragraph 4']);
});

test('Word: notes, links and stress are kept; deleted and hidden words, comments and heads of pages are set aside', async () => {
  const rels = '<Relationships><Relationship Id="r1" Target="https://example.org/"/></Relationships>';
  const body = `<w:p><w:r><w:t>双方</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>重申</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r><w:del><w:r><w:delText>不</w:delText></w:r></w:del><w:ins><w:r><w:t>将</w:t></w:r></w:ins><w:hyperlink r:id="r1"><w:r><w:t>深化</w:t></w:r></w:hyperlink><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r><w:r><w:t>协作。</w:t></w:r></w:p>`;
  const found = await blocksOf(docxOf(body, { '_rels/document.xml.rels': rels, 'footnotes.xml': `<w:footnotes ${w}><w:footnote w:id="2">${p(' 见公约。')}</w:footnote></w:footnotes>`, 'header1.xml': `<w:hdr ${w}>${p('公报')}</w:hdr>`, 'comments.xml': `<w:comments ${w}><w:comment>${p('查核')}</w:comment></w:comments>` }), 'a.docx');
  assert.deepEqual(found.blocks, ['paragraph: 双方重申将深化协作。 @paragraph 1']);
  assert.deepEqual(found.marks, ['strong 重申', 'note  (1)', 'link 深化 (https://example.org/)']);
  assert.deepEqual(found.notes, ['1: 见公约。']);
  assert.deepEqual(found.aside, ['paragraph 1: 不 (deleted in the file, with changes tracked)', 'paragraph 1: 密 (hidden in the file)', 'word/header1.xml: 公报 (the header of the pages)', 'word/comments.xml: 查核 (a comment in the margin)']);
});

test('Word: a paragraph that is bold throughout is not stressed', async () => {
  assert.deepEqual((await blocksOf(docxOf('<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>总则</w:t></w:r></w:p>'), 'a.docx')).marks, []);
});

test('a web page: headings, nested lists, quotations, tables; navigation and scripts are no text', async () => {
  const { blocks, aside } = await blocksOf('<!DOCTYPE html>\n<title>首页</title>\n<nav><a href="/">主页</a></nav>\n<h1>声明</h1>\n<div>双方\n重申。<p>第二段</p>之后</div>\n<ol start="3"><li>甲<ul><li>子</li></ul></li><li><p>乙</p><p>续</p></li></ol>\n<blockquote>引文。</blockquote>\n<table><tr><th>年</th><th>数</th></tr><tr><td>一</td><td>1</td></tr></table>\n<script>x()</script><pre>a\n  b</pre>', 'a.html');
  assert.deepEqual(blocks, ['heading 1: 声明 @line 4', 'paragraph: 双方重申。 @line 5', 'paragraph: 第二段 @line 6', 'paragraph: 之后 @line 6', 'item 1 3.: 甲 @line 7', 'item 2 -: 子 @line 7', 'item 1 4.: 乙 @line 7', 'item 1: 续 @line 7', 'quotation: 引文。 @line 8', 'row: 年\n数 @line 9', 'row: 一\n1 @line 9', 'code: a\n  b @line 10']);
  assert.deepEqual(aside, ['line 3: 主页 (the navigation of a page)', 'line 1: 首页 (the title of the page, which stands in its head)']);
});

test('a web page: what stands beside its one article is set aside, but for its title and its notes', async () => {
  const page = (inside: string) => `<!DOCTYPE html><body><header><div>渡口网</div><h1>渡口</h1></header><div><article>${inside}</article><aside>相关新闻</aside></div><div>广告</div><section><ol><li id="n1">见前。</li></ol></section>`;
  const { blocks, aside } = await blocksOf(page('<p>老陈把船推下了水，天还没有亮。<sup><a href="#n1">1</a></sup></p>'), 'a.html');
  assert.deepEqual(blocks, ['heading 1: 渡口 @line 1', 'paragraph: 老陈把船推下了水，天还没有亮。 @line 1']);
  assert.deepEqual(aside.filter((one) => one.includes('beside')), ['渡口网', '相关新闻', '广告'].map((words) => `line 1: ${words} (beside the text of a page)`));
  assert.deepEqual((await blocksOf(page('<h1>船</h1><p>老陈把船推下了水，天还没有亮。</p>'), 'a.html')).blocks, ['heading 1: 船 @line 1', 'paragraph: 老陈把船推下了水，天还没有亮。 @line 1']);
  const misused = await blocksOf('<!DOCTYPE html><article>短</article><p>老陈把船推下了水，天还没有亮。</p>', 'a.html');
  assert.deepEqual(misused.blocks, ['paragraph: 短 @line 1', 'paragraph: 老陈把船推下了水，天还没有亮。 @line 1']);
});

test('a web page: a raised link to an element further down is a note', async () => {
  const found = await blocksOf('<!DOCTYPE html><p>双方重申<sup><a href="#n1">[1]</a></sup>。</p><ol><li id="n1">见公约。<a href="#r1">↩</a></li></ol>', 'a.html');
  assert.deepEqual(found.blocks, ['paragraph: 双方重申。 @line 1']);
  assert.deepEqual([found.marks, found.notes], [['note  (1)'], ['1: 见公约。']]);
});

test('a web page: a reading beside a word is set aside', async () => {
  const { blocks, aside } = await blocksOf('<!DOCTYPE html><p><ruby>漢<rt>hàn</rt></ruby>字。</p>', 'a.html');
  assert.deepEqual([blocks, aside], [['paragraph: 漢字。 @line 1'], ['line 1: hàn (a reading beside a word)']]);
});

test('a web page: what it does not show is set aside, but for its notes', async () => {
  const { blocks, notes, aside } = await blocksOf('<!DOCTYPE html><p>老陈把船推下了水，<span style="color: red; Display : NONE !important">密</span><span style="display: none-such; color: red">天</span>还没有亮<sup><a href="#n1">1</a></sup>。</p><p style="visibility:hidden">藏</p><p hidden>隐</p><ol><li style="display:none">略</li><li>船</li></ol><div style="display:none"><p>注</p><p id="n1">见前<i hidden>旧</i>。</p></div>', 'a.html');
  assert.deepEqual([blocks, notes], [['paragraph: 老陈把船推下了水，天还没有亮。 @line 1', 'item 1 1.: 船 @line 1'], ['1: 见前。']]);
  assert.deepEqual(aside.filter((one) => one.includes('hidden')), ['密', '藏', '隐', '略', '注', '旧'].map((words) => `line 1: ${words} (hidden in the page)`));
});

test('a web page: a text that a script is to show is its text', async () => {
  assert.deepEqual((await blocksOf('<!DOCTYPE html><h1>渡口</h1><div style="visibility: hidden; opacity: 0"><p>老陈把船推下了水。</p></div>', 'a.html')).blocks, ['heading 1: 渡口 @line 1', 'paragraph: 老陈把船推下了水。 @line 1']);
});

test('an EPUB: chapters in the order of the spine; the table of contents is set aside', async () => {
  const chapter = (text: string) => `<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body><a id="x"/>${text}</body></html>`;
  const epub = makeZip([
    { name: 'META-INF/container.xml', data: '<container><rootfiles><rootfile full-path="o/b.opf"/></rootfiles></container>' },
    { name: 'o/b.opf', data: '<package xmlns:dc="d"><metadata><dc:language>zh</dc:language></metadata><manifest><item id="b" href="b.xhtml"/><item id="a" href="a.xhtml"/><item id="n" href="n.xhtml" properties="nav"/></manifest><spine><itemref idref="n"/><itemref idref="b"/><itemref idref="a"/></spine></package>' },
    { name: 'o/a.xhtml', data: chapter('<p>后。</p>') },
    { name: 'o/b.xhtml', data: chapter('<h2>先</h2>') },
    { name: 'o/n.xhtml', data: chapter('<ol><li>先</li></ol>') },
  ]);
  const { blocks, aside, received } = await blocksOf(epub, 'a.epub');
  assert.deepEqual(blocks, ['heading 2: 先 @o/b.xhtml line 1', 'paragraph: 后。 @o/a.xhtml line 1']);
  assert.deepEqual([aside, received.language], [['o/n.xhtml line 1: 先 (the table of contents)'], 'zh']);
});

test('TMX: a column a language, the codes of other formats left out', async () => {
  const { received } = await blocksOf('<?xml version="1.0"?>\n<tmx version="1.4"><header srclang="zh-CN"/><body>\n<tu><note>术语</note><tuv xml:lang="en"><seg>The <bpt i="1">&lt;b&gt;</bpt>two<ept i="1">&lt;/b&gt;</ept> sides</seg></tuv><tuv xml:lang="zh-CN"><seg>双方</seg></tuv></tu></body></tmx>', 'a.tmx');
  assert.deepEqual(received.blocks.map(({ inline, row, column, place }) => [inline.text, row, column, place]), [['The two sides', 0, 0, 'unit 1 (line 3)'], ['双方', 0, 1, 'unit 1 (line 3)']]);
  assert.deepEqual([received.columns, received.sourceColumn, received.aside.map(({ text }) => text)], [['en', 'zh-CN'], 1, ['术语']]);
});

test('csv: the head names the languages, and a column of numbers is set aside', async () => {
  const { received } = await blocksOf('\ufeffid;原文;English\r\n1;"双方说：""好""。";"Both; said\r\nso."\r\n', 'a.csv');
  assert.deepEqual(received.columns, ['zh', 'en']);
  assert.deepEqual(received.blocks.map(({ inline, column, place }) => [inline.text, column, place]), [['双方说："好"。', 0, 'row 2 (line 2)'], ['Both; said\nso.', 1, 'row 2 (line 2)']]);
  assert.deepEqual(received.aside.map(({ text, why }) => [text, why]), [['id', 'the head of a column'], ['原文', 'the head of a column'], ['English', 'the head of a column'], ['1', 'the column “id” is in no language']]);
});

test('xlsx: shared strings with their runs, and columns that are skipped', async () => {
  const xlsx = makeZip([
    { name: 'xl/workbook.xml', data: '<workbook xmlns:r="r"><sheets><sheet name="S" r:id="r1"/></sheets></workbook>' },
    { name: 'xl/_rels/workbook.xml.rels', data: '<Relationships><Relationship Id="r1" Target="worksheets/s.xml"/></Relationships>' },
    { name: 'xl/sharedStrings.xml', data: '<sst><si><r><t>双</t></r><r><t>方</t></r><rPh><t>ふ</t></rPh></si><si><t>The two sides</t></si></sst>' },
    { name: 'xl/worksheets/s.xml', data: '<worksheet><sheetData><row r="4"><c r="A4"><v>7</v></c><c r="C4" t="s"><v>0</v></c><c r="D4" t="s"><v>1</v></c></row></sheetData></worksheet>' },
  ]);
  const { received } = await blocksOf(xlsx, 'a.xlsx');
  assert.deepEqual(received.blocks.map(({ inline, column, place }) => [inline.text, column, place]), [['双方', 0, 'row 4'], ['The two sides', 1, 'row 4']]);
  assert.deepEqual(received.aside.map(({ text }) => text), ['7']);
});

test('Markdown: numbers as they are written, notes, links, tables', async () => {
  const found = await blocksOf('# 声明\n\n1. 甲\n1. 乙[^a]\n\n> **引**文\n\n| a | b |\n|---|---|\n| c | d |\n\n[^a]: 见[公约](https://example.org/)。\n', 'a.md');
  assert.deepEqual(found.blocks, ['heading 1: 声明 @line 1', 'item 1 1.: 甲 @line 3', 'item 1 1.: 乙 @line 4', 'quotation: 引文 @line 6', 'row: a\nb @line 8', 'row: c\nd @line 10']);
  assert.deepEqual(found.notes, ['a: 见公约。']);
});

test('Markdown: a reading beside a word is set aside, with and without brackets and end tags', async () => {
  const found = await blocksOf('<ruby>**春**<rt>chūn<rb>眠<rt>mián<rp></rp></ruby>不觉，<ruby lang="zh">處<rp>（</rp><rt>chù</rt><rp>）</rp></ruby>处。\n', 'a.md');
  assert.deepEqual([found.blocks, found.marks], [['paragraph: 春眠不觉，處处。 @line 1'], ['strong 春']]);
  assert.deepEqual(found.aside, ['chūn (a reading beside a word)', 'mián (a reading beside a word)', '（ (the brackets of a reading)', 'chù (a reading beside a word)', '） (the brackets of a reading)'].map((one) => `line 1: ${one}`));
});

test('Markdown: a tag without its other, or of another element, is set aside, and its words are not', async () => {
  const { blocks, aside } = await blocksOf('甲<rt>乙</sup>，<u>丙</u>。<br>丁<sup>戊\n', 'a.md');
  assert.deepEqual([blocks, aside], [['paragraph: 甲乙，丙。\n丁戊 @line 1'], ['<rt>', '</sup>', '<u>', '</u>', '<sup>'].map((tag) => `line 1: ${tag} (HTML within Markdown)`)]);
});

test('Markdown: lines of one paragraph are one, a marked break parts them', async () => {
  assert.deepEqual((await blocksOf('双方重申。\n双方同意，\n合作。\n\nBoth\nagree.\n\n床前明月光，\\\n疑是地上霜。\n', 'a.md')).blocks, ['paragraph: 双方重申。双方同意，合作。 @line 1', 'paragraph: Both agree. @line 5', 'paragraph: 床前明月光，\n疑是地上霜。 @line 8']);
});
