/** What is too much. A novel of a million characters is 3 MB; what is beyond this is no text, or is an attack. */

const megabyte = 1024 * 1024;

/** The largest file that is read, and the largest part of an archive, in bytes. */
export const largest = 50 * megabyte;

/** The most that an archive may say it holds, in bytes, pictures included, and the most files. */
export const largestArchive = 1024 * megabyte;
export const mostEntries = 10_000;

/** How deep elements may stand in one another. */
export const deepest = 250;

/** `52 MB`. */
export const inMegabytes = (bytes: number) => `${Math.ceil(bytes / megabyte)} MB`;
