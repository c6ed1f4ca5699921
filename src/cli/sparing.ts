/** How a build spares memory. On its own V8 lets gather up to three times what is in use before it looks for what is done with. */
import { setFlagsFromString } from 'node:v8';

/**
 * While a library is read, and its index made in another process, half of what is in use is enough: the two are what a
 * build takes most memory for. Later it would cost more time than it spares memory. V8 reads the flag whenever it has looked.
 */
export const sparing = (isSparing: boolean) => setFlagsFromString(`--heap-growing-percent=${isSparing ? 50 : 0}`);

/** Whether so many documents are new that their index takes hundreds of megabytes for as long as it is made. */
export const areMany = (documents: number) => documents > 200;
