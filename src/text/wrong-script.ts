/** Texts that are in another script than their folder says. */
import { isChinese, scriptOf, type Language } from '../languages.ts';
import { fault } from './faults.ts';
import { lettersOf } from './letters.ts';
import type { Markdown } from './markdown/read.ts';
import { type Detected, unlike } from './scripts/detect.ts';
import { inlineText } from './serialise.ts';

/** Of so many letters a tenth are of the text's own script, or it is in another language. */
const few = { letters: 20, share: 0.1 } as const;

/** Reports a file with hardly a letter of its language, and Chinese that is in the other script, or in both. */
export function checkScript({ file, language, blocks }: Markdown, detect: (text: string) => Detected): void {
  const text = blocks.filter(({ kind }) => kind !== 'code').map(({ lines }) => lines.map(({ tree }) => inlineText(tree)).join('')).join('\n');
  // Most texts show at their beginning what they are in.
  const strange = whatIsStrange(text.slice(0, 1000), language) && whatIsStrange(text, language);
  if (strange) fault(file, 'wrong-letters', strange, { line: 1, column: 1 });
  const script = scriptOf(language);
  if (!isChinese(language) || (script !== 'Hans' && script !== 'Hant')) return;
  const detected = detect(text);
  const problem = unlike(detected, script, language);
  if (problem) fault(file, detected.script === 'mixed' ? 'mixed-script' : 'wrong-script', problem, { line: 1, column: 1 });
}

function whatIsStrange(text: string, language: Language): string | undefined {
  const letters = text.match(/\p{L}/gu) ?? [];
  const own = lettersOf(language);
  const count = letters.filter((letter) => own.test(letter)).length;
  if (letters.length < few.letters || count >= letters.length * few.share) return undefined;
  return `Of ${letters.length} letters ${count} are such as \`${language}\` is written in; move this text to the folder of its language`;
}
