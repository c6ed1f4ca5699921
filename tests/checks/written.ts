/**
 * What the files of a small library say, read by the plainest means, line by line: what its pages are held to.
 * It knows the Markdown that the fixtures have and no more, and shares no code with what reads them for the site.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { Converter as fromSimplified } from 'opencc-js/cn2t';
import { Converter as fromTraditional } from 'opencc-js/t2cn';

/** A row or a note as it is written in one language. */
interface Written {
  /** None where the file leaves it to the order of the rows. */
  id?: string;
  text: string;
  /** `1.`, or `•`; nothing for what is no item. */
  marker?: string;
}

/** A document: its rows in order, its notes by label, each with its text in every language that has it. */
export interface WrittenDocument {
  rows: { id: string; marker?: string; text: Record<string, string> }[];
  notes: Record<string, Record<string, string>>;
}

const read = (path: string) => readFileSync(path, 'utf8');
const isChinese = (language: string) => /^l?zh/.test(language);

/** A line of Markdown as it is read: without marks of notes and of emphasis, a link as its words. */
const plain = (line: string) =>
  line
    .replaceAll(/\[\^[^\]]+\]/g, '')
    .replaceAll(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll(/\*\*|~~|\*/g, '')
    .replace(/^\[(.*)\]$/, '$1');

/** The rows and notes of one file. */
function writtenIn(markdown: string, language: string): { rows: Written[]; notes: [label: string, text: string][] } {
  const rows: Written[] = [];
  const notes: [string, string][] = [];
  const joiner = isChinese(language) ? '' : ' ';
  let block: string[] = [];
  let marker: string | undefined;
  let fence: { id?: string; lines: string[] } | undefined;

  const add = (lines: string[], joint: string, id?: string) => rows.push({ ...(id && { id }), text: lines.join(joint), ...(marker !== undefined && { marker }) });
  function end() {
    const last = / \^(\S+)$/.exec(block.at(-1) ?? '');
    if (last) block.push(block.pop()!.slice(0, last.index));
    const isVerse = block.some((line) => line.endsWith('\\'));
    if (block.length > 0) add(block.map((line) => plain(line.replace(/\\$/, ''))), isVerse ? '\n' : joiner, last?.[1]);
    block = [];
    marker = undefined;
  }

  for (const whole of [...markdown.split('\n'), '']) {
    const line = whole.replace(/^> ?/, '').trim();
    if (fence) {
      if (line === '```') {
        add(fence.lines, '\n', fence.id);
        fence = undefined;
      } else fence.lines.push(whole);
      continue;
    }
    const [, , info] = /^(```)(.*)$/.exec(line) ?? [];
    const note = /^\[\^([^\]]+)\]: (.*)$/.exec(line);
    const item = /^(-|\d+\.) (.*)$/.exec(line);
    if (info !== undefined) fence = { ...(/\^(\S+)$/.exec(info)?.[1] && { id: /\^(\S+)$/.exec(info)![1]! }), lines: [] };
    else if (note) notes.push([note[1]!, plain(note[2]!)]);
    else if (line === '' || line === '---' || /^\|:?-/.test(line)) end();
    else if (line.startsWith('|')) {
      const id = / \^(\S+) \|$/.exec(line)?.[1];
      add(line.replace(/ \^\S+ \|$/, ' |').split('|').slice(1, -1).map((cell) => plain(cell.trim())), '\t', id);
    } else if (item) {
      end();
      marker = item[1] === '-' ? '•' : item[1]!;
      block = [item[2]!];
    } else block.push(line.replace(/^#{1,6} /, ''));
  }
  return { rows, notes };
}

/** Chinese from one script to the other by OpenCC, then the words of `decisions`, code point by code point; quotation marks as the other script has them. */
function converter(to: string, region: 'tw' | 'hk', decisions: Record<string, string>) {
  const [open, marks] = to.endsWith('Hant') ? [fromSimplified({ from: 'cn', to: region }), '“「”」‘『’』'] : [fromTraditional({ from: 'tw', to: 'cn' }), '「“」”『‘』’'];
  const quotes = new Map(Array.from(marks.matchAll(/(.)(.)/gu), ([, one, other]) => [one!, other!]));
  return (text: string) => {
    const [from, made] = [Array.from(text), Array.from(open(text))];
    for (const [word, written] of Object.entries(decisions)) {
      const characters = Array.from(word);
      from.forEach((_, at) => {
        if (characters.every((one, index) => from[at + index] === one)) made.splice(at, characters.length, ...Array.from(written));
      });
    }
    return made.map((one) => quotes.get(one) ?? one).join('');
  };
}

const inScript = (language: string, script: string) => language.replace(/Han[st]/, script);

/** A document of a library of fixtures, in every language it is read in: those of its folders, and Chinese in the other script. */
export function writtenDocument(library: string, id: string, source: string): WrittenDocument {
  const folder = `${library}/${id}`;
  const tags = readdirSync(folder, { withFileTypes: true }).filter((one) => one.isDirectory()).map(({ name }) => name);
  const files = readdirSync(`${folder}/${source}`).sort((one, other) => parseInt(one) - parseInt(other));
  const document: WrittenDocument = { rows: [], notes: {} };
  for (const file of files) {
    const written = new Map(tags.filter((tag) => existsSync(`${folder}/${tag}/${file}`)).map((tag) => [tag, writtenIn(read(`${folder}/${tag}/${file}`), tag)]));
    written.get(source)!.rows.forEach((row, at) => {
      const text = Object.fromEntries([...written].flatMap(([tag, { rows }]) => (rows[at] === undefined ? [] : [[tag, rows[at].text]])));
      document.rows.push({ id: row.id ?? '', ...(row.marker !== undefined && { marker: row.marker }), text });
    });
    for (const [tag, { notes }] of written) for (const [label, text] of notes) document.notes[label] = { ...document.notes[label], [tag]: text };
  }
  for (const tag of tags.filter(isChinese)) {
    const other = inScript(tag, tag.endsWith('Hans') ? 'Hant' : 'Hans');
    if (tags.includes(other)) continue;
    const yaml = [`${library}/zh-${other.slice(-4)}.yaml`, `${folder}/zh-${other.slice(-4)}.yaml`].filter(existsSync).map((path) => parse(read(path)) as { region?: 'tw' | 'hk'; decisions?: Record<string, string> });
    const convert = converter(other, yaml.findLast(({ region }) => region)?.region ?? 'tw', Object.assign({}, ...yaml.map(({ decisions }) => decisions)) as Record<string, string>);
    for (const { text } of [...document.rows, ...Object.values(document.notes).map((note) => ({ text: note }))]) if (text[tag] !== undefined) text[other] = convert(text[tag]);
  }
  return document;
}
