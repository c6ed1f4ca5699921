/**
 * `npm run bench:import -- <folder of laws>`: hides the borders of articles in laws with an
 * official translation, aligns them, and says how many sentences of the translation stand
 * in the right article, law by law with the worst first, and how true the scores are.
 *
 * Parameters are tuned on the even laws only, counted by name from 0; the odd ones test them.
 * `--string` hides line ends too, `--without-lexicon` aligns by lengths, numbers and names,
 * `--only even|odd` takes one half, `--fit` prints the calibration of scores for the even laws.
 */
import { parseArgs } from 'node:util';
import { align } from '../../src/import/align/align.ts';
import { lexiconFor } from '../../src/import/align/lexicon.ts';
import { fitted } from './calibration.ts';
import { lawsIn, rightIn } from './laws.ts';

const { values, positionals } = parseArgs({ allowPositionals: true, options: { string: { type: 'boolean' }, 'without-lexicon': { type: 'boolean' }, only: { type: 'string' }, fit: { type: 'boolean' } } });
const folder = positionals[0];
if (!folder) throw new Error('Name the folder of laws: npm run bench:import -- ../shared/laws');

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(2)}%`;
const hiding = values.string ? 'string' : 'sentences';
const laws = lawsIn(folder, hiding);
if (laws.length === 0) throw new Error(`There is no law (*.json) in ${folder}.`);
const lexicon = values['without-lexicon'] ? undefined : await lexiconFor('zh-Hant', 'en');

if (values.fit) {
  console.log(fitted(laws.filter((_, index) => index % 2 === 0), lexicon));
  process.exit();
}

const started = performance.now();
const rows = laws.flatMap((law, index) => {
  const half = index % 2 === 0 ? 'even' : 'odd';
  if (values.only && values.only !== half) return [];
  const { groups } = align(law.source.text, law.translation.text, { lexicon });
  const judged = groups.map((group) => ({ ...group, right: rightIn(law, group) }));
  return [{ name: law.name, half, judged, sentences: law.translation.articles.length, right: judged.reduce((sum, { right }) => sum + right, 0), alone: groups.filter(({ source }) => source.length === 0).length }];
});
const seconds = (performance.now() - started) / 1000;

console.log(`Borders hidden: ${hiding}; ${lexicon ? 'with' : 'without'} lexicon. wrong: in another article, or paired with nothing (alone).\n`);
console.log('  right   wrong  alone  of    law');
for (const { name, half, sentences, right, alone } of rows.toSorted((a, b) => a.right / a.sentences - b.right / b.sentences)) {
  console.log(`${percent(right, sentences).padStart(7)} ${String(sentences - right).padStart(6)} ${String(alone).padStart(6)} ${String(sentences).padStart(5)}  ${name} (${half})`);
}

for (const half of ['even', 'odd', 'all']) {
  const some = rows.filter((row) => half === 'all' || row.half === half);
  if (some.length === 0) continue;
  const [right, all] = [some.reduce((sum, row) => sum + row.right, 0), some.reduce((sum, row) => sum + row.sentences, 0)];
  console.log(`\n${half}: ${right} of ${all} sentences in the right article, ${percent(right, all)}; ${some.filter((row) => row.right / row.sentences >= 0.98).length} of ${some.length} laws at 98% or more`);
  const pairs = some.flatMap(({ judged }) => judged).filter(({ source, translation }) => source.length > 0 && translation.length > 0);
  for (const [low, high] of [[0.99, 1.01], [0.9, 0.99], [0.7, 0.9], [0.5, 0.7], [0.3, 0.5], [0, 0.3]] as const) {
    const these = pairs.filter(({ score }) => score >= low && score < high);
    const good = these.filter((pair) => pair.right === pair.translation.length).length;
    if (these.length > 0) console.log(`  score ${low.toFixed(2)}–${Math.min(1, high).toFixed(2)}: ${String(these.length).padStart(5)} pairs, mean ${(these.reduce((sum, { score }) => sum + score, 0) / these.length).toFixed(3)}, right ${percent(good, these.length)}`);
  }
}
console.log(`\n${seconds.toFixed(1)} s`);
