/** The process in which the index of a library is made: what that takes of memory is given back when it is done. */
import type { Library, Part } from './indexed.ts';
import { indexOf } from './pagefind-files.ts';

/** What a process says, a part at a time: a part, what went wrong, or that this was all. */
export type Said = Part | { fault: string } | 'all';

/** Resolves once it is on its way. */
const say = (what: Said) => new Promise<void>((done) => void process.send!(what, () => done()));

// Whoever asked has the answer, or is no more.
process.once('disconnect', () => process.exit());
process.once('message', async (library: Library) => {
  try {
    for await (const part of indexOf(library)) await say(part);
    await say('all');
  } catch (fault) {
    await say({ fault: fault instanceof Error ? fault.message : String(fault) });
  }
});
