/** How much V8 lets gather of what is done with before it looks for it: on its own, up to three times what is in use. */
import { setFlagsFromString } from 'node:v8';

/**
 * While a library is read, and its index made in another process, half of what is in use is enough: the two are what a
 * build takes most memory for. Later it would cost more time than it spares memory. V8 reads the flag whenever it has looked.
 */
export const sparing = (isSparing: boolean) => setFlagsFromString(`--heap-growing-percent=${isSparing ? 50 : 0}`);
