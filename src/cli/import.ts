/**
 * `npm run import -- <source> [<translation> …] [--id name] [--yes] [flags]`: files in, an aligned
 * edition in `content/` out. Exits with 1 and a sentence if one cannot be imported; nothing is
 * written then.
 */
import { readFile, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { importTexts } from '../import/import.ts';
import { checkAnswer } from '../import/questions.ts';
import { checkSize } from '../import/read/read.ts';
import { Refusal } from '../import/refusal.ts';
import type { Surroundings } from '../import/surroundings.ts';
import { readFolder, writeFolder } from '../import/write/folder.ts';
import { contentFolder } from '../paths.ts';
import { installed } from '../read-opencc.ts';
import { asker } from './ask.ts';
import { checkId, idFrom } from './document-id.ts';

const usage = `npm run import -- <source> [<translation> …] [flags]
  --id name             the document's folder, and the beginning of its address
  --yes                 ask nothing
  --source zh-Hans      which language is the source
  --title "…"           the title in the other language
  --author "…"          who wrote it, or issued it
  --date 2022-02-04     the day it bears
  --rights "…"          who holds which rights
  --translation official    authentic, official, published, own, machine or none
  --languages zh-Hans,en    the language of each text, where it is not found out; as many as files: each is one text
  --encoding gb18030    the encoding of plain text, where it is not found out
  --anyway              take a translation that does not look like one`;

const text = { type: 'string' } as const;
const flags = { id: text, source: text, title: text, author: text, date: text, rights: text, translation: text, languages: text, encoding: text, yes: { type: 'boolean' }, anyway: { type: 'boolean' }, help: { type: 'boolean' } } as const;

async function run(): Promise<void> {
  const { values, positionals } = readArguments();
  if (values.help || positionals.length === 0) {
    console.log(usage);
    process.exitCode = values.help ? 0 : 1;
    return;
  }
  // What is answered wrongly is said before any work is done.
  for (const flag of ['translation', 'date'] as const) if (values[flag] !== undefined) checkAnswer(flag, values[flag]);
  if (values.id !== undefined) checkId(values.id);
  const sources = [];
  for (const file of positionals) sources.push({ file, bytes: await readSource(file) });
  const { ask, close } = asker(values, values.yes ?? false);
  const surroundings: Surroundings = { openCC: installed(), lexiconFor: async (...languages) => (await import('../import/align/lexicon.ts')).lexiconFor(...languages), ask, progress: sayProgress(), folder: (title, own) => folderFor(values.id ?? own, positionals[0] ?? '', title) };
  const { id, update, report } = await importTexts(sources, { languages: values.languages?.split(',').map((one) => one.trim()) ?? [], anyway: values.anyway ?? false, ...(values.encoding !== undefined && { encoding: values.encoding }) }, surroundings).finally(close);
  if (update.written.length + update.removed.length + update.left.length > 0) await writeFolder(resolve(contentFolder, id), update.files);
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  console.log(report);
}

function readArguments() {
  try {
    return parseArgs({ options: flags, allowPositionals: true });
  } catch (error) {
    throw new Refusal(`${(error as Error).message.replace(/\.$/, '').replace(/\. .*/s, '')}; the flags are\n${usage}\n`);
  }
}

async function readSource(file: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(file);
    checkSize(size, file);
    return new Uint8Array(await readFile(file));
  } catch (error) {
    if (error instanceof Refusal) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new Refusal(code === 'EISDIR' ? `${file} is a folder; name the files in it` : `${file} cannot be read (${code}); check its name`);
  }
}

/** One line that is written over on a terminal; elsewhere a line for each thing that is done. */
function sayProgress(): Surroundings['progress'] {
  let last = '';
  return (what, done) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${what} …${done === undefined ? '' : ` ${Math.round(done * 100)}%`}`);
    else if (what !== last) console.error(`${what} …`);
    last = what;
  };
}

async function folderFor(given: string | undefined, file: string, title: Record<string, string>) {
  const id = given ?? idFrom(file, title);
  checkId(id);
  const folder = resolve(contentFolder, id);
  return { id, where: relative(process.cwd(), folder).split(sep).join('/'), existing: await readFolder(folder) };
}

try {
  await run();
} catch (error) {
  if (!(error instanceof Refusal)) throw error;
  // The line that said how far it was.
  if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  console.error(`Nothing was imported: ${error.message}.`);
  process.exitCode = 1;
}
