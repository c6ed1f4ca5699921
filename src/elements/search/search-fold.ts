/** The fold of this library. */
import { createFold, readFoldTable } from '../../search/fold.ts';

/** Written into the script when it is bundled. */
declare const FOLD_TABLE: string;

export const fold = createFold(readFoldTable(FOLD_TABLE));
