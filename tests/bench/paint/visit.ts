/** One first visit to a page, on a middling phone, and what a reader sees of it when. */
import type { Browser, Page } from 'playwright-core';
import { line, phone, slowed } from '../phone.ts';

/** Times in milliseconds since the visit began. */
export interface Visit {
  /** First contentful paint, and largest. */
  first: number;
  largest: number;
  /** Cumulative layout shift. */
  shift: number;
  /** What tasks took beyond 50 ms each, before the first paint and after it. */
  blockedBefore: number;
  blockedAfter: number;
  /** The longest task before the first paint, and of all; 0 where none is over 50. */
  longestBefore: number;
  longest: number;
  /** What had come over the line by then, in bytes. */
  bytes: number;
}

type Shift = PerformanceEntry & { value: number; hadRecentInput: boolean };

declare global {
  interface Window {
    seen: PerformanceEntry[];
  }
}

/** For as long, in milliseconds, a new window is left to itself: what a browser does to open it is no page's doing. */
const opened = 800;

/** A page is done when nothing was seen and nothing blocked for as long, in milliseconds. */
const quiet = 2000;

/** Resolves when the page has been quiet. */
const settled = (page: Page) =>
  page.evaluate(
    (quiet) =>
      new Promise<void>((done) => {
        const look = () => {
          const last = Math.max(0, ...window.seen.map(({ startTime, duration }) => startTime + duration));
          const left = Math.max(last, performance.getEntriesByType('navigation')[0]!.duration) + quiet - performance.now();
          if (left <= 0) done();
          else setTimeout(look, left);
        };
        look();
      }),
    quiet,
  );

/** Visits a page in a context of its own: nothing is cached, a worker may come. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext(phone);
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  let began = Infinity;
  const came: { at: number; bytes: number }[] = [];
  session.on('Network.requestWillBeSent', ({ timestamp }) => (began = Math.min(began, timestamp)));
  session.on('Network.dataReceived', ({ timestamp, encodedDataLength }) => came.push({ at: timestamp, bytes: encodedDataLength }));
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', line);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowed });
  await page.addInitScript(() => {
    window.seen = [];
    for (const type of ['paint', 'largest-contentful-paint', 'layout-shift', 'longtask']) {
      new PerformanceObserver((list) => window.seen.push(...list.getEntries())).observe({ type, buffered: true });
    }
  });
  await page.waitForTimeout(opened);
  await page.goto(url, { timeout: 120_000 });
  await settled(page);
  const { first, largest, shift, tasks } = await page.evaluate(() => {
    const of = (type: string) => window.seen.filter(({ entryType }) => entryType === type);
    return {
      first: of('paint').find(({ name }) => name === 'first-contentful-paint')!.startTime,
      largest: of('largest-contentful-paint').at(-1)!.startTime,
      shift: (of('layout-shift') as Shift[]).reduce((sum, { value }) => sum + value, 0),
      tasks: of('longtask').map(({ startTime, duration }) => ({ startTime, duration })),
    };
  });
  await context.close();
  const [before, after] = [tasks.filter(({ startTime }) => startTime < first), tasks.filter(({ startTime }) => startTime >= first)];
  const blocked = (some: typeof tasks) => some.reduce((sum, { duration }) => sum + duration - 50, 0);
  const longest = (some: typeof tasks) => Math.max(0, ...some.map(({ duration }) => duration));
  return {
    first,
    largest,
    shift,
    blockedBefore: blocked(before),
    blockedAfter: blocked(after),
    longestBefore: longest(before),
    longest: longest(tasks),
    bytes: came.filter(({ at }) => (at - began) * 1000 <= first).reduce((sum, { bytes }) => sum + bytes, 0),
  };
}
