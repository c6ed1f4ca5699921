import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { test, type TestContext } from 'node:test';

/** Starts the server of `npm start`, and resolves to the first thing it says. */
async function start(t: TestContext, port: number) {
  const child = spawn(process.execPath, ['src/serve.ts'], { env: { ...process.env, PORT: String(port) } });
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
    assert.match(await response.text(), /<h1>404<\/h1>/);
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
