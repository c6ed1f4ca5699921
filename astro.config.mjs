// @ts-check
import { resolve } from 'node:path';
import { defineConfig } from 'astro/config';
import { faultInFolder } from './src/cli/project-folder.ts';
import { faultInAddress } from './src/publish/address.ts';
import { scriptTarget } from './src/minimum.ts';
import { cacheFolder, contentFolder, isBelow, outFolder } from './src/paths.ts';
import { publish } from './src/publish/index.ts';
import { siteAddress } from './src/site-address.ts';
import { lightning } from './src/styles/lower.ts';

/** Where the site will stand, if that is known: `SITE=https://example.org/reader/ npm run build`, or `address` in `library.yaml`. */
const site = siteAddress(contentFolder);
const fault = faultInFolder(process.cwd()) ?? (site && faultInAddress(site));
if (fault) throw new Error(`${fault}.`);

/** What a build writes while one writes with `npm run dev`: a page is not to be loaded anew for it. The text may lie there too, and is watched. */
const isText = (/** @type {string} */ path) => resolve(path) === contentFolder || isBelow(path, contentFolder) || isBelow(contentFolder, path);
const ignored = (/** @type {string} */ path) => [cacheFolder, outFolder].some((folder) => isBelow(path, folder)) && !isText(path);

export default defineConfig({
  ...(site ? { site } : {}),
  output: 'static',
  // A page is a file that is spelled `.html`: the one scheme that needs no index page and no redirect.
  build: { format: 'file', inlineStylesheets: 'always' },
  trailingSlash: 'never',
  compressHTML: true,
  devToolbar: { enabled: false },
  integrations: [publish({ site, offline: process.env.DUIDU_OFFLINE !== 'off' })],
  vite: {
    server: { watch: { ignored: [ignored] } },
    build: { assetsInlineLimit: 0, cssTarget: scriptTarget },
    css: { transformer: 'lightningcss', lightningcss: lightning },
    experimental: { renderBuiltUrl: (_, { hostType }) => (hostType === 'js' || hostType === 'css' ? { relative: true } : undefined) },
  },
});
