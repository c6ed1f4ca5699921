/** The browser of the end-to-end tests: found, else installed where that is possible, else asked for. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { Browser, BrowserContext, LaunchOptions, Request } from 'playwright-core';
import { installedBrowser, openChromium } from '../src/pdf/browser.ts';

/** The path of a Chromium: one that is installed, or on Debian as root a fresh one. */
export function findBrowser(): string {
  const found = installedBrowser();
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No Chromium here: installing Debian’s, with fonts for Chinese (apt-get install chromium fonts-noto-cjk).');
    execFileSync('apt-get', ['update'], { stdio: 'ignore' });
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['install', '-y', 'chromium', 'fonts-noto-cjk'], { stdio: ['ignore', 'ignore', 'inherit'], env });
    if (existsSync('/usr/bin/chromium')) return '/usr/bin/chromium';
  }
  throw new Error('These tests need Chromium or Chrome: install one, or set CHROME to the path of its program.');
}

export const openBrowser = (options: LaunchOptions = {}): Promise<Browser> => openChromium(findBrowser(), options);

/** What a context of pages has said or asked that it should not have; `home` is the address of the site under test. */
export function watch(context: BrowserContext, home: string) {
  const problems: string[] = [];
  const { origin, protocol } = new URL(home);
  const ours = (url: string) => (protocol === 'file:' ? url.startsWith('file:') : new URL(url).origin === origin);
  /** What pages wait for; and what they waited for when one was left, which ends there. */
  const awaited = new Set<string>();
  const leftBehind = new Set<string>();
  const leave = (next: string) => {
    for (const one of awaited) if (one !== next) leftBehind.add(one);
  };

  context.on('console', (message) => {
    // A test that answers requests itself does without a worker, which would answer them first.
    if (message.text() === 'Service Worker registration blocked by Playwright') return;
    if (['warning', 'error'].includes(message.type())) problems.push(`console ${message.type()}: ${message.text()}`);
  });
  context.on('weberror', (error) => problems.push(`uncaught: ${error.error().message}`));
  context.on('requestfailed', (request) => {
    // A worker hands on where a page leads, and the browser follows by itself: what the worker began is broken off.
    if (request.serviceWorker() && request.redirectedFrom()) return;
    // So is what it fetches for a page that was left meanwhile, and the icon, which the browser asks for when it likes: that once.
    if ((request.serviceWorker() || /\/favicon\.\w+$/.test(request.url())) && leftBehind.delete(request.url())) return;
    problems.push(`request failed: ${request.url()} ${request.failure()?.errorText ?? ''}`);
  });
  context.on('response', (response) => {
    const request = response.request();
    // Until its successor answers, a page goes on asking.
    if (!request.serviceWorker() && request.isNavigationRequest()) {
      leave(request.url());
      awaited.clear();
    }
    if (response.status() >= 400) problems.push(`status ${response.status()}: ${response.url()}`);
  });
  const endWait = (request: Request) => {
    if (!request.serviceWorker()) awaited.delete(request.url());
  };
  context.on('requestfinished', (request) => {
    endWait(request);
    // What a worker has fetched after all is not to fail later.
    if (request.serviceWorker()) leftBehind.delete(request.url());
  });
  context.on('requestfailed', endWait);
  context.on('request', (request) => {
    const url = request.url();
    // What the worker says of it may come before the answer does.
    if (!request.serviceWorker() && request.isNavigationRequest()) leave(url);
    if (!request.serviceWorker()) awaited.add(url);
    if (!ours(url) && !/^(?:data|blob|about):/.test(url)) problems.push(`request to another origin: ${url}`);
  });

  return {
    problems,
    /** Throws with every problem since the last time, and forgets them. */
    assertQuiet(message = 'the console stays empty and nothing fails') {
      assert.deepEqual(problems.splice(0), [], message);
    },
  };
}
