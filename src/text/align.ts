/** Sections × languages, to rows: each block of the source with its counterpart in every written language. */
import { source, written, type WrittenLanguage } from './written.ts';
import { fault, type Place } from './faults.ts';
import { type Block, type Markdown, sentencesOf } from './markdown.ts';

/** One file name in every written language; a file that is not there is reported where it is looked for. */
export interface WrittenSection {
  id: string;
  files: Partial<Record<WrittenLanguage, Markdown>>;
}

export interface AlignedRow {
  id: string;
  section: WrittenSection;
  blocks: Record<WrittenLanguage, Block>;
}

const translations = written.filter((language) => language !== source);

/** Rows in the order of the source. What has no counterpart is reported, and left out. */
export function align(sections: WrittenSection[]): AlignedRow[] {
  for (const { files } of sections) for (const language of translations) shareIds(files[source], files[language]);
  for (const language of written) checkUnique(sections.flatMap(({ files }) => files[language] ?? []));
  const home = new Map(sections.flatMap(({ files }) => (files[source]?.blocks ?? []).map(({ id }) => [id, files[source]?.file.path ?? ''])));
  for (const { files } of sections) {
    for (const language of translations) if (files[source] && files[language]) compare(files[source], files[language], home);
  }
  return sections.flatMap((section) => {
    const blocks = written.map((language) => [language, byId(section.files[language])] as const);
    return Array.from(byId(section.files[source]).keys()).flatMap((id) => {
      const found = blocks.map(([language, ofLanguage]) => [language, ofLanguage.get(id)] as const);
      return found.every(([, block]) => block) ? [{ id, section, blocks: Object.fromEntries(found) as AlignedRow['blocks'] }] : [];
    });
  });
}

/** A heading without a marker takes the id of the heading that stands at its place in the source. */
function shareIds(from: Markdown | undefined, to: Markdown | undefined): void {
  const marked = new Set(to?.blocks.map(({ id }) => id));
  const free = from?.blocks.filter(({ kind, id }) => kind === 'heading' && !marked.has(id)) ?? [];
  const without = to?.blocks.filter(({ kind, id }) => kind === 'heading' && id === undefined) ?? [];
  for (const [index, block] of without.entries()) block.id = free[index]?.id;
}

/** Report ids that two blocks, or labels that two notes, of one language have. */
function checkUnique(files: Markdown[]): void {
  const taken = new Map<string, { file: Markdown['file']; place: Place; what: string }>();
  for (const { file, blocks, notes } of files) {
    const named = [
      ...blocks.map(({ id, place }) => ({ id, place, what: 'block' })),
      // Within one file the note's own plugin has told of it.
      ...notes.filter(({ label }, index) => notes.findIndex((note) => note.label === label) === index).map(({ label, place }) => ({ id: `note-${label}`, place, what: 'note' })),
    ];
    for (const { id, place, what } of named) {
      const first = id && taken.get(id);
      if (first) fault(file, 'duplicate-id', `Id \`${id}\` is taken by the ${first.what} on line ${first.place.line}${first.file === file ? '' : ` of ${first.file.path}`}`, place);
      else if (id) taken.set(id, { file, place, what });
    }
  }
}

/** Report, on a translation, everything in which it does not run beside its source. */
function compare(original: Markdown, translation: Markdown, home: Map<string | undefined, string>): void {
  const { file } = translation;
  const [theirs, ours] = [byId(original), byId(translation)];
  const order = [...theirs.keys()];
  const indexes = new Map(order.map((id, index) => [id, index]));
  // A block without an id, reported already, may be the one that is missing.
  const complete = ![...original.blocks, ...translation.blocks].some(({ id, kind }) => id === undefined && kind === 'paragraph');
  let furthest = -1;

  for (const { id, place } of translation.blocks) {
    if (id === undefined) {
      if (complete) fault(file, 'unknown-id', 'Heading stands at the place of no heading of the source; give it the marker of the one it translates, or delete it', place);
    } else if (!theirs.has(id)) {
      if (!complete) continue;
      const elsewhere = home.get(id);
      fault(file, 'unknown-id', elsewhere ? `\`${id}\` stands in ${elsewhere}; move it to the file of that name` : `\`${id}\` is not in the source; give the block the id of the one it translates, or delete it`, place);
    } else {
      const index = indexes.get(id) ?? 0;
      if (index < furthest) fault(file, 'order', `\`${id}\` stands after \`${order[furthest]}\`, in the source before it; move it there`, place);
      furthest = Math.max(furthest, index);
    }
  }

  let before: Block | undefined;
  for (const [id, block] of theirs) {
    const translated = ours.get(id);
    if (translated) compareBlocks(id, block, translated, translation);
    else if (complete) fault(file, 'untranslated', `\`${id}\` of the source (${original.file.path}:${block.place.line}) has no translation; write it ${before ? 'after the block here' : 'here'}`, before?.place ?? { line: 1, column: 1 });
    before = translated ?? before;
  }
}

function compareBlocks(id: string, original: Block, translated: Block, { file }: Markdown): void {
  const [theirs, ours] = [original, translated].map(describe);
  if (theirs !== ours) fault(file, 'unequal-kind', `\`${id}\` is ${ours}, its source ${theirs}; make it the same`, translated.place);
  const [was, is] = [original, translated].map(({ children }) => sentencesOf(children).length);
  if (was !== is) fault(file, 'unequal-sentences', `\`${id}\` has ${is} sentence${is === 1 ? '' : 's'}, its source has ${was}; write one line for each`, translated.place);
}

/** Blocks by id, in order; of two with the same, the first. */
function byId(markdown: Markdown | undefined): Map<string, Block> {
  const found = new Map<string, Block>();
  for (const block of markdown?.blocks ?? []) if (block.id !== undefined && !found.has(block.id)) found.set(block.id, block);
  return found;
}

const describe = ({ kind, depth, editorial }: Block) => `${editorial ? 'an editorial' : 'a'} ${kind}${depth ? ` of level ${depth}` : ''}`;
