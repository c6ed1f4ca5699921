/**
 * The scripts of the pages, bundled to classic scripts: those run from `file://` too,
 * where no browser loads a module. `boot` stands in the page, before the first paint;
 * `reader` is fetched with it; `search` when the reader turns to the search,
 * `links` when they select words or follow a link to some.
 */
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { build } from 'esbuild';
import { cacheFolder, projectFolder } from './paths.ts';
import { siteSearch } from './site-search.ts';

const names = ['boot', 'reader', 'search', 'links'] as const;
export type ScriptName = (typeof names)[number];

export interface Script {
  /** The file's name, with a fingerprint of its text: `reader.1a2b3c4d.js`. */
  file: string;
  code: string;
}

async function bundle(): Promise<Record<ScriptName, Script>> {
  const { foldTable } = await siteSearch();
  const { outputFiles } = await build({
    entryPoints: names.map((name) => join(projectFolder, `src/elements/${name}.ts`)),
    outdir: join(cacheFolder, 'scripts'),
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    define: { FOLD_TABLE: JSON.stringify(foldTable) },
    logLevel: 'error',
  });
  return Object.fromEntries(
    outputFiles.map(({ path, text }) => {
      const name = basename(path, '.js');
      const print = createHash('sha256').update(text).digest('hex').slice(0, 8);
      return [name, { file: `${name}.${print}.js`, code: text.trimEnd() }];
    }),
  ) as Record<ScriptName, Script>;
}

let bundled: Promise<Record<ScriptName, Script>> | undefined;

/** Every script. A build bundles once; the development server at each request. */
export const scripts = () => (import.meta.env.DEV ? bundle() : (bundled ??= bundle()));
