import { pathToFileURL } from 'node:url';

/** The folder of the project: every command is run from there. */
export const projectFolder = pathToFileURL(`${process.cwd()}/`);

/** The library's folder: `content/`, or another named by the variable `DUIDU_CONTENT`. */
export const contentFolder = new URL(`${process.env['DUIDU_CONTENT'] ?? 'content'}/`.replace(/\/+$/, '/'), projectFolder);

/** What a build may keep from one run to the next. Safe to delete at any time. */
export const cacheFolder = new URL('.cache/', projectFolder);
