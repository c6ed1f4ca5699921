/** One folder of `content/`, read: its files in, its document or all its faults out. */
import { VFile } from 'vfile';
import { idPattern, ownFolders } from '../addresses.ts';
import { source } from './written.ts';
import { align } from './align.ts';
import { readText } from './characters.ts';
import { readDecisions, schema as reviewed } from './decisions.ts';
import { fault } from './faults.ts';
import type { Forms } from './forms.ts';
import { checkLedger } from './ledger.ts';
import type { Markdown } from './markdown.ts';
import { metadata, schema as documentYaml } from './metadata.ts';
import { languages } from './written.ts';
import type { Document } from './model.ts';
import { alignNotes } from './notes.ts';
import { checkSentences } from './one-sentence.ts';
import { passage, review } from './review.ts';
import { toSections } from './rows.ts';
import { readSections } from './sections.ts';
import { checkSource, hash } from './source.ts';
import { converter } from './traditional.ts';
import { readYaml } from './yaml.ts';

/** A document's files: bytes by path, as seen from its own folder (`zh-Hans/0-title.md`). */
export type Folder = ReadonlyMap<string, Uint8Array>;

export interface Reading {
  /** There only if nothing is wrong. */
  document: Document | undefined;
  /** Every file that was read or looked for, with what is wrong with it. */
  files: VFile[];
}

/** What every document has beside its text, and what is to be done where it has not. */
const required = {
  'document.yaml': 'describe the document in it, as src/text/metadata.ts says',
  'ids.txt': 'list every id of the document in it, one a line',
  'source.txt': 'put the text in it as it was received',
  'zh-Hant.yaml': 'write `region: tw` and `decisions: {}` in it',
} as const;

/** Read the document in a folder. `where` is how a report names the folder. */
export function readDocument(id: string, folder: Folder, forms: Forms, where = `content/${id}`): Reading {
  const files = new Map(Array.from(folder, ([path, bytes]) => [path, readText(`${where}/${path}`, bytes)]));
  const open = (path: keyof typeof required) => {
    const file = files.get(path);
    if (file) return file;
    const missing = new VFile({ path: `${where}/${path}` });
    fault(missing, 'missing-file', `File is missing; ${required[path]}`);
    files.set(path, missing);
    return undefined;
  };

  if (!idPattern.test(id) || ownFolders.some((one) => one === id)) {
    const named = new VFile({ path: `${where}/` });
    fault(named, 'bad-id', `\`${id}\` cannot begin a document's addresses; name its folder with small Latin letters, digits and hyphens, and none of ${ownFolders.join(', ')}`);
    files.set('', named);
  }

  const sections = readSections(files, where);
  const text = sections.flatMap(({ files }) => files[source] ?? []);
  // Without all of the source, what is said about its whole would only repeat that.
  const whole = text.length > 0 && text.length === sections.length;
  const rows = align(sections);
  const notes = alignNotes(rows);
  for (const markdown of text) checkSentences(markdown);

  const ledger = open('ids.txt');
  const retired = ledger && checkLedger(ledger, text, whole);

  const described = open('document.yaml');
  const yaml = described && readYaml(described, documentYaml);

  const received = open('source.txt');
  const sourceHash = hash(folder.get('source.txt') ?? new Uint8Array());
  if (received && whole) checkSource(text, received);
  if (received && yaml && yaml.value.source?.sha256 !== sourceHash) {
    const reason = `\`source.sha256\` is not that of source.txt; restore the file as received, or write \`${sourceHash}\``;
    fault(described, 'source-hash', reason, yaml.placeOf(['source', 'sha256']));
  }

  const decided = open('zh-Hant.yaml');
  const traditional = decided && readYaml(decided, reviewed);
  const decisions = traditional ? readDecisions(traditional, forms, decided) : [];
  const convert = converter(traditional?.value.region ?? 'tw', decisions, forms);
  if (traditional && whole) {
    const strings = described && yaml ? yaml.strings(source).map((string) => ({ file: described, ...string })) : [];
    review([...text.flatMap(passages), ...strings], decisions, forms, convert, decided);
  }

  const sound = Array.from(files.values()).every(({ messages }) => messages.length === 0);
  const document: Document | undefined =
    sound && yaml && retired
      ? {
          id,
          status: 'published',
          source,
          languages: [{ tag: 'zh-Hans', role: 'source' }, { tag: 'zh-Hant', role: 'converted', from: 'zh-Hans' }, { tag: 'en', role: 'translation' }],
          metadata: Object.fromEntries(languages.map((language) => [language, metadata(yaml.value, language, { source, translations: new Map([['en', 'en']]), titles: new Map(), convert: (text, from, to) => (from === 'zh-Hans' && to === 'zh-Hant' ? convert(text) : undefined) })])),
          sections: toSections({ sections, rows, notes, retired }, convert),
          sourceHash,
        }
      : undefined;
  return { document, files: [...files.values()] };
}

/** Everything in a file that is converted. */
const passages = ({ file, blocks, notes }: Markdown) => [...blocks, ...notes].map(({ children }) => passage(file, children));
