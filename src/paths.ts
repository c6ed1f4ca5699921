import { isAbsolute, join, relative, resolve, sep } from 'node:path';

/** The folder of the project: every command is run from there. These are paths of the disk, never addresses. */
export const projectFolder = process.cwd();

/** A folder that a variable names, else the usual one; an empty name is refused, for it would be the project itself. */
const named = (variable: string, usual: string) => {
  const name = process.env[variable] ?? usual;
  if (name.trim() !== '') return resolve(name);
  console.error(`${variable} is empty: name a folder in it, or leave it out for ${usual}. Nothing was touched.`);
  process.exit(1);
};

/** The library's folder: `content/`, or another named by the variable `DUIDU_CONTENT`. */
export const contentFolder = named('DUIDU_CONTENT', 'content');

/** Where the built site stands: `dist/`, or another named by the variable `DUIDU_OUT`. */
export const outFolder = named('DUIDU_OUT', 'dist');

/** What a build may keep from one run to the next. Safe to delete at any time. */
export const cacheFolder = join(projectFolder, '.cache');

/** Whether a path, spelled with either slash and in any way that the system takes, lies below a folder. */
export const isBelow = (path: string, folder: string) => {
  const [first] = relative(folder, resolve(path)).split(sep);
  return first !== '' && first !== '..' && !isAbsolute(first ?? '');
};
