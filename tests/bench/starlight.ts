/** A site of Starlight that the bench sets up by itself, in a folder of its own. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeStarlight } from './edition.ts';
import type { BenchText } from './texts.ts';

const versions = { astro: '7.3.5', '@astrojs/starlight': '0.42.4', '@astrojs/markdown-remark': '^7.3.0' };

/** Without a sidebar, which would have every page of the library on every page. */
const config = (languages: readonly string[]) => `import { defineConfig, passthroughImageService } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({
  image: { service: passthroughImageService() },
  integrations: [starlight({ title: 'Library', defaultLocale: '${languages.at(-1)!.toLowerCase()}', locales: { ${languages.map((one) => `'${one.toLowerCase()}': { label: '${one}', lang: '${one}' }`).join(', ')} }, sidebar: [], pagination: false })],
});
`;

const contentConfig = `import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** The folder with a site of some texts, installed, with nothing left of an earlier build, which `aside` puts away. */
export function starlightSite(texts: readonly BenchText[], aside: (path: string) => void): string {
  const folder = join('.cache', 'bench-starlight');
  mkdirSync(join(folder, 'src'), { recursive: true });
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'bench', private: true, type: 'module', dependencies: versions }, null, 2));
  if (!existsSync(join(folder, 'node_modules/@astrojs/starlight'))) execFileSync('npm', ['install', '--no-audit', '--no-fund'], { cwd: folder, stdio: 'inherit' });
  for (const left of ['dist', '.astro', 'node_modules/.astro', 'src/content']) aside(join(folder, left));
  writeFileSync(join(folder, 'astro.config.mjs'), config(texts[0]!.languages));
  writeFileSync(join(folder, 'src/content.config.ts'), contentConfig);
  writeStarlight(join(folder, 'src/content/docs'), texts);
  return folder;
}
