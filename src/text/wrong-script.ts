/** Chinese that is in the other script than its folder says. */
import { isChinese, scriptOf } from '../languages.ts';
import { fault } from './faults.ts';
import type { Markdown } from './markdown/read.ts';
import { type Detected, unlike } from './scripts/detect.ts';
import { inlineText } from './serialise.ts';

/** Reports a file that is in the other script, or in both. */
export function checkScript({ file, language, blocks }: Markdown, detect: (text: string) => Detected): void {
  const script = scriptOf(language);
  if (!isChinese(language) || (script !== 'Hans' && script !== 'Hant')) return;
  const text = blocks.map(({ lines }) => lines.map(({ tree }) => inlineText(tree)).join('')).join('\n');
  const detected = detect(text);
  const problem = unlike(detected, script, language);
  if (problem) fault(file, detected.script === 'mixed' ? 'mixed-script' : 'wrong-script', problem, { line: 1, column: 1 });
}
