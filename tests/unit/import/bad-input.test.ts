import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as make from './make-files.ts';
import { makeZip } from './make-zip.ts';
import { refusal, runImport } from './run-import.ts';

const side: make.Side = [{ kind: 'title', text: '声明' }, { kind: 'paragraph', text: '双方反对国际关系退回大国对抗、弱肉强食的时代。' }];
const damaged = (bytes: Uint8Array, from: number, to: number) => bytes.map((byte, index) => (index >= from && index < to ? 0 : byte));

const cases: Record<string, { files: Record<string, Uint8Array | string>; says: RegExp }> = {
  'an empty file': { files: { 'a.txt': '' }, says: /^a\.txt is empty; save it again, or name another$/ },
  'a file of white space': { files: { 'a.txt': ' \n\n　\n' }, says: /^a\.txt has no text that can be read; if it is a scan, put it through OCR first$/ },
  'a scan in a docx': { files: { 'a.docx': make.docxOf('<w:p><w:r><w:drawing><docPr descr="page 1"/></w:drawing></w:r></w:p>') }, says: /^a\.docx has no text that can be read; if it is a scan, put it through OCR first$/ },
  'a PDF by its own name': { files: { 'a.pdf': '%PDF-1.7\n…' }, says: /^a\.pdf is a PDF, which keeps lines and no paragraphs; save its text as docx or txt .*OCR first\)$/ },
  'a PDF that is named docx': { files: { 'a.docx': '%PDF-1.7\n…' }, says: /^a\.docx is a PDF, / },
  'text that is named docx': { files: { 'a.docx': '声明' }, says: /^a\.docx is named like Word \(docx\) and is none: it does not begin like an archive/ },
  'a docx that is named txt': { files: { 'a.txt': make.docx(side) }, says: /^a\.txt is named like plain text, and is Word \(docx\); name it \.docx, if that is what you mean to import$/ },
  'a page that is named txt': { files: { 'a.txt': make.html(side) }, says: /^a\.txt is named like plain text, and is a web page; name it \.htm, / },
  'a picture': { files: { 'a.txt': Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]) }, says: /^a\.txt is a picture; put its text through OCR, and import that$/ },
  'a docx that is locked with a password': { files: { 'a.docx': Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]) }, says: /^a\.docx is an Office file that is locked with a password, or from before 2007 \(doc, xls\); open it, take off the password/ },
  'a locked archive': { files: { 'a.docx': makeZip([{ name: 'word/document.xml', data: 'x', flags: 1 }]) }, says: /^a\.docx is locked with a password; open it, save it without one, and import that$/ },
  'half a docx': { files: { 'a.docx': make.docx(side).subarray(0, 300) }, says: /^a\.docx is damaged and cannot be unpacked \(.*\); save it again in the program that made it, or ask for it again$/ },
  'a docx with a hole': { files: { 'a.docx': damaged(make.docx(side), 150, 190) }, says: /^a\.docx is damaged/ },
  'a docx without text': { files: { 'a.docx': makeZip([{ name: '[Content_Types].xml', data: '<Types/>' }]) }, says: /^a\.docx is an Office file without text/ },
  'a docx whose XML breaks off': { files: { 'a.docx': makeZip([{ name: 'word/document.xml', data: '<w:document xmlns:w="w"><w:body>' }]) }, says: /^a\.docx is damaged: it is not well-formed XML \(.*\); save it again in the program that made it$/ },
  'an EPUB without its package': { files: { 'a.epub': makeZip([{ name: 'mimetype', data: 'application/epub+zip' }]) }, says: /^a\.epub is no whole EPUB: it has no META-INF\/container\.xml; export it again from the program that made it$/ },
  'an EPUB without a chapter': { files: { 'a.epub': makeZip([{ name: 'META-INF/container.xml', data: '<container><rootfiles><rootfile full-path="b.opf"/></rootfiles></container>' }, { name: 'b.opf', data: '<package><manifest><item id="c" href="c.xhtml"/></manifest><spine><itemref idref="c"/></spine></package>' }]) }, says: /^a\.epub is no whole EPUB: its chapter c\.xhtml is missing; / },
  'an EPUB with its chapters encrypted': { files: { 'a.epub': makeZip([{ name: 'META-INF/container.xml', data: '<container/>' }, { name: 'META-INF/encryption.xml', data: '<encryption><CipherReference URI="c.xhtml"/></encryption>' }]) }, says: /^a\.epub is locked \(its chapters are encrypted\); import a copy without protection$/ },
  'a path that leads out of an archive': { files: { 'a.docx': makeZip([{ name: '../../etc/passwd', data: 'x' }]) }, says: /^a\.docx holds a file that would be written outside its folder \(invalid relative path: \.\.\/\.\.\/etc\/passwd\); it is not what it says, and nothing of it was read$/ },
  'an archive that says it is endless': { files: { 'a.docx': makeZip([{ name: 'word/document.xml', data: 'x', size: 0x7fffffff }]) }, says: /^a\.docx unpacks to more than 1024 MB; that is no document, and nothing of it was read$/ },
  'a part that is too large': { files: { 'a.docx': makeZip([{ name: 'word/document.xml', data: 'x', size: 60 * 1024 * 1024 }]) }, says: /^a\.docx holds word\/document\.xml, which unpacks to 60 MB; that is no text, and nothing of it was read$/ },
  'an archive that unpacks to more than it says': { files: { 'a.docx': makeZip([{ name: 'word/document.xml', data: 'x'.repeat(1_000_000), size: 10 }]) }, says: /^a\.docx is damaged and cannot be unpacked/ },
  '51 MB': { files: { 'a.txt': new Uint8Array(51 * 1024 * 1024).fill(65) }, says: /^a\.txt has 51 MB, more than the 50 MB that are read; take out its pictures, or cut it in parts$/ },
  'entities in a TMX': { files: { 'a.tmx': '<!DOCTYPE tmx [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><tmx version="1.4"><body/></tmx>' }, says: /^a\.tmx defines entities of its own \(line 1\), which can be used to fill the memory or read other files; take out the definitions, and write the characters themselves$/ },
  'entities in a page': { files: { 'a.html': '<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><html><p>甲&x;</p></html>' }, says: /^a\.html defines entities of its own/ },
  'elements without an end': { files: { 'a.html': `<!DOCTYPE html>${'<div>'.repeat(3000)}甲` }, says: /^a\.html has more than 250 elements one in another; it is damaged, or no document$/ },
  'a csv with an open quotation mark': { files: { 'a.csv': '中文,English\n"甲,a\n' }, says: /^a\.csv is no whole table: .*; correct the quotation marks there, or save it as xlsx$/ },
  'two files of one language': { files: { 'a.txt': make.txt(side), 'b.txt': make.txt(side) }, says: /^a\.txt and b\.txt are both in Simplified Chinese; give a text and its translation, or name a second version apart, such as --languages zh-Hans,zh-Hans-x-second$/ },
  'a language that is not known': { files: { 'a.txt': make.txt(side), 'b.txt': `${'ᏣᎳᎩ ᎦᏬᏂᎯᏍᏗ '.repeat(30)}.` }, says: /^b\.txt is in a language that is not known here; say which, in the order of the texts, such as --languages zh-Hans,en$/ },
  'bytes that are no text': { files: { 'a.txt': Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919 + (index >> 3) * 104729) % 256) }, says: /^a\.txt is in no encoding that can be told; if it is text, say which with --encoding, such as --encoding gb18030$/ },
};

