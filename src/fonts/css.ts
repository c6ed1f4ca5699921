/** The `@font-face` rules of the own fonts. */
import type { Script } from './charset.ts';
import { faces } from './faces.ts';
import { unicodeRange } from './slices.ts';

/** One rule: a family, the script whose file it loads, and how it is used. */
interface Rule {
  family: string;
  /** The custom property by which styles/language.css asks for the family. */
  property: string;
  script: Script;
  /** Limits the rule to these characters, the same in both spellings; a font is fetched only for what it may set. */
  only?: { range: string; has: RegExp };
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
  { family: faces.Hans.family, property: '--own-hans', script: 'Hans', size: 1 },
  { family: faces.Hant.family, property: '--own-hant', script: 'Hant', size: 1 },
  { family: faces.Latn.family, property: '--own-latin', script: 'Latn', size: 1 },
  { family: `${faces.Latn.family} for Han`, property: '--own-latin-for-han', script: 'Latn', size: 1.06, only: { range: 'U+0020-007E, U+00A0-00B6, U+00B8-1FFF', has: /[\u0020-\u007e\u00a0-\u00b6\u00b8-\u1fff]/u } },
];

/** The same for all, in ems, so that Chinese and English lines side by side share their baselines; Han stands in the middle. */
const metrics = { ascent: 1.06, descent: 0.3 };

const percent = (ratio: number) => `${Number((ratio * 100).toFixed(2))}%`;

/** A file of a script's font; `characters` are what it has, where there are more files than one. */
export interface FontFile {
  script: Script;
  url: string;
  characters?: string | undefined;
}

/** What of a file a rule may set, as a range; none where that is all of the font, and empty where it is nothing. */
const rangeOf = ({ only }: Rule, { characters }: FontFile) =>
  characters === undefined ? only?.range : unicodeRange(only ? [...characters].filter((one) => only.has.test(one)).join('') : characters);

/**
 * The rules for some files, and the names of their families: a list of families has those that the page can have, and no
 * others, for the browser asks the system about each by itself before it shows a first line.
 */
export function fontFaces(files: readonly FontFile[]): string {
  const used = rules
    .flatMap((rule) => files.filter(({ script }) => script === rule.script).map((file) => ({ ...rule, url: file.url, range: rangeOf(rule, file) })))
    .filter(({ range }) => range !== '');
  if (used.length === 0) return '';
  const names = new Set(used.map(({ property, family }) => `${property}: "${family}",;`));
  const written = used.map(({ family, url, size, range }) => {
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
    return `@font-face {\n${declarations.map((one) => `  ${one};\n`).join('')}}\n`;
  });
  return `:root {${[...names].join('')}}\n${written.join('')}`;
}

/** Without the spaces that people read it by. */
export const packed = (css: string) => css.replace(/\n\s*|(?<=[:{,]) | (?={)/g, '');

/**
 * What English is set in until its own font has come, where the reader's is Times or one made to its widths: set
 * so much bigger, the statement is within a hundredth as wide in it as in the own font, and its title breaks alike.
 * Georgia and Noto Serif are within a hundredth of that as they are.
 */
const times = { names: ['Times New Roman', 'Liberation Serif', 'Tinos'], size: 1.17 };

export const latinStandIn = [
  `@font-face{font-family:"${faces.Latn.family} Times"`,
  `src:${times.names.map((name) => `local("${name}")`).join()}`,
  `size-adjust:${percent(times.size)}`,
  `ascent-override:${percent(metrics.ascent / times.size)}`,
  `descent-override:${percent(metrics.descent / times.size)}`,
  'line-gap-override:0%}',
].join(';');
