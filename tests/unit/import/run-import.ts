/** The import as the command runs it, without a disk and without questions. */
import { lexiconFor } from '../../../src/import/align/lexicon.ts';
import { importTexts } from '../../../src/import/import.ts';
import type { Options } from '../../../src/import/surroundings.ts';
import { installed } from '../../../src/read-opencc.ts';

export type Flags = Partial<Record<'source' | 'title' | 'author' | 'date' | 'rights' | 'translation', string>>;

/** Import files by their names; `existing` is the folder that is there. Gives the folder as text, by path. */
export async function runImport(files: Record<string, Uint8Array | string>, { flags = {}, options = {}, existing }: { flags?: Flags; options?: Partial<Options>; existing?: ReadonlyMap<string, Uint8Array> } = {}) {
  const sources = Object.entries(files).map(([file, data]) => ({ file, bytes: typeof data === 'string' ? new TextEncoder().encode(data) : data }));
  const { update, report } = await importTexts(sources, { languages: [], anyway: true, ...options }, {
    openCC: installed(),
    lexiconFor,
    ask: async ({ flag, fallback }) => flags[flag] ?? fallback,
    progress: () => {},
    folder: async () => ({ id: 'a', where: 'content/a', existing }),
  });
  return { ...update, report, text: (path: string) => (update.files.has(path) ? new TextDecoder().decode(update.files.get(path)) : undefined) };
}

/** The refusal with which an import ends, as a sentence. */
export async function refusal(files: Record<string, Uint8Array | string>, options: Partial<Options> = {}): Promise<string> {
  try {
    await runImport(files, { options: { anyway: false, ...options } });
  } catch (error) {
    if (error instanceof Error && error.name === 'Refusal') return error.message;
    throw error;
  }
  return 'nothing is wrong';
}
