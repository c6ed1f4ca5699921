/** A text and its translation in one file, line by line: what stands together is in one language. */
import type { ReceivedBlock } from '../received.ts';
import { asVerse, isVerse } from './verse.ts';

export type Script = 'han' | 'other';

/** The script that most letters of a text are in, of which Japanese has two; `undefined` for one without letters. */
export function scriptOf(text: string): Script | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const han = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  return letters === 0 ? undefined : han * 2.5 > letters - han ? 'han' : 'other';
}

/** The script of each of several texts in order; one without letters goes with the text before it. Japanese that stands by turns with Chinese is told by its kana. */
export function scriptsOf(texts: readonly string[]): Script[] {
  const kana = texts.map((text) => /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text));
  if (texts.length >= 4 && kana.every((has, index) => has !== kana[index - 1])) return kana.map((has) => (has ? 'other' : 'han'));
  let before = texts.map(scriptOf).find((script) => script !== undefined) ?? 'han';
  return texts.map((text) => (before = scriptOf(text) ?? before));
}

/** A third of the texts or more are in the smaller script, by `share` another part of them. */
export function inTwoLanguages(scripts: readonly Script[], share = 1 / 3): boolean {
  const han = scripts.filter((script) => script === 'han').length;
  const smaller = Math.min(han, scripts.length - han);
  return smaller >= scripts.length * share && (smaller >= 2 || scripts.length === 2);
}

/** Groups of lines, each in one language: a stanza whose lines are translated one by one is two stanzas. */
export function byLanguage(groups: readonly ReceivedBlock[][]): ReceivedBlock[][] {
  const lines = groups.flat().filter(({ kind }) => kind === 'line');
  if (!inTwoLanguages(scriptsOf(lines.map(({ inline }) => inline.text)))) return [...groups];
  return groups.flatMap((group) => {
    const scripts = scriptsOf(group.map(({ inline }) => inline.text));
    const starts = Array.from(scripts.keys()).filter((index) => scripts[index] !== scripts[index - 1]);
    const runs = starts.map((start, at) => group.slice(start, starts[at + 1]));
    const stanzas = [...new Set(scripts)].map((script) => group.filter((_, index) => scripts[index] === script));
    return runs.length > 2 && stanzas.some(isVerse) ? stanzas.map((stanza) => [asVerse(stanza)]) : runs;
  });
}
