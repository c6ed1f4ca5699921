/**
 * The number a block or a sentence begins with, in one form for all languages:
 * 第三条, Article 3, Статья 3 are `article 3`; 一、, 1., I. and (a) are `item 1`.
 */
import { hanValue } from './han-numbers.ts';
import { westernNumbers } from './western-numbers.ts';

const figure = '[〇零○一二三四五六七八九十百千兩两廿卅\\d０-９]+';

/** What is numbered, in Chinese and in other languages. A word may stand for more than one (a Book is a 編 or a 卷). */
const han: Readonly<Record<string, string>> = { 條: 'article', 条: 'article', 章: 'chapter', 回: 'chapter', 節: 'section', 节: 'section', 編: 'part', 编: 'part', 篇: 'part', 部: 'part', 卷: 'volume', 課: 'lesson', 课: 'lesson' };
const western: readonly (readonly [RegExp, readonly string[]])[] = [
  [/^(?:article|art\.|artikel|artículo|articolo|artigo|статья|ст\.|§)/iu, ['article']],
  [/^(?:chapter|chap\.|ch\.|kapitel|chapitre|capítulo|capitolo|глава)/iu, ['chapter']],
  [/^(?:section|sec\.|abschnitt|sección|sezione|secção|раздел)/iu, ['section', 'article']],
  [/^(?:part|teil|partie|parte|часть)/iu, ['part']],
  [/^(?:book|buch|livre|libro|книга)/iu, ['part', 'volume']],
  [/^(?:volume|vol\.|band|tome|tomo|том)/iu, ['volume']],
  [/^(?:lesson|lektion|leçon|lección|урок)/iu, ['lesson']],
];

const hanHeading = new RegExp(`^第(${figure})([條条章回節节編编篇部卷課课])(?:之(${figure}))?`, 'u');
const hanItem = new RegExp(`^(?:[（(](${figure})[）)]|(${figure})[、．.)）](?!\\d))`, 'u');
const stems = '甲乙丙丁戊己庚辛壬癸';
const westernItem = /^[“"]?(?:[(（]([\dA-Za-zа-яё]{1,5})[)）]|(\d{1,3}|[IVXLC]{1,6}|[ivxlc]{1,6}|\p{L})[.)、](?!\d))/u;

/** Every form of the number at the beginning of `text`, most often one; `i.` is the first as well as the ninth. */
export function markersOf(text: string, language: string): string[] {
  const start = text.slice(0, 40).trimStart();
  return /^(?:zh|lzh|yue|ja)\b/u.test(language) ? hanMarkers(start) : westernMarkers(start, language);
}

function hanMarkers(start: string): string[] {
  const heading = hanHeading.exec(start);
  if (heading) return [`${han[heading[2]!]} ${hanValue(heading[1]!)}${heading[3] ? `-${hanValue(heading[3])}` : ''}`];
  const item = hanItem.exec(start);
  if (item) return [`item ${hanValue((item[1] ?? item[2])!)}`];
  const stem = /^[（(]?([甲乙丙丁戊己庚辛壬癸])[）)、．.]/u.exec(start);
  if (stem) return [`item ${stems.indexOf(stem[1]!) + 1}`];
  const circled = /^[①-⑳]/u.exec(start);
  return circled ? [`item ${circled[0].charCodeAt(0) - 0x245f}`] : [];
}

function westernMarkers(start: string, language: string): string[] {
  for (const [name, kinds] of western) {
    const found = name.exec(start);
    if (!found) continue;
    const number = /^\s*(\d+(?:[-–.]\d+)?|[IVXLC]+\b|\p{L}+(?:-\p{L}+)?)/u.exec(start.slice(found[0].length))?.[1];
    const value = number === undefined ? undefined : valueOf(number, language);
    return value === undefined ? [] : kinds.map((kind) => `${kind} ${value}`);
  }
  const item = westernItem.exec(start);
  return item ? itemValues((item[1] ?? item[2])!).map((value) => `item ${value}`) : [];
}

const valueOf = (number: string, language: string) => (/^\d/u.test(number) ? number.replace(/[–.]/u, '-') : /^[IVXLC]+$/u.test(number) ? String(romanValue(number)) : westernNumbers(number, language)[0]);

/** `c` is the third letter and a hundred: what an item may be. */
function itemValues(sign: string): number[] {
  if (/^\d+$/u.test(sign)) return [Number(sign)];
  const roman = /^(?:[ivxlc]+|[IVXLC]+)$/u.test(sign) ? [romanValue(sign.toUpperCase())] : [];
  const letter = /^[A-Za-z]$/u.test(sign) ? [sign.toLowerCase().charCodeAt(0) - 0x60] : [];
  return [...roman, ...letter];
}

const signs: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };

const romanValue = (roman: string) => Array.from(roman).reduce((sum, sign, at) => sum + (signs[sign]! < (signs[roman[at + 1] ?? ''] ?? 0) ? -signs[sign]! : signs[sign]!), 0);

/** What a sentence refers to by number: 第二十二條第二項 and “paragraph 2 of Article 22” are `article 22` and `paragraph 2`. In Chinese and English only. */
export function referencesIn(text: string, language: string): string[] {
  if (/^(?:zh|lzh|yue)\b/u.test(language)) return Array.from(text.matchAll(hanReference), ([, number, kind]) => `${hanReferred[kind!]} ${hanValue(number!)}`);
  return Array.from(text.matchAll(englishReference), ([, kind, number]) => `${englishReferred(kind!.toLowerCase())} ${/^\d/u.test(number!) ? Number(number) : romanValue(number!)}`);
}

const hanReferred: Readonly<Record<string, string>> = { ...han, 項: 'paragraph', 项: 'paragraph', 款: 'subparagraph', 目: 'item' };
const hanReference = new RegExp(`第(${figure})([條条章節节項项款目])`, 'gu');
const englishReference = /\b(articles?|art\.|paragraphs?|subparagraphs?|sub-paragraphs?|chapters?|sections?|items?)\s+(\d+|[IVX]+\b)/giu;
const englishReferred = (kind: string) => kind.replace('sub-', 'sub').replace(/s$/u, '').replace('art.', 'article');
