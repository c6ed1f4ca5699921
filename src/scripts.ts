/**
 * The scripts of the pages, bundled to classic scripts: those run from `file://` too,
 * where no browser loads a module. `boot` stands in the page, before the first paint;
 * `missing` in the page for an address that leads nowhere, `onward` in the first page of a long document.
 * `reader` is fetched with it; `search` when the reader turns to the search,
 * `links` when they select words or follow a link to some; `annotations` when they keep some for themselves, or have;
 * `catalogue` when they turn to the field of a large library's cover; `offline` on pages that can keep more than themselves; `words-en` and its like when the interface speaks
 * another language than the page.
 */
import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { scriptTarget } from './minimum.ts';
import { cacheFolder, projectFolder } from './paths.ts';
import { wordScripts, type WordScript } from './word-scripts.ts';

const entries = { boot: 'reader/boot', reader: 'reader/reader', search: 'search/search', links: 'links/links', annotations: 'annotations/annotations', catalogue: 'catalogue/catalogue', offline: 'offline/offline', missing: 'missing/missing', onward: 'onward/onward', popovers: 'popovers/popovers' } as const;
export type ScriptName = keyof typeof entries | WordScript;

export interface Script {
  /** The file's name, with a fingerprint of its text: `reader.1a2b3c4d.js`. */
  file: string;
  code: string;
}

/** What is the same for all of them. */
const options = { bundle: true, minify: true, format: 'iife', target: scriptTarget, charset: 'utf8', logLevel: 'error' } as const satisfies BuildOptions;

const script = (name: string, text: string): Script => {
  const print = createHash('sha256').update(text).digest('hex').slice(0, 8);
  return { file: `${name}.${print}.js`, code: text.trimEnd() };
};

async function bundle(): Promise<Record<ScriptName, Script>> {
  const { outputFiles } = await build({
    ...options,
    entryPoints: Object.values(entries).map((path) => join(projectFolder, `src/elements/${path}.ts`)),
    outdir: join(cacheFolder, 'scripts'),
    write: false,
  });
  const elements = outputFiles.map(({ path, text }) => [basename(path, '.js'), text] as const);
  return Object.fromEntries([...elements, ...(await wordScripts(options))].map(([name, text]) => [name, script(name, text)])) as Record<ScriptName, Script>;
}

let bundled: Promise<Record<ScriptName, Script>> | undefined;

/** Every script. A build bundles once; the development server at each request. */
export const scripts = () => (import.meta.env.DEV ? bundle() : (bundled ??= bundle()));
