/** `tests/in-page/links.ts` as a page has it. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { BrowserContext, Page } from 'playwright-core';
import type * as inPage from './in-page/links.ts';

type InPage = typeof inPage;

/** Gives every page of a context a function `linking`, whatever its policy: it brings what the tests ask there. */
export async function putLinking(context: BrowserContext) {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('in-page/links.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    globalName: 'brought',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'error',
  });
  await context.addInitScript(`{ let kept; globalThis.linking = () => { if (kept) return kept; ${outputFiles[0]!.text}; return kept = brought; }; }`);
}

/** Calls one of these functions in a page. */
export const ask = <Name extends keyof InPage>(page: Page, name: Name, ...args: Parameters<InPage[Name]>): Promise<Awaited<ReturnType<InPage[Name]>>> =>
  page.evaluate(
    ([name, args]) => {
      const functions = (globalThis as unknown as { linking: () => Record<string, (...args: unknown[]) => unknown> }).linking();
      return functions[name]!(...args);
    },
    [name, args] as [string, unknown[]],
  ) as Promise<Awaited<ReturnType<InPage[Name]>>>;
