/**
 * What is wrong with where the project lies, in a sentence. Astro and Vite handle paths as addresses, in which
 * `#` and `?` end a path and `%` begins an escape: they look for files, and write them, where none should be.
 */
export function faultInFolder(project: string): string | undefined {
  const [character] = /[#?%]/.exec(project) ?? [];
  return character && `The project lies in ${project}, and Astro cannot build in a path with ${character} in it: rename or move that folder. Chinese, spaces and quotes may stay`;
}
