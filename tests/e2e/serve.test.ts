import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import { temporaryFolder } from '../builds.ts';
import { dist } from '../site.ts';

const folder = temporaryFolder('served');
const portIn = (said: string) => Number(/:(\d+)\/ /.exec(said)?.[1] ?? assert.fail(said));

/** Starts the server of `npm start`, and resolves to the first thing it says. */
async function start(t: TestContext, port: number, environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['src/cli/serve.ts'], { env: { ...process.env, PORT: String(port), ...environment } });
  t.after(() => child.kill());
  const [said] = await Promise.race([once(child.stdout, 'data'), once(child.stderr, 'data')]);
  return { child, said: String(said) };
}

test('npm start says where to read the site, and serves clean addresses and the page for what is missing', async (t) => {
  const { said } = await start(t, 0);
  const url = /^Read it at (http:\/\/localhost:\d+\/) /.exec(said)?.[1] ?? assert.fail(said);
  for (const path of ['', 'joint-statement-2022/en.html', 'joint-statement-2022/en']) {
    const response = await fetch(url + path);
    assert.deepEqual([response.status, response.headers.get('content-type')], [200, 'text/html;charset=utf-8'], path);
    assert.match(await response.text(), /data-root=/);
  }
  for (const path of ['no', 'no/such/page.html', '%2e%2e/package.json']) {
    const response = await fetch(url + path);
    assert.deepEqual([response.status, response.headers.get('content-type')], [404, 'text/html;charset=utf-8'], path);
    assert.match(await response.text(), /<h1>[^]*404[^]*<\/h1>/);
  }
});

test('npm start says so when its port is taken', async (t) => {
  const other = createServer().listen(0);
  t.after(() => other.close());
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const { child, said } = await start(t, port);
  assert.equal(said, `Port ${port} is taken; name another: PORT=8080 npm start\n`);
  const [status] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
  assert.equal(status, 1);
});

test('a folder leads on to the front page, and its texts are UTF-8', async (t) => {
  const { said } = await start(t, 0);
  const url = `http://localhost:${portIn(said)}/`;
  for (const path of ['joint-statement-2022/', 'joint-statement-2022', 'joint-statement-2022/?utm_source=x', 'search/', 'joint-statement-2022//']) {
    const response = await fetch(url + path);
    assert.deepEqual([response.status, response.url], [200, url], path);
  }
  for (const [path, type] of [['joint-statement-2022/source.txt', 'text/plain'], ['joint-statement-2022/cite-zh-hans.bib', 'application/x-bibtex'], ['joint-statement-2022/cite-zh-hans.json', 'application/json'], ['sw.js', 'text/javascript']]) {
    const response = await fetch(url + path);
    assert.equal(response.headers.get('content-type'), `${type};charset=utf-8`, path);
  }
  for (const path of ['no/', 'joint-statement-2022/no/', '%2e%2e%2fsrc/', '%', '%00/', 'joint-statement-2022/%5c..%5c/']) {
    assert.equal((await fetch(url + path)).status, 404, path);
  }
});

test('a site without its page for what is missing is served all the same, from a folder of any name', async (t) => {
  const out = join(folder, `s#1%20?读'"`);
  cpSync(dist, out, { recursive: true });
  rmSync(join(out, '404.html'));
  const { said } = await start(t, 0, { DUIDU_OUT: out });
  const url = `http://localhost:${portIn(said)}/`;
  for (const _ of [1, 2]) {
    const response = await fetch(`${url}no.html`);
    assert.deepEqual([response.status, await response.text()], [404, '404: there is no such page here.\n']);
  }
  assert.equal((await fetch(url)).status, 200);
});

/** Whether something listens at an address. */
const answers = (port: number, host: string) =>
  new Promise<boolean>((told) => {
    const socket = connect({ port, host, timeout: 2000 }, () => (socket.destroy(), told(true)));
    for (const event of ['error', 'timeout']) socket.on(event, () => (socket.destroy(), told(false)));
  });

test('npm start is reached by this machine alone, unless HOST says otherwise', async (t) => {
  const outside = Object.values(networkInterfaces()).flatMap((all) => all ?? []).find(({ internal, family }) => !internal && family === 'IPv4')?.address;
  if (outside === undefined) return t.skip('this machine has no address but its own');
  const own = portIn((await start(t, 0)).said);
  assert.deepEqual([await answers(own, 'localhost'), await answers(own, outside)], [true, false]);
  const { said } = await start(t, 0, { HOST: '0.0.0.0' });
  assert.match(said, /^Read it at http:\/\/localhost:\d+\/ \(other machines reach it by the address of this one; /);
  assert.equal(await answers(portIn(said), outside), true);
});

test('what cannot be served is said in a sentence', async (t) => {
  mkdirSync(join(folder, 'empty'));
  writeFileSync(join(folder, 'file'), '');
  for (const [environment, sentence] of [
    [{ HOST: '203.0.113.1' }, 'HOST is 203.0.113.1, which is no address of this machine; leave it out for localhost, or name 0.0.0.0 for every one.'],
    [{ PORT: 'x' }, 'PORT is x, which is no port; name a number up to 65535.'],
    [{ DUIDU_OUT: '' }, 'DUIDU_OUT is empty: name a folder in it, or leave it out for dist. Nothing was touched.'],
    [{ DUIDU_OUT: join(folder, 'empty') }, `There is no site in ${join(folder, 'empty')}: build it first, with npm run build.`],
    [{ DUIDU_OUT: join(folder, 'file') }, `There is no site in ${join(folder, 'file')}: build it first, with npm run build.`],
  ] as const) {
    assert.equal((await start(t, 0, environment)).said, `${sentence}\n`);
  }
});
