/** What a browser keeps of the site, as its worker tells it: how it stands with a document, or, by the name `*`, with the library. */
import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';

export const stateOf = (page: Page, name = '*') =>
  page.evaluate(async (name) => {
    const { active } = await navigator.serviceWorker.ready;
    const answer = new Promise<string>((found) =>
      navigator.serviceWorker.addEventListener('message', ({ data }: MessageEvent<{ type: string; name: string; state: string }>) => {
        if (data.type === 'offline' && data.name === name) found(data.state);
      }),
    );
    navigator.serviceWorker.startMessages();
    active?.postMessage({ type: 'ask', name });
    return answer;
  }, name);

/** Waits until all of it is kept. */
export async function kept(page: Page, name = '*') {
  for (const end = Date.now() + 30_000; (await stateOf(page, name)) !== 'kept'; await wait(100)) assert.ok(Date.now() < end, `${name} is not kept`);
}

/** The paths of what is kept, in their order, without what every page needs. */
export const keptPaths = (page: Page) =>
  page.evaluate(async () => {
    const { scope } = await navigator.serviceWorker.ready;
    const all = await (await caches.open(`reader-files-${scope}`)).keys();
    return all.map(({ url }) => decodeURIComponent(new URL(url).href.slice(scope.length).replace(/\?.*$/, ''))).sort();
  });
