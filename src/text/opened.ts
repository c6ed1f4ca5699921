/** A document's folder, opened: its files as texts, what `document.yaml` says, and which languages there are. */
import { VFile } from 'vfile';
import { idPattern } from '../addresses.ts';
import { ownFolders } from '../page-paths.ts';
import type { Language } from '../languages.ts';
import { readReceived, readText } from './characters.ts';
import { type DocumentYaml, schema } from './document-yaml.ts';
import { fault, type Status } from './faults.ts';
import { isImage } from './figures.ts';
import { sourceAmong, textFolders, writtenLanguages } from './folders.ts';
import { isAlike } from './source.ts';
import { reportUnread } from './unread.ts';
import { readYaml, type Yaml } from './yaml.ts';

/** A document's files: bytes by path, as seen from its own folder (`zh-Hans/0-title.md`). */
export type Folder = ReadonlyMap<string, Uint8Array>;

export interface Opened {
  /** Every file by its path, and others that something is said of. */
  files: Map<string, VFile>;
  /** The file of a path, made where there is none. */
  add(path: string): VFile;
  described: VFile | undefined;
  /** None where `document.yaml` cannot be read. */
  yaml: Yaml<DocumentYaml> | undefined;
  status: Status;
  /** The languages that have folders. */
  written: Language[];
  /** None where it cannot be told; why has been reported. */
  source: Language | undefined;
  received: VFile | undefined;
  /** The text as received, if it can be read. */
  legible: VFile | undefined;
  /** Whether a language's text is the text as received. */
  isReceived(language: Language): boolean;
}

/** What `document.yaml` says where there is none. */
const unstated = (): Yaml<DocumentYaml> => ({ value: schema.parse({}), placeOf: () => ({ line: 1, column: 1 }), strings: () => [] });

/** Opens a folder; what is wrong with its shape is reported. `where` is how a report names it. */
export function openFolder(id: string, folder: Folder, where: string): Opened {
  const files = new Map<string, VFile>();
  // What was received is kept as it is, and nobody writes in it.
  const own = new Map(Array.from(folder).filter(([path]) => !path.startsWith('received/')));
  for (const [path, bytes] of own) if (path !== 'source.txt' && !isImage(path)) files.set(path, readText(`${where}/${path}`, bytes));
  const add = (path: string, file = new VFile({ path: `${where}/${path}` })) => files.get(path) ?? (files.set(path, file), file);

  checkId(id, where, add);
  const described = files.get('document.yaml');
  const yaml = described ? readYaml(described, schema) : unstated();
  const { languages: written, files: misnamed } = writtenLanguages(textFolders(files.keys()), where);
  for (const file of misnamed) files.set(file.path, file);
  reportUnread(own.keys(), written, add);

  const received = receivedText(folder, where, yaml);
  if (received) files.set('source.txt', received);
  // What cannot be read says nothing about the text.
  const legible = received?.messages.length === 0 ? received : undefined;
  const filesIn = (language: Language) => Array.from(files).flatMap(([path, file]) => (path.startsWith(`${language}/`) ? file : []));
  const isReceived = (language: Language) => legible !== undefined && isAlike(filesIn(language), legible);
  const named = yaml?.value.source?.language;
  // A folder that is misnamed may be the source.
  const source = misnamed.length > 0 ? undefined : sourceAmong(written, named, isReceived);
  if (source === undefined && misnamed.length === 0) {
    if (named !== undefined && written.length > 0) fault(described ?? add('document.yaml'), 'bad-value', `\`source.language\` is \`${named}\`, and there is no folder ${named}/; name the folder of the text that was received`, yaml?.placeOf(['source', 'language']));
    else fault(add(''), 'missing-file', 'Document has no text; write it in Markdown files in a folder named by its language, such as zh-Hans/');
  }
  return { files, add, described, yaml, status: yaml?.value.status ?? 'draft', written, source, received, legible, isReceived };
}

function checkId(id: string, where: string, add: (path: string, file: VFile) => VFile) {
  if (idPattern.test(id) && !ownFolders.some((one) => one === id)) return;
  fault(add('', new VFile({ path: `${where}/` })), 'bad-id', `\`${id}\` cannot begin a document's addresses; name its folder with small Latin letters, digits and hyphens, and none of ${ownFolders.join(', ')}`);
}

/** The text as it was received, in whatever encoding; none where it is not kept. */
function receivedText(folder: Folder, where: string, yaml: Yaml<DocumentYaml> | undefined): VFile | undefined {
  const bytes = folder.get('source.txt');
  return bytes && readReceived(`${where}/source.txt`, bytes, yaml?.value.source?.encoding).file;
}
