/** The Chromium that prints, and that the tests use too: found where systems keep one. */
import { existsSync } from 'node:fs';
import { chromium, type Browser, type LaunchOptions } from 'playwright-core';

/** Where systems keep a Chromium, in the order they are tried. */
const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** Chromium fills the popup under its address bar with pages of its own, two and 400 scripts for each window, beside whatever is printed or measured. */
const itsOwnPages = ['WebUIOmniboxPopup', 'WebUIOmniboxAimPopup'];

/** What Playwright turns off by the same switch. It may be given only once, the last counts: so it is named here again. */
const byPlaywright = [
  'AimEnabled',
  'AutoDeElevate',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'BlockOriginHeaderModificationOnRedirect',
  'DestroyProfileOnBrowserClose',
  'DialMediaRouteProvider',
  'GlobalMediaControls',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'Translate',
];

const args = [
  `--disable-features=${[...itsOwnPages, ...byPlaywright].join()}`,
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a Chromium: `CHROME`, an installed one, Playwright's own; nothing where there is none. Throws where `CHROME` names no file. */
export function installedBrowser(): string | undefined {
  const asked = process.env['CHROME'];
  if (asked !== undefined && !existsSync(asked)) throw new Error(`CHROME names ${asked}, and there is no such file.`);
  return asked ?? [...usual, chromium.executablePath()].find((path) => existsSync(path));
}

/** Opens a browser, asking nothing of the network by itself. */
export const openChromium = (executablePath: string, options: LaunchOptions = {}): Promise<Browser> =>
  chromium.launch({ executablePath, ...options, args: [...args, ...(options.args ?? [])] });
