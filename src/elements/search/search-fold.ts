/** The fold of this library, by the table that came beside this script. */
import { createFold, readFoldTable, type Fold } from '../../search/fold.ts';

let made: Fold | undefined;

export const fold: Fold = (text) => (made ??= createFold(readFoldTable(document.documentElement.dataset['fold'] ?? '')))(text);
