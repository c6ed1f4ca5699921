import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { openBrowser } from '../browser.ts';
import { copy, temporaryFolder } from '../builds.ts';
import { library } from '../folders.ts';
import { kept } from '../offline.ts';
import { serve } from '../server.ts';
import { dist, statement } from '../site.ts';

const project = join(import.meta.dirname, '../..');
const content = join(temporaryFolder('dev'), 'content');
const english = join(content, statement, 'en/8-close.md');

test('npm run dev shows a changed line of the text, says what is wrong with a faulty one, and recovers', async (t) => {
  copy(join(project, library), content);
  const port = await freePort();
  const { server, said } = dev(port);
  t.after(() => stop(server));
  const page = `http://127.0.0.1:${port}/${statement}/en.html`;

  await until(async () => (await text(page)).includes('Beijing, 4 February 2022'), said);
  writeFileSync(join(temporaryFolder('of-a-build'), 'page.html'), 'A build beside it writes.');
  const received = readFileSync(english, 'utf8');
  writeFileSync(english, received.replace('Beijing, 4 February 2022', 'Peking, 4 February 2022'));
  await until(async () => (await text(page)).includes('Peking, 4 February 2022'), said);
  writeFileSync(english, received.replace(' ^dateline', ' ^Dateline'));
  await until(() => /en\/8-close\.md\n.*`\^Dateline` is not an id/.test(said()), said);
  assert.match(await text(page), /Peking, 4 February 2022/);
  writeFileSync(english, received);
  await until(async () => (await text(page)).includes('Beijing, 4 February 2022'), said);
  assert.doesNotMatch(said(), /\[watch\].*of-a-build/);
});

test('npm run dev shows its own pages where npm start stood before, and reloads what was open once', async (t) => {
  copy(join(project, library), content, [[`${statement}/en/8-close.md`, 'Beijing, 4 February 2022', 'Peking, 4 February 2022']]);
  const built = await serve(dist);
  const browser = await openBrowser();
  t.after(() => browser.close());
  const page = await browser.newPage();
  const [address, shown] = [`${built.url}${statement}/en.html`, () => page.locator('main').textContent()];
  await page.goto(address);
  await kept(page);
  await built.close();
  await page.reload();
  assert.match((await shown()) ?? '', /Beijing, 4 February 2022/, 'offline, the built site is there');

  const { server, said } = dev(built.port);
  t.after(() => stop(server));
  await until(async () => (await text(address)).includes('Peking'), said);
  await page.goto(address);
  await until(async () => ((await shown().catch(() => '')) ?? '').includes('Peking, 4 February 2022'), said);
  await until(() => page.evaluate(async () => (await caches.keys()).length === 0 && (await navigator.serviceWorker.getRegistrations()).length === 0).catch(() => false), said);
  let [loads, seen] = [0, -1];
  page.on('load', () => (loads += 1));
  // What is loaded anew at first may take its time on a busy machine.
  for (let tries = 0; tries < 15 && seen !== loads; tries++) {
    seen = loads;
    await page.waitForTimeout(2000);
  }
  loads = 0;
  await page.waitForTimeout(2000);
  assert.equal(loads, 0, 'it does not go on reloading');
  assert.match((await shown()) ?? '', /Peking, 4 February 2022/);
});

/** The development server, and all it has said so far. */
function dev(port: number) {
  const environment = { ...process.env, DUIDU_CONTENT: content, FORCE_COLOR: '0', ASTRO_TELEMETRY_DISABLED: '1' };
  const server = spawn(process.execPath, ['node_modules/astro/bin/astro.mjs', 'dev', '--host', '127.0.0.1', '--port', String(port), '--ignore-lock'], { cwd: project, env: environment });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  return { server, said: () => output };
}

const text = (url: string) => fetch(url).then((response) => response.text(), () => '');

/** Waits for what must come to be, two minutes at most; throws with what the server said. */
async function until(isSo: () => boolean | Promise<boolean>, said: () => string) {
  for (let tries = 0; tries < 480; tries++) {
    if (await isSo()) return;
    await wait(250);
  }
  throw new Error(`It did not come to be in two minutes. The server said:\n${said()}`);
}

const freePort = () =>
  new Promise<number>((found) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => found(port));
    });
  });

const stop = (server: ChildProcess) =>
  new Promise<void>((stopped) => {
    if (server.exitCode !== null) return stopped();
    server.once('exit', () => stopped()).kill('SIGTERM');
  });
