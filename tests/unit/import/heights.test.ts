/** What stands above or below the line: exponents, indices, formulas. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clean } from '../../../src/import/clean/clean.ts';
import { read } from '../../../src/import/read/read.ts';
import { docxOf } from './make-files.ts';
import { runImport } from './run-import.ts';

/** The texts of a file's blocks and notes, and its changes as `what text → instead`. */
async function cleaned(data: Uint8Array | string, file: string) {
  const { blocks, notes, changes } = clean(await read(typeof data === 'string' ? new TextEncoder().encode(data) : data, file));
  assert.deepEqual(blocks.flatMap(({ inline, cells = [] }) => [inline, ...cells]).flatMap(({ marks }) => marks).filter(({ kind }) => /script/.test(kind)), []);
  return { texts: blocks.map(({ inline }) => inline.text), marks: blocks.flatMap(({ inline }) => inline.marks.map(({ kind, value }) => `${kind} ${value}`)), notes: notes.map(({ inline }) => inline.text), changes: changes.map(({ what, text, instead }) => `${what} ${text}${instead === undefined ? '' : ` → ${instead}`}`) };
}

const page = (inside: string) => `<!DOCTYPE html><p>${inside}</p>`;
const run = (text: string, height = '') => `<w:r><w:rPr>${height && `<w:vertAlign w:val="${height}"/>`}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;

test('exponents and indices are the characters that Unicode has for them, in a page, in Markdown and in Word, and the list has each', async () => {
  const expected = { texts: ['重6×10²⁴千克，长10⁻³米，水是H₂O，xₙ₊₁。'], changes: ['replaced 24 → ²⁴', 'replaced −3 → ⁻³', 'replaced 2 → ₂', 'replaced n+1 → ₙ₊₁'] };
  const html = '重6×10<sup>24</sup>千克，长10<sup>−3</sup>米，水是H<sub>2</sub>O，x<sub>n+1</sub>。';
  const word = `<w:p>${run('重6×10')}${run('24', 'superscript')}${run('千克，长10')}${run('−3', 'superscript')}${run('米，水是H')}${run('2', 'subscript')}${run('O，x', 'baseline')}${run('n+1', 'subscript')}${run('。')}</w:p>`;
  for (const [data, file] of [[page(html), 'a.html'], [html, 'a.md'], [docxOf(word), 'a.docx']] as const) {
    const { texts, changes } = await cleaned(data, file);
    assert.deepEqual({ texts, changes: changes.sort() }, { ...expected, changes: expected.changes.sort() }, file);
  }
});

test('what Unicode cannot write above or below the line stays as it is, and is named', async () => {
  assert.deepEqual(await cleaned(page('the 20<sup>th</sup> of a<sup>2x</sup>'), 'a.html'), { texts: ['the 20th of a2x'], marks: [], notes: [], changes: ['named th', 'named 2x'] });
  assert.deepEqual(await cleaned('天<sup> </sup>亮了。', 'a.md'), { texts: ['天 亮了。'], marks: [], notes: [], changes: [] });
  assert.deepEqual((await cleaned(page('2<sup>3<sub>4</sub></sup>'), 'a.html')).texts, ['23₄']);
});

test('what Word cuts in two is one', async () => {
  assert.deepEqual(await cleaned(docxOf(`<w:p>${run('2')}${run('n', 'superscript')}${run('d', 'superscript')}${run('，10')}${run('1', 'superscript')}${run('2 ', 'superscript')}${run('米')}</w:p>`), 'a.docx'), { texts: ['2nd，10¹² 米'], marks: [], notes: [], changes: ['named nd', 'replaced 12  → ¹² '] });
});

test('in notes, headings and the cells of tables as well', async () => {
  const { texts, notes } = await cleaned('# 水H<sub>2</sub>O\n\n| 地 | km<sup>2</sup> |\n|---|---|\n| 甲[^a] | 5 |\n\n[^a]: 约10<sup>3</sup>。\n', 'a.md');
  assert.deepEqual([texts, notes], [['水H₂O', '地\nkm²', '甲\n5'], ['约10³。']]);
});

test('the sign of a note is a note, and no exponent', async () => {
  const html = await cleaned('<!DOCTYPE html><p>面积5 km<sup>2</sup><sup><a href="#n1">[1]</a></sup>，深<a href="#n2"><sup>2</sup></a>。</p><ol><li id="n1">约10<sup>3</sup>亩。</li><li id="n2">未测。</li></ol>', 'a.html');
  assert.deepEqual([html.texts, html.marks, html.notes], [['面积5 km²，深。'], ['note 1', 'note 2'], ['约10³亩。', '未测。']]);
  const markdown = await cleaned('面积<sup>[^a]</sup>5 km<sup>2</sup>。\n\n[^a]: 约数。\n', 'a.md');
  assert.deepEqual([markdown.texts, markdown.marks], [['面积5 km²。'], ['note a']]);
  const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
  const word = await cleaned(docxOf(`<w:p>${run('面积5 km')}${run('2', 'superscript')}<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="2"/></w:r></w:p>`, { 'footnotes.xml': `<w:footnotes ${w}><w:footnote w:id="2"><w:p><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteRef/></w:r>${run(' 约数。')}</w:p></w:footnote></w:footnotes>` }), 'a.docx');
  assert.deepEqual([word.texts, word.marks, word.notes], [['面积5 km²'], ['note 1'], ['约数。']]);
});

test('the sign of a note that leads nowhere stays raised, with its sentence', async () => {
  const { text } = await runImport({ 'a.html': '<!DOCTYPE html><h1>渡口</h1><p>天亮了。<sup>1</sup>船来了<sup>[2]</sup>。</p><p><sup>1</sup>时在三月。</p>' });
  assert.equal(text('zh-Hans/1-text.md'), '# 渡口 ^title\n\n天亮了。¹\n船来了\\[2]。 ^p1\n\n¹时在三月。 ^p2\n');
  const numbered = await runImport({ 'a.html': '<!DOCTYPE html><h1>渡口</h1><p>一、天亮了。<sup>1</sup></p><p>船来了。</p><p>二、人走了。<sup>2</sup></p><p>船也走了。</p>' });
  assert.doesNotMatch(numbered.text('zh-Hans/1-text.md') ?? '##', /##/);
});

const math = (inside: string, attributes = '') => page(`边长为<math${attributes}>${inside}</math>。`);
const formulaOf = async (inside: string, attributes = '') => {
  const { texts, changes } = await cleaned(math(inside, attributes), 'a.html');
  return [texts[0]?.slice(3, -1), ...changes];
};

test('a formula is written on the line', async () => {
  assert.deepEqual(await formulaOf('<mi>x</mi><mo>=</mo><mn>0</mn>'), ['x=0']);
  assert.deepEqual(await formulaOf('<mrow>\n<msup><mi>a</mi><mn>2</mn></msup>\n<mo>+</mo><msubsup><mi>b</mi><mn>1</mn><mrow><mi>k</mi><mo>+</mo><mn>1</mn></mrow></msubsup></mrow>'), ['a²+b₁^(k+1)', 'replaced a2+b1k+1 → a²+b₁^(k+1)']);
  assert.deepEqual(await formulaOf('<mfrac><mrow><mi>a</mi><mo>+</mo><mn>1</mn></mrow><msqrt><mn>2</mn></msqrt></mfrac>'), ['(a+1)/(√2)', 'replaced a+12 → (a+1)/(√2)']);
  assert.deepEqual(await formulaOf('<mo>(</mo><mi>a</mi><msup><mo>)</mo><mn>2</mn></msup>'), ['(a)²', 'replaced (a)2 → (a)²']);
});

test('a formula that no line can say is what it says of itself, or its characters, which are named', async () => {
  const matrix = '<mtable><mtr><mtd><mn>1</mn></mtd><mtd><mn>2</mn></mtd></mtr></mtable>';
  assert.deepEqual(await formulaOf(matrix, ' alttext="[1 2]"'), ['[1 2]', 'replaced 12 → [1 2]']);
  assert.deepEqual(await formulaOf(`<semantics>${matrix}<annotation encoding="application/x-tex">[1\\;2]</annotation></semantics>`), ['[1\\;2]', 'replaced 12 → [1\\;2]']);
  assert.deepEqual(await formulaOf(matrix), ['12', 'named 12']);
});

test('a formula of Word keeps its exponents, and is named', async () => {
  const formula = '<m:oMath xmlns:m="m"><m:sSup><m:e><m:r><m:t>a</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>';
  assert.deepEqual(await cleaned(docxOf(`<w:p>${run('面积')}${formula}</w:p>`), 'a.docx'), { texts: ['面积a²'], marks: [], notes: [], changes: ['named a2', 'replaced 2 → ²'] });
});
