/** What a file's bytes are told by. */
import { createHash } from 'node:crypto';
import { sumOf } from './hashed.ts';

/** The SHA-256 of a file, as hexadecimal digits. */
export const hashFile = async (file: string) => sumOf(file).toString('hex');

/** The first 16 hexadecimal digits of the SHA-256. */
export const printOf = (content: Uint8Array | string) => createHash('sha256').update(content).digest('hex').slice(0, 16);