for (const [name, { files, says }] of Object.entries(cases)) {
  test(`${name} is refused in a sentence`, async () => {
    assert.match(await refusal(files), says);
  });
}

test('a translation of another text is said to be one, and where a few lines cannot tell, that is said', async () => {
  const zh = '国际合作声明\n\n' + ['双方强调联合国的核心作用。', '中俄已共同提交公约草案作为相关谈判基础。', '两国友好没有止境，合作没有禁区。', '双方支持上海合作组织。', '双方将加强经贸问题对话。', '国际社会要团结不要分裂。'].join('\n\n');
  assert.match((await runImport({ 'a.txt': '采菱歌\n\n菱叶青青水满塘\n小船摇过旧城墙\n谁家女儿唱新曲', 'b.txt': 'The Song\n\nGreen are the leaves and full is the pond,\nthe boat glides past the walls of old.\nWhose daughter sings a melody new?' }, { options: { anyway: false } })).report, /whether it is a translation of this text cannot be told \(\d+%\): look through the pairs/);
  const en = 'A Cookery Book\n\n' + ['Take two eggs and beat them well with a little salt until they are light and foamy, then leave them for an hour.', 'Butter.', 'An oven that is too hot burns the crust before the inside is done, which every baker of bread has had to learn once.', 'Sugar and cinnamon, 250 grams.', 'Wash 3 apples.', 'Serve it warm with cream, 45 minutes after it has come out of the oven, on a plate that was warmed in hot water before.'].join('\n\n');
  assert.match(await refusal({ 'a.txt': zh, 'b.txt': en }), /^b\.txt does not look like a translation of a\.txt: .*; check that they are of the same text, or add --anyway$/);
});

test('an encoding that is none, and a tag that is none, are refused', async () => {
  assert.equal(await refusal({ 'a.txt': '甲。' }, { encoding: 'utf-99' }), '--encoding utf-99 is no encoding that is known; write utf-8, utf-16le, gb18030 or big5');
  assert.equal(await refusal({ 'a.txt': '甲。' }, { languages: ['中文'] }), '--languages 中文 is no tag of a language; write such as zh-Hans, zh-Hant, lzh-Hant, en, ru');
});

test('a text without a letter of the language that it is said to be in is refused', async () => {
  assert.equal(await refusal({ 'a.txt': '告示\n\n本市开放夜市。', 'b.txt': '唱风磐\n\n夯技狼' }, { languages: ['zh-Hans', 'ko'] }), 'b.txt has no letter of Korean, which it is said to be in; check --languages, or its encoding with --encoding');
});
