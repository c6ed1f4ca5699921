/** Ids that two blocks have. */
import { fault, type Place } from './faults.ts';
import type { Markdown } from './markdown/read.ts';

/** Report ids that two blocks, or labels that two notes, of one language have. */
export function checkUnique(files: readonly Markdown[]): void {
  const taken = new Map<string, { file: Markdown['file']; place: Place; what: string }>();
  for (const { file, blocks, notes } of files) {
    const named = [
      ...blocks.map(({ id, place }) => ({ id, place, what: 'block' })),
      ...notes.map(({ label, place }) => ({ id: `note-${label}`, place, what: 'note' })),
    ];
    for (const { id, place, what } of named) {
      const first = id && taken.get(id);
      if (first) fault(file, 'duplicate-id', `Id \`${id}\` is taken by the ${first.what} on line ${first.place.line}${first.file === file ? '' : ` of ${first.file.path}`}; give this ${what} another`, place);
      else if (id) taken.set(id, { file, place, what });
    }
  }
}
