/** Conversions and decisions written as a table of words. */
import { VFile } from 'vfile';
import { installed } from '../../../../src/read-opencc.ts';
import { conversion } from '../../../../src/text/scripts/conversion.ts';
import { type Decision, readDecisions } from '../../../../src/text/scripts/decisions.ts';
import type { Region, Script } from '../../../../src/text/scripts/dictionaries.ts';

/** Decisions, and what is said against the others. */
export function decisions(to: Script, words: Record<string, string>): { decisions: Decision[]; messages: string[] } {
  const file = new VFile({ path: `zh-${to}.yaml` });
  const yaml = { value: { region: undefined, decisions: words }, placeOf: () => ({ line: 1, column: 1 }), strings: () => [] };
  return { decisions: readDecisions(yaml, installed().forms(to), file), messages: file.messages.map(({ reason }) => reason) };
}

export const converting = (to: Script, words: Record<string, string> = {}, region: Region = 'tw') => conversion(installed().direction(to, region), decisions(to, words).decisions);
