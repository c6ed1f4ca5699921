/**
 * The steps after Astro has written its folder: any path, the policy, the links, offline
 * reading, the sums. Each is a module of its own; here is their order.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { faultInAddress } from './address.ts';
import { type Beside, standing } from './beside.ts';
import { listFiles } from './files.ts';
import { samples } from './hosting/samples.ts';
import { plansOf, withdrawnWorker, withdrawWorker, writeWorker, type OfflineOptions } from './offline.ts';
import { hashesOf, rewriteFolder } from './rewrite.ts';
import { sitemap } from './sitemap.ts';
import { writeSums } from './sums.ts';

export interface PublishOptions extends Partial<OfflineOptions> {
  /** The address of the folder, with a slash at its end, where it is known: canonical links and the sitemap need it. */
  site?: string | undefined;
  /** Pages that are served at any depth: `404.html`. */
  standalone?: readonly string[];
  /** From how many pages on two threads make them ready. */
  many?: number;
  /** False withdraws offline reading from whoever has it. */
  offline?: boolean;
  /** What puts in what Astro does not write. */
  beside?: Beside | undefined;
}

const defaults = {
  standalone: ['404.html'],
  offline: true,
  many: 400,
  whole: 8_000_000,
  document: 8_000_000,
  immutable: ['_astro/', 'fonts/', 'scripts/', 'search/'],
  unused: /^hosting\/|^[^/]+\/whole-[^/]+\.html$|^fonts\/(?:.*\.txt$|missing-)|^fonts-missing\.css$|^(?:[^/]+\/files|dts)\/|^(?:atom\.xml|opds\.json|llms\.txt|(?:[^/]+\/)?card\.png|document\.schema\.json)$/,
} satisfies PublishOptions;

/** Makes a built folder ready for any host, in place; throws one error that lists every fault. */
export async function publishFolder(folder: string, given: PublishOptions = {}) {
  const options = { ...defaults, ...given };
  const { site } = options;
  const fault = site === undefined ? undefined : faultInAddress(site);
  if (fault !== undefined) throw new Error(`${fault}.`);
  const pages = await rewriteFolder(folder, { ...options, ready: (await options.beside?.place(folder)) ?? new Map() });
  await options.beside?.keep(folder, pages);
  await writeAll(folder, samples(hashesOf(pages), options.immutable));
  if (site !== undefined) await writeAll(folder, sitemap(site, [...pages].flatMap(([path, { isListed }]) => (isListed ? [path] : []))));
  await (options.offline ? keepOffline(folder, options) : withdrawWorker(folder));
  await writeSums(folder);
}

async function writeAll(folder: string, texts: Record<string, string>) {
  for (const [path, text] of Object.entries(texts)) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text);
  }
}

/** Writes the service worker of a folder, and the plans of what it keeps. */
export async function keepOffline(folder: string, given: Partial<OfflineOptions> = {}) {
  const options = { ...defaults, ...given };
  await writeWorker(folder, plansOf(folder, listFiles(folder), options), options);
}

/** The Astro integration: the steps, once the folder is written. Put it after every other integration that writes files. */
export const publish = (options: PublishOptions = {}): AstroIntegration => ({
  name: 'publish',
  hooks: {
    'astro:build:done': ({ dir }) => publishFolder(fileURLToPath(dir), { ...options, beside: standing() }),
    // The site of `npm start` stands at the same address, and its worker would show that site for ever: no address answers with another.
    'astro:server:setup': ({ server }) => {
      server.middlewares.use('/sw.js', (_, response, fail) => {
        withdrawnWorker({ reloads: true }).then((code) => {
          response.writeHead(200, { 'Content-Type': 'text/javascript;charset=utf-8', 'Cache-Control': 'no-store' });
          response.end(code);
        }, fail);
      });
    },
  },
});
