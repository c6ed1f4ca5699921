/** Texts by chance, the same for the same seed. */
import { readFileSync } from 'node:fs';
import type { Passage, Side } from './make-files.ts';

export type Chance = () => number;

/** A generator of numbers from 0 to 1 (mulberry32). */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const pick = <T>(next: Chance, of: readonly T[]): T => of[Math.floor(next() * of.length)] as T;

const pieces = [
  '国际', '合作', '第三条', '一、', '（一）', '二〇二二年二月四日', '的', '。', '，', '！', '”', '“', '《宪章》', '……', '——', '　', ' ', '  ',
  'the United Nations', 'Article 3', 'e.g.', 'No. 7', 'U.S.', '. ', '? ', 'é', 'e\u0301', 'ﬁ', '１２', '12', '1. ', '- ', '• ', '3',
  '*', '**', '_', '__', '#', '# ', '>', '> ', '[', ']', '[x](y)', '![a](b)', '[^1]', '(', ')', '|', '| a |', '~~', '`', '```', '\\', '\\*', '+ ', '=', '===', '---', ':', '&amp;', '&', '<b>', '<', '>', '<!-- x -->', '^p7', ' ^p7', 'https://example.org/a_b*c', 'www.example.org', 'a@b.org', '$x$', '\u00a0',
  '⻓', '⺠', '⼀', '\u200b', '\ufeff', '\u00ad', '葛\u{e0100}', '\ufe0f', '\ue5e5', '\ue000', '𠮷', '🙂', 'א', '\u200d', '龜', '\u2028', '\uf9dc',
];

/** A passage of anything that a file may hold. */
export function wildPassage(next: Chance): Passage {
  const text = Array.from({ length: 1 + Math.floor(next() * 14) }, () => pick(next, pieces)).join('');
  return { kind: pick(next, ['paragraph', 'paragraph', 'paragraph', 'chapter', 'quotation'] as const), text: `甲${text}乙` };
}

const content = new URL('../../fixtures/statement/joint-statement-2022/', import.meta.url);
const rows = (folder: string) => ['1-information-security', '2-international-order', '3-state-relations', '4-trade-and-g20', '5-brics', '6-sco'].flatMap((name) =>
  readFileSync(new URL(`${folder}/${name}.md`, content), 'utf8').split('\n\n').filter((block) => /\^p\d+\s*$/.test(block)).map((block) => block.replaceAll(/\[\^[\w-]+\]/g, '').replace(/\s*\^p\d+\s*$/, '').split('\n')),
);
const pool = rows('zh-Hans').flatMap((lines, index) => lines.map((line, at) => [line, rows('en')[index]?.[at] ?? ''] as const));

/** A text and its translation, out of true sentences. */
export function pairOfTexts(next: Chance): [Side, Side] {
  const [zh, en]: [Passage[], Passage[]] = [[{ kind: 'title', text: '关于国际关系的声明' }], [{ kind: 'title', text: 'Statement on International Relations' }]];
  const add = (passage: (text: string) => Passage, length: number) => {
    const pairs = Array.from({ length }, () => pick(next, pool));
    zh.push(passage(pairs.map(([text]) => text).join('')));
    en.push(passage(pairs.map(([, text]) => text).join(' ')));
  };
  const chapters = 1 + Math.floor(next() * 3);
  for (let chapter = 1; chapter <= chapters; chapter++) {
    zh.push({ kind: 'chapter', text: `第${'一二三'[chapter - 1]}章　总则` });
    en.push({ kind: 'chapter', text: `Chapter ${chapter} General Provisions` });
    const paragraphs = 1 + Math.floor(next() * 4);
    for (let paragraph = 0; paragraph < paragraphs; paragraph++) {
      if (next() < 0.2) for (let number = 1; number <= 3; number++) add((text) => ({ kind: 'item', number, text }), 1);
      else add((text) => ({ kind: 'paragraph', text }), 1 + Math.floor(next() * 3));
    }
  }
  return [zh, en];
}
