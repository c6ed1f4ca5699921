/** WebKitGTK, as Debian ships it, driven over WebDriver in a display of its own: found, else installed where that is possible, else left out. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Page } from 'playwright-core';

const programs = ['/usr/bin/WebKitWebDriver', '/usr/bin/Xvfb'] as const;

/** The path of its driver; `WEBKIT` names another. */
function findWebKit(): string {
  const driver = process.env['WEBKIT'] ?? programs[0];
  const isThere = () => existsSync(driver) && existsSync(programs[1]);
  if (!isThere() && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('No WebKitGTK here: installing Debian’s, with a display and fonts for Chinese (apt-get install webkit2gtk-driver xvfb fonts-noto-cjk).');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    // What does not succeed is seen by what is not there.
    for (const args of [['update'], ['install', '-y', 'webkit2gtk-driver', 'xvfb', 'fonts-noto-cjk']]) spawnSync('apt-get', args, { stdio: 'ignore', env });
  }
  if (!isThere()) throw new Error('There is no WebKitGTK here: install it (Debian: webkit2gtk-driver, xvfb), or set WEBKIT to the path of its driver.');
  return driver;
}

/** Why what is asked of it is left out, in a sentence; false where it is here. */
export function withoutWebKit(): string | false {
  try {
    findWebKit();
    return false;
  } catch (error) {
    return (error as Error).message;
  }
}

const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });

/** As much of WebDriver as is used, at the address of one session. */
class Session {
  readonly #address: string;

  constructor(address: string) {
    this.#address = address;
  }

  async ask<Value>(method: 'GET' | 'POST' | 'DELETE', path: string, body?: object): Promise<Value> {
    const response = await fetch(`${this.#address}${path}`, { method, ...(method === 'POST' && { body: JSON.stringify(body ?? {}) }) });
    const { value } = (await response.json()) as { value: Value & { error?: string; message?: string } };
    if (!response.ok) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value;
  }
}

/** What a page has of Playwright's that the walk and the measures of lines use. */
class WebKitPage {
  readonly #session: Session;

  constructor(session: Session) {
    this.#session = session;
  }

