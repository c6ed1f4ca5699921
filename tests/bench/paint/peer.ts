/** What the first paint is measured beside: a site of Astro and Starlight with the same text, made in a folder of its own. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { statement } from '../../site.ts';

/** Pinned, so that a figure can be measured again. */
const dependencies = { astro: '7.3.5', '@astrojs/starlight': '0.42.4' };

const languages = { 'zh-hans': ['简体中文', 'zh-Hans'], 'zh-hant': ['繁體中文', 'zh-Hant'], en: ['English', 'en'] } as const;

/** The page of the peer that a view is measured beside: the same text in the view's first language. A parallel view has twice the text, and no allowance for it. */
export const peerPage = (view: string) => `${view === 'en' ? 'en' : view.replace(/-en$/, '')}/statement/index.html`;

const config = `
import { defineConfig } from 'astro/config';
import starlight from '@astrojs/starlight';
export default defineConfig({ integrations: [starlight({
  title: 'Duidu',
  defaultLocale: 'en',
  locales: ${JSON.stringify(Object.fromEntries(Object.entries(languages).map(([name, [label, lang]]) => [name, { label, lang }])))},
})] });
`;

const collections = `
import { defineCollection } from 'astro:content';
import { docsLoader } from '@astrojs/starlight/loaders';
import { docsSchema } from '@astrojs/starlight/schema';
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };
`;

/** A Markdown export of ours as Starlight takes one: the title in the head, no ids of paragraphs. */
function asPage(markdown: string): string {
  const [, body = ''] = /^---\n.*?\n---\n(.*)$/s.exec(markdown) ?? [];
  const text = body.replace(/ \^[a-z][\w-]*$/gm, '');
  const [, title = ''] = /^# (.*)$/m.exec(text) ?? [];
  return `---\ntitle: ${JSON.stringify(title)}\n---\n${text.replace(/^# .*$/m, '')}`;
}

const write = (folder: string, path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};

/** Builds the peer of a built site in `folder`, from that site's own exports, and returns the folder of its pages. */
export function buildPeer(site: string, folder: string): string {
  const npm = (...args: string[]) => execFileSync('npm', args, { cwd: folder, stdio: 'inherit' });
  write(folder, 'package.json', JSON.stringify({ name: 'peer', private: true, type: 'module', scripts: { build: 'astro build' }, dependencies }));
  write(folder, 'astro.config.mjs', config);
  write(folder, 'src/content.config.ts', collections);
  for (const language of Object.keys(languages)) {
    const exported = readFileSync(join(site, statement, 'files', `${statement}-${language}.md`), 'utf8');
    write(folder, `src/content/docs/${language}/statement.md`, asPage(exported));
  }
  if (!existsSync(join(folder, 'node_modules'))) npm('install', '--no-audit', '--no-fund');
  // This folder's own Astro, and not that of the project around it.
  npm('run', 'build');
  return resolve(folder, 'dist');
}
