/** Sections × languages, to rows: each block of the source with its counterpart in every written language. */
import type { Language } from '../languages.ts';
import { compareBlocks, names } from './compare.ts';
import { fault } from './faults.ts';
import type { Block } from './markdown/blocks.ts';
import type { Markdown } from './markdown/read.ts';
import { pairBlocks } from './pairing.ts';
import type { WrittenSection } from './sections.ts';
import { checkUnique } from './unique-ids.ts';
import { followSource } from './verse.ts';

export interface AlignedRow {
  id: string;
  section: WrittenSection;
  /** The source's block, and that of each language that has translated it. */
  blocks: Map<Language, Block>;
}

/** Rows in the order of the source. What of a translation has no counterpart is reported, and left out. */
export function align(sections: readonly WrittenSection[], source: Language, translations: readonly Language[]): AlignedRow[] {
  for (const language of [source, ...translations]) checkUnique(sections.flatMap(({ files }) => files.get(language) ?? []));
  const home = new Map(sections.flatMap(({ files }) => (files.get(source)?.blocks ?? []).map(({ id }) => [id, files.get(source)?.file.path ?? ''])));
  return sections.flatMap((section) => {
    const original = section.files.get(source);
    if (!original) return [];
    const rows = original.blocks.flatMap((block): AlignedRow[] => (block.id === undefined ? [] : [{ id: block.id, section, blocks: new Map([[source, block]]) }]));
    for (const language of translations) {
      const translation = section.files.get(language);
      if (!translation) continue;
      const found = counterparts(original, translation, home);
      for (const row of rows) {
        const block = found.get(row.blocks.get(source)!);
        if (block) row.blocks.set(language, block);
      }
    }
    return rows;
  });
}

/** The block of a translation for each of its source. Reports everything in which it does not run beside it. */
function counterparts(original: Markdown, translation: Markdown, home: ReadonlyMap<string | undefined, string>): Map<Block, Block> {
  const { file } = translation;
  const [theirs, ours] = [original.blocks, translation.blocks];
  const written = ours.filter(({ id, isSlug, isBad }) => id !== undefined && !isSlug && !isBad);
  const known = new Set(theirs.map(({ id }) => id));
  const unknown = written.filter(({ id }) => !known.has(id));
  const moved = unknown.length === 0 ? outOfOrder(theirs, written) : undefined;
  if (moved) {
    fault(file, 'order', `\`${moved.id}\` stands after \`${moved.after}\`, and in the source before it; move the block, or swap the two ids if only they are wrong`, moved.place);
    return byId(theirs, written);
  }
  for (const { id, place } of unknown) {
    const elsewhere = home.get(id);
    if (elsewhere) fault(file, 'unknown-id', `\`${id}\` stands in ${elsewhere}; move it to the file of that name`, place);
  }
  const { pairs, missing, extra } = pairBlocks(theirs, ours, unknown.length === 0 ? 'trusted' : areCounted(theirs, unknown) ? 'counted' : 'doubted');
  const found = new Map(pairs.map(([one, other]) => [theirs[one]!, ours[other]!]));
  for (const index of extra) {
    const block = ours[index]!;
    if (home.has(block.id) && !known.has(block.id)) continue;
    const what = block.id === undefined || block.isSlug ? names[block.kind].replace(/^./, (letter) => letter.toUpperCase()) : `\`${block.id}\``;
    fault(file, 'extra-block', `${what} stands beside no block of the source; delete it, or join it with the block it belongs to`, block.place);
  }
  // Ids that are shifted by a block too many are told of by it; others are wrong by themselves.
  if (extra.length === 0) {
    for (const [original, { id, isSlug, isBad, place }] of found) {
      if (id === undefined || isSlug || isBad || id === original.id || original.isSlug || original.isBad || home.has(id) && !known.has(id)) continue;
      if (!known.has(id)) fault(file, 'unknown-id', `\`${id}\` is not in the source; give the block the id of the one it translates, \`${original.id}\`, or none`, place);
    }
  }
  // What stands next to a block too many may be half of one.
  const besides = new Set(extra.flatMap((index) => [ours[index - 1], ours[index + 1]]));
  for (const [block, translated] of found) {
    followSource(block, translated);
    if (!besides.has(translated)) compareBlocks(block, translated, translation);
  }
  reportMissing(missing.map((index) => theirs[index]!), original, translation, found);
  return found;
}

/** Whether unknown ids are no more than the numbers after the source's last: a block too many has moved all that follow. */
function areCounted(theirs: readonly Block[], unknown: readonly Block[]): boolean {
  const number = ({ id }: Block) => Number(/^p(\d+)$/.exec(id ?? '')?.[1] ?? 0);
  const last = Math.max(...theirs.map(number));
  return unknown.every((block, index) => number(block) === last + 1 + index);
}

/** The first block that stands after one which follows it in the source. */
function outOfOrder(theirs: readonly Block[], written: readonly Block[]) {
  const indexes = new Map(theirs.map(({ id }, index) => [id, index]));
  let furthest: Block | undefined;
  for (const block of written) {
    if (furthest && indexes.get(block.id)! < indexes.get(furthest.id)!) return { id: block.id, after: furthest.id, place: block.place };
    furthest = block;
  }
  return undefined;
}

function byId(theirs: readonly Block[], written: readonly Block[]): Map<Block, Block> {
  const ours = new Map(written.map((block) => [block.id, block]));
  return new Map(theirs.flatMap((block) => (ours.has(block.id) ? [[block, ours.get(block.id)!] as const] : [])));
}

/** Tells of what is not translated, once for blocks that follow one another. */
function reportMissing(blocks: readonly Block[], original: Markdown, { file }: Markdown, found: ReadonlyMap<Block, Block>): void {
  const order = original.blocks;
  const runs: Block[][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    if (run && order.indexOf(block) === order.indexOf(run.at(-1)!) + 1) run.push(block);
    else runs.push([block]);
  }
  for (const [first, ...others] of runs) {
    if (!first) continue;
    const before = found.get(order.slice(0, order.indexOf(first)).findLast((block) => found.has(block))!);
    const what = others.length > 0 ? `\`${first.id}\` to \`${others.at(-1)!.id}\` of the source (${original.file.path}:${first.place.line}) have` : `\`${first.id}\` of the source (${original.file.path}:${first.place.line}) has`;
    fault(file, 'untranslated', `${what} no translation; write it ${before ? 'after the block here' : 'here'}`, before?.place ?? { line: 1, column: 1 });
  }
}
