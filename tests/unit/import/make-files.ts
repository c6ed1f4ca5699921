/** One text in every kind of file that the import reads, for tests. */
import { makeZip } from './make-zip.ts';

/** A passage of a text, in one language. */
export type Passage = { kind: 'title' | 'chapter' | 'paragraph' | 'quotation'; text: string } | { kind: 'item'; number: number; text: string };

export type Side = readonly Passage[];

const typed = (passage: Passage) => (passage.kind === 'item' ? `${passage.number}. ${passage.text}` : passage.text);
const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const bytes = (text: string) => new TextEncoder().encode(text);

export const txt = (side: Side) => bytes(side.map((passage) => `${typed(passage)}\n\n`).join(''));

export function htmlText(side: Side): string {
  let list = false;
  const parts = side.map((passage) => {
    const begins = passage.kind === 'item' && (!list || passage.number === 1);
    const before = `${list && (begins || passage.kind !== 'item') ? '</ol>\n' : ''}${begins ? `<ol start="${passage.number}">\n` : ''}`;
    list = passage.kind === 'item';
    const words = escaped(passage.text);
    const element = { title: `<h1>${words}</h1>`, chapter: `<h2>${words}</h2>`, paragraph: `<p>${words}</p>`, quotation: `<p>${words}</p>`, item: `<li>${words}</li>` }[passage.kind];
    return `${before}${element}\n`;
  });
  return `<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title></title><style>p { margin: 0 }</style></head>\n<body>\n${parts.join('')}${list ? '</ol>\n' : ''}</body></html>\n`;
}

export const html = (side: Side) => bytes(htmlText(side));

export function epub(side: Side): Uint8Array {
  const begins = side.flatMap(({ kind }, index) => (kind === 'chapter' || index === 0 ? [index] : []));
  const chapters = begins.map((begin, index) => side.slice(begin, begins[index + 1]));
  const xhtml = (of: Side) => htmlText(of).replace('<!DOCTYPE html>\n<html>', '<?xml version="1.0" encoding="utf-8"?>\n<html xmlns="http://www.w3.org/1999/xhtml">').replace('<meta charset="utf-8">', '').replace('<title></title>', '<title/>');
  return makeZip([
    { name: 'mimetype', data: 'application/epub+zip' },
    { name: 'META-INF/container.xml', data: '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="OEBPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>' },
    { name: 'OEBPS/book.opf', data: `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata/><manifest>${chapters.map((_, index) => `<item id="c${index}" href="text/c%20${index}.xhtml" media-type="application/xhtml+xml"/>`).join('')}</manifest><spine>${chapters.map((_, index) => `<itemref idref="c${index}"/>`).join('')}</spine></package>` },
    ...chapters.map((of, index) => ({ name: `OEBPS/text/c ${index}.xhtml`, data: xhtml(of) })),
  ]);
}

const w = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A Word file around paragraphs that are written out in its XML. */
export const docxOf = (body: string, others: Record<string, string> = {}) =>
  makeZip([
    { name: '[Content_Types].xml', data: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' },
    { name: 'word/document.xml', data: `<?xml version="1.0" encoding="UTF-8"?>\n<w:document ${w} xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body>${body}</w:body></w:document>` },
    ...Object.entries(others).map(([name, data]) => ({ name: `word/${name}`, data })),
  ]);

const numberingXml = `<w:numbering ${w}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>`;

const begins = (side: Side, index: number) => {
  const passage = side[index];
  return passage?.kind === 'item' && (passage.number === 1 || side[index - 1]?.kind !== 'item');
};

export function docx(side: Side): Uint8Array {
  let lists = 0;
  const paragraphs = side.map((passage, index) => {
    if (begins(side, index)) lists++;
    const properties = { title: '<w:pStyle w:val="a3"/>', chapter: '<w:pStyle w:val="1"/>', paragraph: '', quotation: '', item: `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${lists}"/></w:numPr>` }[passage.kind];
    // Word cuts words into runs wherever it likes.
    const characters = Array.from(passage.text);
    const middle = Math.floor(characters.length / 2);
    const run = (text: string) => `<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r>`;
    return `<w:p><w:pPr>${properties}</w:pPr>${run(characters.slice(0, middle).join(''))}<w:proofErr w:type="spellStart"/>${run(characters.slice(middle).join(''))}</w:p>`;
  });
  const starts = side.flatMap((passage, index) => (passage.kind === 'item' && begins(side, index) ? [passage.number] : []));
  return docxOf(paragraphs.join(''), {
    'styles.xml': `<w:styles ${w}><w:style w:styleId="a3"><w:name w:val="Title"/></w:style><w:style w:styleId="1"><w:name w:val="heading 1"/></w:style></w:styles>`,
    'numbering.xml': `${numberingXml}${starts.map((start, index) => `<w:num w:numId="${index + 1}"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="${start}"/></w:lvlOverride></w:num>`).join('')}</w:numbering>`,
  });
}

export const tmx = (source: Side, translation: Side) =>
  bytes(`<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4"><header srclang="zh-CN" datatype="plaintext" segtype="paragraph" adminlang="en" o-tmf="x" creationtool="x" creationtoolversion="1"/><body>\n${source
    .map((passage, index) => `<tu><tuv xml:lang="zh-CN"><seg>${escaped(typed(passage))}</seg></tuv><tuv xml:lang="en"><seg>${escaped(translation[index] ? typed(translation[index]) : '')}</seg></tuv></tu>\n`)
    .join('')}</body></tmx>\n`);

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;

export const csv = (source: Side, translation: Side) => bytes(`中文,English\r\n${source.map((passage, index) => `${quoted(typed(passage))},${quoted(translation[index] ? typed(translation[index]) : '')}\r\n`).join('')}`);

export function xlsx(source: Side, translation: Side): Uint8Array {
  const cell = (reference: string, passage: Passage | undefined) => `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${passage ? escaped(typed(passage)) : ''}</t></is></c>`;
  const rows = source.map((passage, index) => `<row r="${index + 1}">${cell(`A${index + 1}`, passage)}${cell(`B${index + 1}`, translation[index])}</row>`);
  return makeZip([
    { name: '[Content_Types].xml', data: '<Types/>' },
    { name: 'xl/workbook.xml', data: '<workbook xmlns:r="r"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>' },
    { name: 'xl/_rels/workbook.xml.rels', data: '<Relationships><Relationship Id="rId1" Target="worksheets/sheet1.xml"/></Relationships>' },
    { name: 'xl/worksheets/sheet1.xml', data: `<worksheet><sheetData>${rows.join('')}</sheetData></worksheet>` },
  ]);
}

/** Both languages by turns in one plain text. */
export const alternating = (source: Side, translation: Side) => bytes(source.map((passage, index) => `${typed(passage)}\n\n${translation[index] ? typed(translation[index]) : ''}\n\n`).join(''));

/** Markdown of words without signs of its own. */
export const markdown = (side: Side) => bytes(side.map((passage) => `${{ title: '# ', chapter: '## ', paragraph: '', quotation: '', item: '' }[passage.kind]}${typed(passage)}\n\n`).join(''));
