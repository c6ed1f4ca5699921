/** The review of the Traditional text: every character that has a choice of forms has a decision, and every decision a use. */
import type { ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { decide, type Decision, either } from './decisions.ts';
import { fault, type Place } from './faults.ts';
import type { Forms } from './forms.ts';
import { root } from './markdown.ts';
import { placeIn } from './remark/places.ts';
import type { Convert } from './traditional.ts';

/** A text that is converted as a whole. */
export interface Passage {
  file: VFile;
  text: string;
  placeOf(offset: number): Place;
}

/** Inline content as a passage. */
export function passage(file: VFile, children: ElementContent[]): Passage {
  const placeOf = (offset: number) => {
    let [place, start]: [Place, number] = [{ line: 1, column: 1 }, 0];
    visit(root(children), 'text', (text) => {
      if (offset >= start && offset < start + text.value.length) place = placeIn(text, offset - start);
      start += text.value.length;
    });
    return place;
  };
  return { file, text: toString(root(children)), placeOf };
}

/** Report what is not decided in the passages, and, on `file`, which decisions decide nothing there. */
export function review(passages: Passage[], decisions: readonly Decision[], forms: Forms, convert: Convert, file: VFile): void {
  const used = new Set<Decision>();
  for (const { file: from, text, placeOf } of passages) {
    const decided = decide(text, decisions);
    const converted = convert(text);
    if (converted.length !== text.length) {
      fault(from, 'unequal-length', 'Conversion changes the length of this text; find the word, and decide its form in zh-Hant.yaml', placeOf(0));
      continue;
    }
    for (const { 0: character, index } of text.matchAll(/\p{Script=Han}/gu)) {
      const choices = forms.of(character);
      if (choices.length === 1) continue;
      const decision = decided.get(index)?.decision;
      if (decision) used.add(decision);
      else {
        const context = text.slice(Math.max(0, index - 4), index + 5);
        const reason = `\`${character}\` in 「${context}」 can be ${either(choices)}, and is \`${converted[index]}\` unreviewed; decide its word in zh-Hant.yaml`;
        fault(from, 'unreviewed-character', reason, placeOf(index));
      }
    }
  }
  for (const decision of decisions) {
    if (!used.has(decision)) fault(file, 'unused-decision', `\`${decision.word}\` decides no character of the text; delete it`, decision.place);
  }
}
