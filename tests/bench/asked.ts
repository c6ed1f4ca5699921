/** What a search of a built site costs a reader, on a middling phone. */
import type { Browser, Page } from 'playwright-core';
import { serveCompressed } from './paint/serve-compressed.ts';
import { line, phone, slowed } from './phone.ts';
import { sample, seeded } from '../phrases.ts';
import type { Searched } from './searched.ts';
import { phrasesIn, type BenchText } from './texts.ts';

export interface Asked {
  /** Of the first search of a reader who has nothing of it yet: what comes over the line, compressed, in bytes, and milliseconds until the first answer. */
  cold: { bytes: number; wait: number }[];
  /** Of every further one, milliseconds until the first answer. */
  warm: number[];
  /** What each key typed takes of the main thread, in milliseconds. */
  keys: number[];
  /** Of how many searches the first answer leads to a document that has the phrase. */
  right: number;
}

/** How long an answer is waited for, and how long after a key nothing more is expected of it, in milliseconds. */
const [patience, quiet] = [10_000, 800];

const has = ({ paragraphs }: BenchText, phrase: string) => paragraphs.some(([lines]) => lines.some((one) => one.includes(phrase)));

/** Types a phrase at once, and resolves with how long it took until its first answer was there, and where that leads; nothing where none came. */
const ask = (page: Page, { input, answer }: Searched, phrase: string) =>
  page.evaluate(
    async ({ input, answer, phrase, patience }) => {
      const field = document.querySelector<HTMLInputElement>(input)!;
      const enter = (text: string) => {
        field.value = text;
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      };
      const first = () => document.querySelector<HTMLAnchorElement>(answer);
      const until = async (is: () => boolean) => {
        const begun = performance.now();
        while (!is() && performance.now() - begun < patience) await new Promise(requestAnimationFrame);
        return performance.now() - begun;
      };
      enter('');
      await until(() => first() === null);
      enter(phrase);
      return { wait: await until(() => first() !== null), to: first()?.href ?? '' };
    },
    { input, answer, phrase, patience },
  );

async function opened(browser: Browser, url: string, how: Searched) {
  // What a worker fetched would be counted with what the search did.
  const context = await browser.newContext({ ...phone, serviceWorkers: 'block' });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', line);
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await page.goto(`${url}/${how.page}`, { waitUntil: 'networkidle' });
  const mainThread = async () => 1000 * (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')!.value;
  return { page, session, mainThread };
}

/** Searches a site for phrases that its texts have. */
export async function asked(browser: Browser, folder: string, how: Searched, texts: readonly BenchText[]): Promise<Asked> {
  const served = await serveCompressed(folder);
  const phrases = phrasesIn(texts, 45);
  let right = 0;
  const judged = (phrase: string, { wait, to }: { wait: number; to: string }) => {
    if (texts.some((text) => to.includes(text.id) && has(text, phrase))) right += 1;
    return wait;
  };

  const cold: Asked['cold'] = [];
  for (const phrase of phrases.slice(0, 5)) {
    const { page } = await opened(browser, served.url, how);
    const before = served.sent();
    const begun = performance.now();
    await how.open(page);
    judged(phrase, await ask(page, how, phrase));
    cold.push({ bytes: served.sent() - before, wait: performance.now() - begun });
    await page.context().close();
  }

  const { page, session, mainThread } = await opened(browser, served.url, how);
  await how.open(page);
  await ask(page, how, phrases[0]!);
  const warm: number[] = [];
  for (const phrase of phrases.slice(5)) warm.push(judged(phrase, await ask(page, how, phrase)));

  // The line says nothing of the thread.
  await session.send('Network.emulateNetworkConditions', { ...line, latency: 0, downloadThroughput: -1 });
  const keys: number[] = [];
  for (const phrase of sample(phrases, 12, seeded(3))) {
    await page.fill(how.input, '');
    await page.waitForTimeout(quiet);
    for (const character of phrase) {
      const before = await mainThread();
      await page.keyboard.insertText(character);
      await page.waitForTimeout(quiet);
      keys.push((await mainThread()) - before);
    }
  }
  await page.context().close();
  served.close();
  return { cold, warm, keys, right };
}
