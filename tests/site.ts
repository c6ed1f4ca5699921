/** The built site in a browser, for every end-to-end test: one server and one browser a file, one context a test. */
import { existsSync, globSync } from 'node:fs';
import { after, before, type TestContext } from 'node:test';
import type { Browser, BrowserContext, BrowserContextOptions, LaunchOptions, Page } from 'playwright-core';
import { openBrowser, watch } from './browser.ts';
import { dist } from './folders.ts';
import { viewNames } from './statement.ts';
import { serve, type Served, type ServeOptions } from './server.ts';

export { dist };

/** The document that the tests read, and its views from the root of the site: `joint-statement-2022/zh-hans.html`. */
export const statement = 'joint-statement-2022';
export const viewPages = viewNames.map((view) => `${statement}/${view}.html`);

/** Every built page, from the root of the site, in order: `404.html`, `index.html`, `joint-statement-2022/about-en.html`. */
export const allPages = (folder = dist) =>
  globSync('**/*.html', { cwd: folder }).map((path) => path.replaceAll('\\', '/')).sort();

/** A phone, a tablet and a desk, in CSS pixels. */
export const widths = [390, 820, 1440] as const;
export const schemes = ['light', 'dark'] as const;

/** Waits until a page was seen, and its script has begun, which it does in more than one frame: it shows its first screen before the rest. */
export const seen = (page: Page) => page.waitForFunction(() => !('first' in document.documentElement.dataset));

/** A page's script waits until the page was seen, and a test for the script: what is loaded here was seen too. */
function waitForFirstFrame(context: BrowserContext) {
  const newPage = context.newPage.bind(context);
  context.newPage = async () => {
    const page = await newPage();
    const goto = page.goto.bind(page);
    page.goto = async (url, options) => {
      const response = await goto(url, options);
      if (!options?.waitUntil) await seen(page);
      return response;
    };
    return page;
  };
}

export interface OpenOptions {
  /** CSS pixels; 1440 by 900 where none is given. */
  width?: number;
  height?: number;
  scheme?: 'light' | 'dark';
  javaScript?: boolean;
  /** The language of the browser, which the interface follows where the text offers it; Chinese where none is given. */
  locale?: string;
  /** A finger instead of a mouse. */
  touch?: boolean;
  /** True where the test causes faults itself, and looks at `problems` on its own. */
  noisy?: boolean;
  /** Anything else that Playwright knows of a context. */
  context?: BrowserContextOptions;
}

export interface Opened {
  page: Page;
  context: BrowserContext;
  /** What the console said and what failed so far; a test that is not `noisy` ends with an assertion that it is empty. */
  problems: string[];
  assertQuiet: (message?: string) => void;
}

/**
 * Serves a built folder and opens a browser for the tests of the file that calls it, at its top:
 * `const site = useSite()`. Both close after its last test.
 */
export function useSite(options: ServeOptions & { folder?: string; launch?: LaunchOptions } = {}) {
  const { folder = dist, launch, ...serving } = options;
  let served: Served | undefined;
  let browser: Browser | undefined;

  before(async () => {
    if (!existsSync(folder)) throw new Error(`There is no ${folder}/: build the site first, with npm run build.`);
    [served, browser] = await Promise.all([serve(folder, serving), openBrowser(launch)]);
  });
  after(async () => {
    await browser?.close();
    await served?.close();
  });

  const site = {
    get served(): Served {
      return served!;
    },
    get browser(): Browser {
      return browser!;
    },
    /** The address of a path: `site.url('joint-statement-2022/en.html#p7')`. */
    url: (path = '') => new URL(path, served!.url).href,
    /** A context of its own for one test, watched, closed when the test ends. */
    async context(t: TestContext, options: OpenOptions = {}): Promise<Omit<Opened, 'page'>> {
      const { width = 1440, height = 900, scheme = 'light', javaScript = true, touch = false, noisy = false, locale = 'zh-CN' } = options;
      const context = await browser!.newContext({
        viewport: { width, height },
        colorScheme: scheme,
        javaScriptEnabled: javaScript,
        hasTouch: touch,
        locale,
        ...options.context,
      });
      waitForFirstFrame(context);
      const { problems, assertQuiet } = watch(context, served!.url);
      t.after(async () => {
        const found = [...problems];
        // What a test answers itself may be under way still: the worker's requests go on when a page is quiet.
        await context.unrouteAll({ behavior: 'ignoreErrors' });
        await context.close();
        problems.splice(0, problems.length, ...found);
        if (!noisy) assertQuiet();
      });
      return { context, problems, assertQuiet };
    },
    /** A page opened at a path, in a context of its own, loaded. */
    async open(t: TestContext, path: string, options: OpenOptions = {}): Promise<Opened> {
      const opened = await site.context(t, options);
      const page = await opened.context.newPage();
      await page.goto(site.url(path));
      return { ...opened, page };
    },
  };
  return site;
}
