/**
 * `npm run bench:import -- <folder of laws>`: hides the borders of articles in laws with an
 * official translation, aligns them, and says how many sentences of the translation stand
 * in the right article, law by law with the worst first, and how true the scores are.
 * Twice: with sentences in one row, and with everything run together to one string.
 *
 * Parameters are tuned on the even laws only, counted by name from 0; the odd ones test them.
 * `--without-lexicon` aligns by lengths, numbers and names, `--only even|odd` takes one half,
 * `--fit` prints the calibration of scores that the even laws give.
 */
import { parseArgs } from 'node:util';
import { align } from '../../src/import/align/align.ts';
import { lexiconFor } from '../../src/import/align/lexicon.ts';
import type { Group } from '../../src/import/align/model.ts';
import { fitted } from './calibration.ts';
import { type HiddenLaw, type Hiding, lawsIn, rightIn } from './laws.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { 'without-lexicon': { type: 'boolean' }, only: { type: 'string' }, fit: { type: 'boolean' } } });
const folder = positionals[0];
if (!folder) throw new Error('Name the folder of laws: npm run bench:import -- ../shared/laws');

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)}%`;
const lexicon = values['without-lexicon'] ? undefined : await lexiconFor('zh-Hant', 'en');

if (values.fit) {
  console.log(fitted(lawsIn(folder, 'sentences').filter((_, index) => index % 2 === 0), lexicon));
  process.exit();
}

for (const hiding of ['sentences', 'string'] as const) measure(hiding, lawsIn(folder, hiding));

function measure(hiding: Hiding, laws: readonly HiddenLaw[]) {
  if (laws.length === 0) throw new Error(`There is no law (*.json) in ${folder}.`);
  const started = performance.now();
  const rows = laws.flatMap((law, index) => {
    const half = index % 2 === 0 ? 'even' : 'odd';
    if (values.only && values.only !== half) return [];
    const { groups } = align(law.source.text, law.translation.text, { lexicon });
    const judged = groups.map((group) => ({ ...group, right: rightIn(law, group) }));
    return [{ name: law.name, half, judged, sentences: law.translation.articles.length, right: judged.reduce((sum, { right }) => sum + right, 0), alone: groups.filter(({ source }) => source.length === 0).length }];
  });
  const seconds = (performance.now() - started) / 1000;

  console.log(`\n${hiding === 'sentences' ? 'Sentences in one row' : 'All run together to one string'}; ${lexicon ? 'with' : 'without'} lexicon. wrong: in another article, or paired with nothing (alone).\n`);
  console.log('  right   wrong  alone  of    law');
  for (const { name, half, sentences, right, alone } of rows.toSorted((a, b) => a.right / a.sentences - b.right / b.sentences)) {
    console.log(`${percent(right, sentences).padStart(7)} ${String(sentences - right).padStart(6)} ${String(alone).padStart(6)} ${String(sentences).padStart(5)}  ${name} (${half})`);
  }

  for (const half of ['even', 'odd', 'all']) summarise(half, rows.filter((row) => half === 'all' || row.half === half));
  console.log(`\n${seconds.toFixed(1)} s`);
}

interface Row {
  readonly judged: readonly (Group & { readonly right: number })[];
  readonly sentences: number;
  readonly right: number;
}

/** The count of a half, and of its pairs by their scores: how many of them have no sentence in another article. */
function summarise(half: string, rows: readonly Row[]) {
  if (rows.length === 0) return;
  const [right, all] = [rows.reduce((sum, row) => sum + row.right, 0), rows.reduce((sum, row) => sum + row.sentences, 0)];
  console.log(`\n${half}: ${right} of ${all} sentences in the right article, ${percent(right, all)}; ${rows.filter((row) => row.right / row.sentences >= 0.98).length} of ${rows.length} laws at 98% or more`);
  const pairs = rows.flatMap(({ judged }) => judged).filter(({ source, translation }) => source.length > 0 && translation.length > 0);
  for (const [low, high] of [[0.99, 1], [0.9, 0.99], [0.7, 0.9], [0.5, 0.7], [0.3, 0.5], [0, 0.3]] as const) {
    const these = pairs.filter(({ score }) => score >= low && (score < high || high === 1));
    if (these.length === 0) continue;
    const good = these.filter((pair) => pair.right === pair.translation.length).length;
    const mean = these.reduce((sum, { score }) => sum + score, 0) / these.length;
    console.log(`  score ${low.toFixed(2)}–${high.toFixed(2)}: ${String(these.length).padStart(5)} pairs, mean ${mean.toFixed(3)}, right ${percent(good, these.length)}`);
  }
}
