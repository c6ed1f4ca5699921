/**
 * The aligner's door. It pairs the sentences of a text and its translation:
 *
 * 1. anchors: blocks that bear the same number in both, or what the file itself says,
 * 2. a band about the likely way between them, found on joined sentences,
 * 3. the best way through the band in groups of n to m sentences, by lengths, words,
 *    numbers, markers and the ends of paragraphs,
 * 4. once more, with what the first way teaches about the words of these texts,
 * 5. a score for each group.
 */
import { type Anchor, anchorsOf } from './anchors.ts';
import { around, pinned } from './band.ts';
import { bandOf } from './coarse.ts';
import { linksBetween, reversed, type Side, sideOf } from './corpus.ts';
import { type Evidence, evidenceOf, type Learned } from './evidence.ts';
import { gapEvidence } from './gaps.ts';
import { type Judged, judgedWay, overall, unanswered } from './judged.ts';
import { type Band, bestWay, type Lattice, latticeOf, type Step } from './lattice.ts';
import { learnFrom } from './learn.ts';
import type { Align, AlignOptions, Text } from './model.ts';
import { shapes } from './parameters.ts';
import { scoreOf } from './score.ts';
import { isHan } from './tokens.ts';

export const align: Align = (source, translation, options = {}) => {
  const { judged, cells } = judge(source, translation, options);
  const groups = judged.map(({ source, translation, known }) => ({ source, translation, score: scoreOf(known, options.lexicon !== undefined) }));
  return { groups, score: overall(judged, groups), cells };
};

/** The groups with what their scores are made of. */
export function judge(source: Text, translation: Text, { lexicon, through, progress = () => {} }: AlignOptions): { readonly judged: readonly Judged[]; readonly cells: number } {
  const sides = [
    sideOf(source, { language: source.language, other: translation.language, lexicon }),
    sideOf(translation, { language: translation.language, other: source.language, lexicon }),
  ] as const;
  const units = [sides[0].sentences, sides[1].sentences] as const;
  if (units[0].length === 0 || units[1].length === 0) return { judged: unanswered(sides), cells: 0 };
  progress(0.2);
  const links = linksOf(sides);
  const untaught = { links, back: reversed(links, sides[1].types.length), answered: [[], []] } as const;
  const anchors = through ?? anchorsOf(sides);
  const { band, cells } = bandOf(sides, units, untaught, anchors);
  progress(0.4);
  const first = searched(sides, untaught, band, anchors, through);
  progress(0.6);
  const taught = learnFrom(sides, first.steps, links);
  const second = searched(sides, taught, pinned(around(first.steps, 1, units[0].length, units[1].length), anchors), anchors, through);
  progress(0.9);
  const judged = judgedWay(sides, second);
  progress(1);
  return { judged, cells: cells + first.lattice.cells + second.lattice.cells };
}

/** Which tokens answer which. A lexicon is one of Chinese words, whichever side they are on. */
function linksOf([first, second]: readonly [Side, Side]) {
  const chinese = isHan(first.text.language) || !isHan(second.text.language);
  return chinese ? linksBetween(first, second) : reversed(linksBetween(second, first), first.types.length);
}

export interface Way {
  readonly lattice: Lattice;
  readonly steps: readonly Step[];
  readonly evidence: Evidence;
}

function searched(sides: readonly [Side, Side], learned: Learned, band: Band, anchors: readonly Anchor[], through: AlignOptions['through'] = []): Way {
  // A group that ends beside an anchor ends at it; one that begins beside it has what stands before it behind.
  const first = new Map(anchors.toReversed().map(({ i, j }) => [i, j]));
  const last = new Map(anchors.map(({ i, j }) => [i, j]));
  const misses = (i: number, n: number, j: number, m: number) => n > 0 && (j < (last.get(i) ?? 0) || j + m !== (first.get(i + n) ?? j + m));
  // And none of several sentences leaps over a place that the file names.
  const stops = new Set(through.map(({ i }) => i));
  const leaps = (i: number, n: number) => Array.from({ length: Math.max(0, n - 1) }, (_, at) => i + at + 1).some((at) => stops.has(at));
  const evidence = evidenceOf(sides, [sides[0].sentences, sides[1].sentences], learned, band);
  const gaps = gapEvidence(sides);
  const lattice = latticeOf(band, shapes, (shape, i, j) => {
    const [n, m, likely] = shapes[shape]!;
    if (misses(i, n, j, m) || leaps(i, n)) return -Infinity;
    return Math.log(likely) + gaps(i, n, j, m) + (n > 0 && m > 0 ? evidence(i, n, j, m) : 0);
  });
  return { lattice, steps: bestWay(lattice), evidence };
}
