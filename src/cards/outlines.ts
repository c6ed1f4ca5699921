/** Words as outlines of the own fonts, so that a picture of them is the same wherever it is drawn. */
import { fontsFor, type Script } from '../fonts/charset.ts';
import { coverage, fontOf } from '../fonts/coverage.ts';
import { traitsOf, type Language } from '../languages.ts';

/** The Chinese font for what is Chinese in a text of another script: that of the language itself, else Simplified. */
const hanOf = (language: Language): Script => (traitsOf(language).font === 'Hant' ? 'Hant' : 'Hans');

const scriptFor = (character: string, language: Language) =>
  fontsFor(character, language, hanOf(language)).find((script) => coverage[script].has(character.codePointAt(0)!));

/** Whether the own fonts have every character of a text. */
export const canDraw = (text: string, language: Language) => text !== '' && [...text].every((one) => scriptFor(one, language) !== undefined);

/** The pieces of a text that are in one font. */
function* runsOf(text: string, language: Language) {
  let run: { script: Script; text: string } | undefined;
  for (const character of text) {
    const script = scriptFor(character, language) ?? run?.script ?? 'Latn';
    // A space goes with what it stands between.
    if (run && (run.script === script || character === ' ')) run.text += character;
    else {
      if (run) yield run;
      run = { script, text: character };
    }
  }
  if (run) yield run;
}

const layouts = function* (text: string, language: Language) {
  for (const run of runsOf(text, language)) {
    const font = fontOf(run.script);
    yield { ...font.layout(run.text), unitsPerEm: font.unitsPerEm };
  }
};

/** How wide a text is, in ems. */
export function widthOf(text: string, language: Language): number {
  let width = 0;
  for (const { positions, unitsPerEm } of layouts(text, language)) for (const { xAdvance } of positions) width += xAdvance / unitsPerEm;
  return width;
}

/** A text as paths of SVG: it begins at `x`, stands on `y`, and is `size` high, all in the picture's units. */
export function outline(text: string, language: Language, { x, y, size }: { x: number; y: number; size: number }): string {
  const paths: string[] = [];
  let at = x;
  for (const { glyphs, positions, unitsPerEm } of layouts(text, language)) {
    const scale = size / unitsPerEm;
    for (const [index, glyph] of glyphs.entries()) {
      const { xAdvance, xOffset, yOffset } = positions[index]!;
      const shape = glyph.path.toSVG();
      if (shape) paths.push(`<path transform="translate(${(at + xOffset * scale).toFixed(2)} ${(y - yOffset * scale).toFixed(2)}) scale(${scale.toFixed(5)} ${(-scale).toFixed(5)})" d="${shape}"/>`);
      at += xAdvance * scale;
    }
  }
  return paths.join('');
}
