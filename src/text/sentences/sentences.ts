/**
 * Where sentences end. Nothing is lost and nothing changed: the sentences of a text are
 * its own characters in their order, with the spaces between sentences left out.
 */
import { urlOrHost } from '../urls.ts';
import { hanSentences } from './han.ts';
import { westernSentences } from './western.ts';

/** Languages whose sentences end with 。 and need no space after it. */
const withFullStop = new Set(['zh', 'lzh', 'yue', 'nan', 'hak', 'wuu', 'ja']);

/** The sentences of one block of text, trimmed, in a language by its BCP 47 tag. A text of spaces has none. None ends within a URL. */
export function sentencesOf(text: string, language: string): string[] {
  const primary = language.split('-')[0]!.toLowerCase();
  const cut = withFullStop.has(primary) ? hanSentences : westernSentences;
  let at = 0;
  const parts = cut(text.replace(urlOrHost, (url) => 'x'.repeat(url.length)), language).map(({ length }) => text.slice(at, (at += length)));
  return parts.map((part, index) => `${index > 0 ? part.replace(sign, '') : part}${sign.exec(parts[index + 1] ?? '')?.[0] ?? ''}`.trim()).filter((sentence) => sentence !== '');
}

/** A raised figure, as a part of a pattern. After a sentence it is the sign of a note. */
export const raisedFigure = '[⁰¹²³⁴-⁹]';

/** It belongs to the sentence before it; but before a letter it begins a word: ¹⁴C. */
const sign = new RegExp(`^${raisedFigure}+(?!${raisedFigure}|\\p{Script=Latin})`, 'u');
