/** The Markdown files of a document, as sections: one file name in every written language. */
import { VFile } from 'vfile';
import { source, written } from './written.ts';
import type { WrittenSection } from './align.ts';
import { fault } from './faults.ts';
import { readMarkdown } from './markdown.ts';

/** The sections, in the order of their names. A file that one language has and another has not is added to `files`, and reported. */
export function readSections(files: Map<string, VFile>, where: string): WrittenSection[] {
  const names = new Set(Array.from(files.keys(), (path) => /^([^/]+)\/([^/]+)\.md$/.exec(path)).flatMap((match) => (match && written.some((language) => language === match[1]) ? match[2] ?? [] : [])));
  if (names.size === 0) report(`${source}/`, 'Document has no text; write it in Markdown files in this folder');
  return [...names].sort().map((id) => {
    const section: WrittenSection = { id, files: {} };
    for (const language of written) {
      const path = `${language}/${id}.md`;
      const file = files.get(path);
      if (file) section.files[language] = readMarkdown(file, language);
      else report(path, language === source ? 'File is missing, and has a translation; write the source in it, or delete the translation' : `File is missing; translate ${where}/${source}/${id}.md in it`);
    }
    return section;
  });

  function report(path: string, reason: string) {
    const file = new VFile({ path: `${where}/${path}` });
    fault(file, 'missing-file', reason);
    files.set(path, file);
  }
}
