/** What a file's bytes are told by. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';

/** The SHA-256 of a file, as hexadecimal digits. */
export const hashFile = async (file: string) => createHash('sha256').update(await readFile(file)).digest('hex');

/** The first 16 hexadecimal digits of the SHA-256. */
export const printOf = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex').slice(0, 16);
