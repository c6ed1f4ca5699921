/**
 * The picture that a link to a document shows where it is shared: its title and the title of a translation,
 * face to face as they are read, on the site's paper, over the site's mark and name. Open Graph gives it
 * 1,200 by 630 pixels (https://ogp.me/).
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { traitsOf } from '../languages.ts';
import { projectFolder } from '../paths.ts';
import type { Said } from '../text/localized.ts';
import { linesOf } from './lines.ts';
import { canDraw, outline, widthOf } from './outlines.ts';

export const size = { width: 1200, height: 630 } as const;

/** The light paper of src/styles/tokens.css: a picture has no scheme. */
const colour = { paper: '#fbfaf6', ink: '#211f1b', muted: '#57524a', line: '#e0dacd' } as const;
const margin = 80;
const gutter = 56;
/** How high the titles may be together, and the line on which the site's name stands. */
const room = 390;
const foot = 558;
/** The sizes a title may have, the largest that has room is taken; and its lines from one to the next, in ems. */
const settings = {
  han: { sizes: [150, 128, 108, 94, 84, 76, 68, 60, 54, 48, 42, 36, 30, 24], leading: 1.4 },
  letters: { sizes: [120, 104, 90, 78, 68, 60, 54, 48, 42, 38, 34, 30, 26, 22], leading: 1.28 },
} as const;

/** A title set in a column, from the top of its own: its paths, and how high they stand. */
interface Column {
  paths: string;
  high: number;
}

/** The title at the largest size that has room. Without room even at the smallest, what is left out is said with “…”. */
function set({ text, language }: Said, x: number, width: number): Column {
  const { sizes, leading } = settings[traitsOf(language).han ? 'han' : 'letters'];
  const lines = linesOf(text, language, (one) => widthOf(one, language));
  const tried = sizes.map((points) => ({ points, ...lines(width / points), most: Math.floor(room / (points * leading)) }));
  const fitting = tried.filter((one) => one.lines.length <= one.most);
  const { points, lines: all, most } = fitting.find((one) => !one.isBroken) ?? fitting[0] ?? tried.at(-1)!;
  const shown = all.length > most ? [...all.slice(0, most - 1), `${all[most - 1]}…`] : all;
  const paths = shown.map((line, index) => outline(line, language, { x, y: points * (0.88 + index * leading), size: points })).join('');
  return { paths, high: points * (1 + (shown.length - 1) * leading) };
}

/** The site's mark, which its favicon is, in a corner of the picture: an image of its own, so that its style is its own too. */
const mark = (favicon: string) =>
  `<image x="${margin - 6}" y="${foot - 33}" width="44" height="44" href="data:image/svg+xml;base64,${Buffer.from(favicon).toString('base64')}"/>`;

/** Whether there is anything that the own fonts can draw. */
export const hasCard = (titles: readonly Said[]) => titles.some(({ text, language }) => canDraw(text, language));

/** The picture as SVG: the first two of `titles` that the own fonts can draw, over `name`. */
export function drawing(titles: readonly Said[], name: Said, favicon: string): string {
  const [first, second] = titles.filter(({ text, language }) => canDraw(text, language));
  if (!first) throw new Error('None of these titles can be drawn by the own fonts.');
  const whole = size.width - 2 * margin;
  const half = (whole - gutter) / 2;
  const [one, other] = second ? [set(first, margin, half), set(second, size.width / 2 + gutter / 2, half)] : [set(first, margin, whole)];
  const high = Math.max(one.high, other?.high ?? 0);
  const facing = other && `<path d="M${size.width / 2} 0V${high}" stroke="${colour.line}" stroke-width="2"/><g fill="${colour.muted}">${other.paths}</g>`;
  const named = canDraw(name.text, name.language) ? outline(name.text, name.language, { x: margin + 54, y: foot, size: 30 }) : '';
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}">`,
    `<rect width="100%" height="100%" fill="${colour.paper}"/>`,
    `<g transform="translate(0 ${(margin + (room - high) / 2).toFixed(2)})"><g fill="${colour.ink}">${one.paths}</g>${facing ?? ''}</g>`,
    mark(favicon),
    `<g fill="${colour.muted}">${named}</g></svg>`,
  ].join('');
}

/** The picture as PNG; the same titles give the same bytes. */
export async function card(titles: readonly Said[], name: Said): Promise<Uint8Array<ArrayBuffer>> {
  const svg = drawing(titles, name, await readFile(join(projectFolder, 'public/favicon.svg'), 'utf8'));
  return new Uint8Array(await sharp(Buffer.from(svg)).png({ palette: true, colours: 32, compressionLevel: 9, effort: 7 }).toBuffer());
}
