import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

/** The tokens of every page, and those that come with the reader's own highlights. */
const tokens = ['tokens', 'annotations'].map((name) => readFileSync(`src/styles/${name}.css`, 'utf8')).join('\n');
/** A colour's relative luminance, as WCAG 2 has it. */
const luminance = (hex: string) =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255).map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)).reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index]!, 0);
const contrast = (one: string, other: string) => {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light! + 0.05) / (dark! + 0.05);
};
/** A token's colour in the light theme and in the dark one. */
const colours = (name: string) => new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens)!.slice(1);

const least = [
  ['ink', 'paper', 7], ['ink', 'mark', 7], ['ink', 'pair', 7], ['ink', 'raised', 7],
  ['muted', 'paper', 7], ['muted', 'raised', 7], ['muted', 'mark', 4.5],
  ['link', 'paper', 7], ['link', 'raised', 4.5], ['link', 'mark', 4.5], ['link', 'pair', 4.5],
  ['ink', 'kept', 7], ['link', 'kept', 4.5], ['kept-line', 'kept', 3], ['kept-line', 'raised', 3],
] as const;
for (const [text, ground, ratio] of least) {
  test(`${text} on ${ground} has a contrast of ${ratio} in both themes`, () => {
    const [texts, grounds] = [colours(text), colours(ground)];
    for (const theme of [0, 1]) {
      const found = contrast(texts[theme]!, grounds[theme]!);
      assert.ok(found >= ratio, `${['light', 'dark'][theme]}: ${found.toFixed(2)}`);
    }
  });
}
