/** The process in which the index of a library is made: what that takes of memory is given back when it is done. */
import { indexOf, type Library } from './pagefind-files.ts';

// Whoever asked has the answer, or is no more.
process.once('disconnect', () => process.exit());
process.once('message', async (library: Library) => {
  process.send!(await indexOf(library).catch((fault: unknown) => ({ fault: fault instanceof Error ? fault.message : String(fault) })));
});
