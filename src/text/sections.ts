/** The Markdown files of a document, as sections: one file name in every written language. */
import { VFile } from 'vfile';
import type { Language } from '../languages.ts';
import { fault } from './faults.ts';
import { type Markdown, readMarkdown } from './markdown/read.ts';

/** One file name, in every language that has it. */
export interface WrittenSection {
  id: string;
  files: Map<Language, Markdown>;
}

const byNumber = new Intl.Collator('en', { numeric: true });
/** The order in which people number files: 2 before 10. */
export const asPeopleNumber = (one: string, other: string) => byNumber.compare(one, other) || (one < other ? -1 : 1);

/** The sections of some languages, in the order of their names. A file that one language has and another has not is reported, on a file of its own. */
export function readSections(files: ReadonlyMap<string, VFile>, languages: readonly Language[], source: Language, where: string): { sections: WrittenSection[]; missing: VFile[] } {
  const missing: VFile[] = [];
  const names = new Set(
    Array.from(files.keys(), (path) => /^([^/]+)\/([^/]+)\.md$/.exec(path)).flatMap((match) => (match && languages.includes(match[1] ?? '') ? (match[2] ?? []) : [])),
  );
  const sections = [...names].sort(asPeopleNumber).map((id) => {
    const section: WrittenSection = { id, files: new Map() };
    for (const language of languages) {
      const file = files.get(`${language}/${id}.md`);
      if (file) section.files.set(language, readMarkdown(file, language));
      else {
        const absent = new VFile({ path: `${where}/${language}/${id}.md` });
        if (language === source) fault(absent, 'missing-file', 'File is missing, and has a translation; write the source in it, or delete the translation');
        else fault(absent, 'untranslated', `File is missing; translate ${where}/${source}/${id}.md in it`);
        missing.push(absent);
      }
    }
    return section;
  });
  return { sections, missing };
}
