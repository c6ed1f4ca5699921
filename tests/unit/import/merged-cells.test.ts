/** Tables whose cells reach over several columns or rows. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { read } from '../../../src/import/read/read.ts';
import { docxOf } from './make-files.ts';
import { runImport } from './run-import.ts';

/** The rows of the tables of a file, the cells of each parted by `|`, and what was set aside. */
async function tables(data: Uint8Array | string, file: string) {
  const { blocks, aside } = await read(typeof data === 'string' ? new TextEncoder().encode(data) : data, file);
  return { rows: blocks.filter(({ kind }) => kind === 'row').map(({ cells = [] }) => cells.map(({ text }) => text).join('|')), aside: aside.map(({ text, why }) => `${text} (${why})`) };
}
const page = async (inside: string) => (await tables(`<!DOCTYPE html><p>各地茶价如下，单位为元，仅供参考。</p><table>${inside}</table>`, 'a.html')).rows;

test('a web page: a cell over several columns or rows stands in its first place, and the others keep their columns', async () => {
  assert.deepEqual(await page('<tr><th colspan="2">产地<th>价</tr><tr><td rowspan="2">福建<td>武夷<td>120</tr><tr><td>安溪<td>90</tr><tr><td>浙江<td>杭州<td>200'), ['产地||价', '福建|武夷|120', '|安溪|90', '浙江|杭州|200']);
  assert.deepEqual(await page('<tr><td rowspan=2 colspan=2>甲<td>乙<td rowspan=3>丙</tr><tr><td>丁</tr><tr><td>戊<td>己<td>庚'), ['甲||乙|丙', '||丁', '戊|己|庚']);
});

test('a web page: no cell reaches beyond its part of the table, and 0 is to its end', async () => {
  assert.deepEqual(await page('<thead><tr><th rowspan=9>甲<th>乙</tr></thead><tbody><tr><td rowspan=0>丙<td>丁</tr><tr><td>戊</tr></tbody><tfoot><tr><td>己<td>庚'), ['甲|乙', '丙|丁', '|戊', '己|庚']);
});

test('a column that no cell begins in is none, however wide one says it is', async () => {
  assert.deepEqual(await page('<tr><td colspan=100>茶价</tr><tr><td>武夷<td>120</tr>'), ['茶价', '武夷|120']);
  assert.deepEqual(await page('<tr><td colspan=999999999999 rowspan=2>甲<td>乙</tr><tr><td colspan=two rowspan=-1>丙<td>丁</tr>'), ['甲|乙', '|丙|丁']);
});

test('a web page: a table within a cell is no part of the rows around it', async () => {
  assert.deepEqual(await page('<tr><td rowspan=2>甲<td><table><tr><td colspan=3>子</table></tr><tr><td>乙</tr>'), ['甲|子', '|乙']);
});

test('a web page: a hidden cell has no place, an invisible one has', async () => {
  const { rows, aside } = await tables('<!DOCTYPE html><p>各地茶价如下，单位为元，仅供参考。</p><table><tr><td style="display:none">一<td>武夷<td style="visibility: hidden">二<td>120</tr><tr hidden><td>三</tr></table>', 'a.html');
  assert.deepEqual([rows, aside], [['武夷||120'], ['一 (hidden in the page)', '二 (hidden in the page)', '三 (hidden in the page)']]);
});

const cell = (text: string, properties = '') => `<w:tc><w:tcPr>${properties}</w:tcPr><w:p>${text && `<w:r><w:t>${text}</w:t></w:r>`}</w:p></w:tc>`;
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const word = (...rows: string[]) => docxOf(`<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`);

test('Word: a cell over several columns or rows stands in its first place, and the others keep their columns', async () => {
  const begins = '<w:vMerge w:val="restart"/>';
  const { rows, aside } = await tables(word(cell('产地', span(2)) + cell('价'), cell('福建', begins) + cell('武夷') + cell('120'), cell('', '<w:vMerge/>') + cell('安溪') + cell('90'), cell('旧', '<w:vMerge w:val="continue"/>') + cell('政和') + cell('80'), `<w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell('共')}${cell('290')}`), 'a.docx');
  assert.deepEqual([rows, aside], [['产地||价', '福建|武夷|120', '|安溪|90', '|政和|80', '|共|290'], ['旧 (in a cell that goes on from the one above, where Word does not show it)']]);
});

test('Word: columns are those that some cell begins in', async () => {
  assert.deepEqual((await tables(word(cell('茶价', span(6)), cell('甲', span(3)) + cell('乙', span(3)), cell('丙', span(2)) + cell('丁', span(2)) + cell('戊', span(2))), 'a.docx')).rows, ['茶价', '甲||乙', '丙|丁||戊']);
});

test('the edition has the empty places, in every row', async () => {
  const { text } = await runImport({ 'a.html': '<!DOCTYPE html><h1>茶价</h1><table><tr><th colspan=2>产地<th>价</tr><tr><td rowspan=2>福建<td>武夷<td>贵</tr><tr><td>安溪<td>便宜</table>' });
  assert.equal(text('zh-Hans/1-text.md'), '# 茶价 ^title\n\n| 产地 |  | 价 ^p1 |\n| --- | --- | --- |\n| 福建 | 武夷 | 贵 ^p2 |\n|  | 安溪 | 便宜 ^p3 |\n');
});