  async evaluate<Argument, Value>(act: string | ((argument: Argument) => Value | Promise<Value>), argument?: Argument): Promise<Value> {
    const script = `const done = arguments[1]; Promise.resolve((${String(act)})(arguments[0])).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
    const { value, error } = await this.#session.ask<{ value: Value; error?: string }>('POST', '/execute/async', { script, args: [argument ?? null] });
    if (error !== undefined) throw new Error(error);
    return value;
  }

  /** Asks again and again until the answer is true; a page that is being left has none. */
  async #until(isSo: () => Promise<unknown>, what: string) {
    let why = '';
    for (const end = Date.now() + 15_000; !(await isSo().catch((error: Error) => void (why = `: ${error.message}`))); await wait(50)) {
      if (Date.now() > end) throw new Error(`In vain: ${what}${why}`);
    }
  }

  goto = (url: string) => this.#session.ask('POST', '/url', { url });
  goBack = () => this.#session.ask('POST', '/back');
  goForward = () => this.#session.ask('POST', '/forward');
  reload = () => this.#session.ask('POST', '/refresh');
  address = () => this.#session.ask<string>('GET', '/url');
  waitForFunction = (isSo: (argument: unknown) => unknown, argument?: unknown) => this.#until(() => this.evaluate(isSo, argument), String(isSo));
  waitForURL = (wanted: string | ((url: URL) => boolean)) =>
    this.#until(async () => (typeof wanted === 'string' ? (await this.address()) === wanted : wanted(new URL(await this.address()))), `the address ${String(wanted)}`);
  waitForLoadState = () => this.waitForFunction(() => document.readyState === 'complete');
  setViewportSize = ({ width, height }: { width: number; height: number }) => this.#resize(width, height);

  /** Windows have edges: what is asked for is what the page sees. */
  async #resize(width: number, height: number) {
    for (let tries = 0, [wide, high] = [width, height]; tries < 4; tries++) {
      await this.#session.ask('POST', '/window/rect', { width: wide, height: high });
      await wait(100);
      const [inner, tall] = await this.evaluate(() => [innerWidth, innerHeight]);
      if (inner === width) return;
      [wide, high] = [wide + width - inner!, high + height - tall!];
    }
    throw new Error(`No window of ${width} px`);
  }

  #found = (selector: string) => this.#session.ask<Record<string, string>>('POST', '/element', { using: 'css selector', value: selector });

  async #element(selector: string) {
    return Object.values(await this.#found(selector))[0]!;
  }

  /** A window is never narrower than its bar: shows an address of the site, beside a plain file of it, in a frame as wide as is asked, and looks into that. */
  async openFrame(plain: string, url: string) {
    await this.goto(plain);
    await this.evaluate((url) => new Promise<void>((loaded) => {
      const frame = document.createElement('iframe');
      frame.style.cssText = 'position: fixed; inset: 0; height: 900px; border: 0';
      frame.addEventListener('load', () => loaded(), { once: true });
      frame.src = url;
      document.documentElement.append(frame);
    }), url);
    await this.#session.ask('POST', '/frame', { id: await this.#found('iframe') });
  }

  /** How wide that frame is. */
  async setFrameWidth(width: number) {
    await this.evaluate((width) => {
      frameElement!.setAttribute('width', `${width}`);
      if (innerWidth !== width) throw new Error(`No frame of ${width} px`);
      return new Promise<void>((seen) => requestAnimationFrame(() => setTimeout(seen)));
    }, width);
  }

  leaveFrame = () => this.#session.ask('POST', '/frame', { id: null });

  /** By script: the driver finds no place to press on a link whose box holds blocks. */
  click = (selector: string) => this.#until(() => this.evaluate((wanted) => {
    const element = document.querySelector<HTMLElement>(wanted);
    element?.click();
    return element !== null;
  }, selector), `a click on ${selector}`);

  fill = (selector: string, text: string) => this.#until(async () => {
    const element = await this.#element(selector);
    await this.#session.ask('POST', `/element/${element}/clear`);
    await this.#session.ask('POST', `/element/${element}/value`, { text });
    return true;
  }, `${selector} to write in`);

  locator(selector: string, text = '') {
    const isShown = () => this.evaluate(([selector, text]) => {
      const element = [...document.querySelectorAll<HTMLElement>(selector!)].find((one) => one.textContent!.includes(text!));
      return element !== undefined && element.getClientRects().length > 0 && getComputedStyle(element).visibility === 'visible';
    }, [selector, text]);
    return {
      filter: ({ hasText }: { hasText: string }) => this.locator(selector, hasText),
      waitFor: () => this.#until(isShown, `${selector} with “${text}”`),
      isVisible: isShown,
      click: () => this.click(selector),
      evaluate: <Value>(act: (element: Element) => Value) => this.evaluate(`(selector) => (${String(act)})(document.querySelector(selector))`, selector) as Promise<Value>,
    };
  }
}

/** What it has of its own. */
type Opened = Page & Pick<WebKitPage, 'address' | 'openFrame' | 'setFrameWidth' | 'leaveFrame'>;

/** Opens it in a window of its own. */
export async function openWebKit(): Promise<{ page: Opened; close: () => Promise<void> }> {
  const driver = findWebKit();
  const [port, display] = [await freePort(), `:${100 + (process.pid % 400)}`];
  const children: ChildProcess[] = [spawn(programs[1], [display, '-screen', '0', '2000x1400x24', '-nolisten', 'tcp'], { stdio: 'ignore' })];
  children.push(spawn(driver, [`--port=${port}`], { stdio: 'ignore', env: { ...process.env, DISPLAY: display, LANG: 'zh_CN.UTF-8' } }));
  const base = `http://127.0.0.1:${port}/session`;
  const end = () => children.reverse().forEach((child) => child.kill());
  try {
    let opened: { value: { sessionId: string } } | undefined;
    for (let tries = 0; opened === undefined; tries++) {
      opened = await fetch(base, { method: 'POST', body: '{"capabilities":{"alwaysMatch":{}}}' }).then((response) => (response.ok ? response.json() : undefined) as Promise<{ value: { sessionId: string } } | undefined>, () => undefined);
      if (tries === 100) throw new Error('WebKitGTK did not open.');
      if (opened === undefined) await wait(100);
    }
    const session = new Session(`${base}/${opened.value.sessionId}`);
    const page = new WebKitPage(session) as unknown as Opened;
    return { page, close: () => session.ask('DELETE', '').then(end, end) };
  } catch (error) {
    end();
    throw error;
  }
}
