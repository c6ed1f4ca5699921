/** The `@font-face` rules of a document's own fonts. */
import type { Script } from './charset.ts';
import { faces } from './faces.ts';

/** One rule: a family, the script whose file it loads, and how it is used. */
interface Rule {
  family: string;
  script: Script;
  /** Limits the rule to these characters; a font is fetched only for what it may set. */
  range?: string;
  /** How much bigger it is set, 1 as it is. */
  size: number;
}

/**
 * A late font takes the place of the reader's (`swap`). Chinese moves no line by that: every ideograph and
 * full-width mark is one em wide in any font. English moves few, for what stands in is as wide: below.
 *
 * “Reading Latin for Han” is the Latin file for letters and digits in Chinese text. The range leaves
 * “ ” ‘ ’ — … to the Chinese font after it, and it is set a little bigger, to stand level with Han.
 */
const rules: readonly Rule[] = [
  { family: faces.Hans.family, script: 'Hans', size: 1 },
  { family: faces.Hant.family, script: 'Hant', size: 1 },
  { family: faces.Latn.family, script: 'Latn', size: 1 },
  { family: `${faces.Latn.family} for Han`, script: 'Latn', size: 1.06, range: 'U+0020-007E, U+00A0-00B6, U+00B8-1FFF' },
];

/** The same for all, in ems, so that Chinese and English lines side by side share their baselines; Han stands in the middle. */
const metrics = { ascent: 1.06, descent: 0.3 };

const percent = (ratio: number) => `${Number((ratio * 100).toFixed(2))}%`;

/** The rules for the scripts that have a file, given each file's address. */
export const fontFaces = (urls: Partial<Record<Script, string>>): string =>
  rules
    .flatMap(({ family, script, size, range }) => {
      const url = urls[script];
      if (url === undefined) return [];
      const declarations = [
        `font-family: "${family}"`,
        `src: url("${url}") format("woff2")`,
        'font-display: swap',
        ...(range === undefined ? [] : [`unicode-range: ${range}`]),
        // A size adjusts these too, so they are divided by it.
        `ascent-override: ${percent(metrics.ascent / size)}`,
        `descent-override: ${percent(metrics.descent / size)}`,
        'line-gap-override: 0%',
        ...(size === 1 ? [] : [`size-adjust: ${percent(size)}`]),
      ];
      return [`@font-face {\n${declarations.map((one) => `  ${one};\n`).join('')}}\n`];
    })
    .join('');

/**
 * What English is set in until its own font has come, where the reader's is Times or one made to its widths: set
 * so much bigger, the statement is as wide in it as in the own font. Georgia, Charter and Noto Serif are within a
 * hundredth of that as they are.
 */
const times = { names: ['Times New Roman', 'Liberation Serif', 'Tinos'], size: 1.18 };

export const latinStandIn = [
  `@font-face{font-family:"${faces.Latn.family} Times"`,
  `src:${times.names.map((name) => `local("${name}")`).join()}`,
  `size-adjust:${percent(times.size)}`,
  `ascent-override:${percent(metrics.ascent / times.size)}`,
  `descent-override:${percent(metrics.descent / times.size)}`,
  'line-gap-override:0%}',
].join(';');
