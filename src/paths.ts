import { resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

const folderURL = (path: string) => pathToFileURL(resolve(path) + sep);

/** The folder of the project: every command is run from there. */
export const projectFolder = folderURL('.');

/** The library's folder: `content/`, or another named by the variable `DUIDU_CONTENT`. */
export const contentFolder = folderURL(process.env['DUIDU_CONTENT'] || 'content');

/** What a build may keep from one run to the next. Safe to delete at any time. */
export const cacheFolder = folderURL('.cache');
