/** The scripts that bring the words of one language of the interface, each with what puts them on a page. */
import { join } from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { locales, type Locale } from './locales/index.ts';
import { projectFolder } from './paths.ts';
import { siteWords } from './site.ts';

export type WordScript = `words-${Locale}`;

/** Their text, by name; `options` are those of every script of the site. */
export async function wordScripts(options: BuildOptions): Promise<[WordScript, string][]> {
  return Promise.all(locales.map(async (locale): Promise<[WordScript, string]> => {
    const { name, tagline } = await siteWords(locale);
    const contents = `
      import { page, reading, display, edition, cover, catalogue } from './locales/${locale}.ts';
      import { speaks } from './elements/interface/say.ts';
      speaks('${locale}', { page, reading, display, edition, cover, catalogue, library: ${JSON.stringify({ name, tagline })} });`;
    const { outputFiles } = await build({ ...options, stdin: { contents, loader: 'ts', resolveDir: join(projectFolder, 'src') }, write: false });
    return [`words-${locale}`, outputFiles[0]!.text];
  }));
}
