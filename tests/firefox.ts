/** Firefox, as its makers and Debian ship it, driven over WebDriver BiDi: found, else installed where that is possible, else asked for. */
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { firefox, type Browser } from 'playwright-core';

/** Where systems keep a Firefox, in the order they are tried. */
const usual = [
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** The path of a Firefox: `FIREFOX`, an installed one, or on Debian as root a fresh one. */
export function findFirefox(): string {
  const asked = process.env['FIREFOX'];
  if (asked !== undefined && !existsSync(asked)) throw new Error(`FIREFOX names ${asked}, and there is no such file.`);
  const found = asked ?? usual.find((path) => existsSync(path));
  if (found !== undefined) return found;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No Firefox here: installing Debian’s, with fonts for Chinese (apt-get install firefox-esr fonts-noto-cjk).');
    execFileSync('apt-get', ['update'], { stdio: 'ignore' });
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['install', '-y', 'firefox-esr', 'fonts-noto-cjk'], { stdio: ['ignore', 'ignore', 'inherit'], env });
    if (existsSync('/usr/bin/firefox-esr')) return '/usr/bin/firefox-esr';
  }
  throw new Error('These tests need Firefox: install one (Debian: firefox-esr), or set FIREFOX to the path of its program.');
}

/** Opens it, with what else is set in it. Going back loads the page anew: for a load that never comes, as of a page kept in memory, Playwright waits in vain. */
export const openFirefox = (preferences: Record<string, string | number | boolean> = {}): Promise<Browser> =>
  firefox.launch({ channel: 'moz-firefox', executablePath: findFirefox(), firefoxUserPrefs: { 'browser.sessionhistory.max_total_viewers': 0, ...preferences } });
