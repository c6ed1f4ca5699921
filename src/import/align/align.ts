/** The aligner's door. */
import { around, bandOf } from './coarse.ts';
import { linksBetween, reversed, sideOf } from './corpus.ts';
import { evidenceOf, type Learned } from './evidence.ts';
import { type Band, bestWay, type Lattice, latticeOf, probabilities, type Step } from './lattice.ts';
import { learnFrom } from './learn.ts';
import type { Align, Group } from './model.ts';
import { shapes } from './parameters.ts';
import { isHan } from './tokens.ts';

export const align: Align = (source, translation, { lexicon } = {}) => {
  const first = sideOf(source, { language: source.language, other: translation.language, lexicon });
  const second = sideOf(translation, { language: translation.language, other: source.language, lexicon });
  const sides = [first, second] as const;
  let cells = 0;
  const units = [first.sentences, second.sentences] as const;
  const isSecond = isHan(source.language) || !isHan(translation.language);
  let links = isSecond ? linksBetween(first, second) : reversed(linksBetween(second, first), first.types.length);
  let learned: Learned = { links, back: reversed(links, second.types.length), answered: [[], []] };
  const find = (band: Band): { lattice: Lattice; steps: Step[] } => {
    const evidence = evidenceOf(sides, units, learned, band);
    const lattice = latticeOf(band, shapes, (shape, i, j) => {
      const [n, m, likely] = shapes[shape]!;
      return Math.log(likely) + (n > 0 && m > 0 ? evidence(i, n, j, m) : 0);
    });
    cells += lattice.edges.length / shapes.length;
    return { lattice, steps: bestWay(lattice) };
  };
  let { lattice, steps } = find(bandOf(sides, units, learned, (count) => (cells += count)));
  for (let round = 0; round < Number(process.env['ROUNDS'] ?? 1); round++) {
    learned = learnFrom({ sides, steps }, links);
    ({ lattice, steps } = find(around(steps, 1, [units[0].length, units[1].length])));
  }
  const probability = probabilities(lattice);
  const groups: Group[] = steps.map(({ i, n, j, m, edge }) => ({
    source: units[0].slice(i, i + n).map(({ place }) => place),
    translation: units[1].slice(j, j + m).map(({ place }) => place),
    score: probability[edge]!,
  }));
  return { groups, score: 1, cells };
};
