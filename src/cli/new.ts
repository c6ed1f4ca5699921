/**
 * `npm run new -- <name> <text file> [--language zh-Hant]`: makes a document's folder from a plain text. Nothing
 * has to be written by hand: the title is the first line, and ids and ledger are made. It never writes over a folder.
 */
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { idPattern } from '../addresses.ts';
import { hasFrontMatter } from '../import/read/front-matter.ts';
import { languageOf } from '../import/understand/language.ts';
import { ownFolders } from '../page-paths.ts';
import { canonicalTag, type Language } from '../languages.ts';
import { contentFolder } from '../paths.ts';
import { readFolder } from '../read-folder.ts';
import { installed } from '../read-opencc.ts';
import { readReceived } from '../text/characters.ts';
import { readDocument } from '../text/document.ts';
import { toMarkdown } from '../text/plain.ts';
import { hash } from '../text/source.ts';
import { failing } from './failing.ts';
import { writeIds } from './ids.ts';

const usage = 'Write npm run new -- <name> <text file>, such as npm run new -- charter charter.txt; --language zh-Hant says what it is in.';

const described = (language: Language, sum: string) => `# What is known of the document. Every key is optional; src/text/metadata.ts says what each is.
status: draft
source:
  language: ${language}
  sha256: ${sum}
`;

await failing(async () => {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { language: { type: 'string' } } });
  const [name, path, more] = positionals;
  if (name === undefined || path === undefined || more !== undefined) throw new Error(usage);
  if (!idPattern.test(name) || ownFolders.some((one) => one === name)) throw new Error(`${name} cannot begin a document's addresses; name it with small Latin letters, digits and hyphens, beginning with a letter.`);
  const bytes = await readFile(path).catch(() => {
    throw new Error(`${path} cannot be read; name a text file.`);
  });
  const received = readReceived(path, bytes);
  if (received.encoding === undefined) throw new Error(`${path} is no plain text in an encoding that can be told: save it as UTF-8, or, if it is a Word file, a web page or an e-book, write npm run import -- ${path}.`);
  const text = String(received.file);
  if (text.trim() === '') throw new Error(`${path} has no text.`);
  if (hasFrontMatter(text)) throw new Error(`${path} begins with metadata between two lines “---”, which are no part of a plain text; import it as Markdown (.md) with npm run import, which sets them aside, or take them out.`);
  const language = values.language === undefined ? languageOf(text, installed().detect).tag : canonicalTag(values.language);
  if (language === undefined) throw new Error(`${values.language ?? `What ${path} is in`} is no language that is known; say it by a BCP 47 tag, such as --language zh-Hant.`);

  const content = contentFolder;
  const folder = resolve(content, name);
  if (await access(folder).then(() => true, () => false)) throw new Error(`There is a document ${name} already, in ${folder}; take another name, or delete it.`);
  await mkdir(content, { recursive: true });
  // Made beside, and put in its place when it is whole.
  const made = await mkdtemp(resolve(content, '.new-'));
  try {
    await mkdir(resolve(made, name, language), { recursive: true });
    await writeFile(resolve(made, name, 'source.txt'), bytes);
    await writeFile(resolve(made, name, language, '1.md'), toMarkdown(text, language));
    await writeFile(resolve(made, name, 'document.yaml'), described(language, hash(bytes)));
    await writeIds(name, readDocument(name, readFolder(resolve(made, name)), { openCC: installed(), reviewed: {} }), made);
    await rename(resolve(made, name), folder);
  } finally {
    await rm(made, { recursive: true, force: true });
  }
  console.log(`${folder} is a document in ${language}${received.encoding === 'UTF-8' ? '' : `, read as ${received.encoding}`}, a draft. See it with npm start; a translation is a file in a folder beside, ${name}/en/1.md.`);
});
