/** Real web servers on this machine, each with the sample configuration that the build wrote for it. */
import { execFileSync, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

export interface Host {
  /** Its program, and the package of Debian that has it. */
  program: string;
  package: string;
  /** The sample's file in the built folder. */
  sample: string;
  /** The sample with the port it is to listen at, and what else a whole configuration needs. */
  configure: (sample: string, given: { port: number; home: string; program: string }) => string;
  args: (file: string, home: string) => string[];
}

const nginx: Host = {
  program: 'nginx',
  package: 'nginx-light',
  sample: 'hosting/nginx.conf',
  configure: (sample, { port, home }) => `daemon off;
user root;
pid ${home}/pid;
error_log ${home}/errors;
events {}
http {
  access_log off;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((what) => `${what}_temp_path ${home}/${what};`).join(' ')}
  ${sample.replace('listen 80;', `listen 127.0.0.1:${port};`)}
}`,
  args: (file, home) => ['-c', file, '-p', home, '-e', join(home, 'errors')],
};

const apache: Host = {
  program: 'apache2',
  package: 'apache2',
  sample: 'hosting/apache.conf',
  configure: (sample, { port, home, program }) => `ServerName 127.0.0.1
ServerRoot ${home}
PidFile ${home}/pid
ErrorLog ${home}/errors
Listen 127.0.0.1:${port}
${['mpm_event', 'authz_core', 'alias', 'dir', 'mime', 'headers', 'setenvif', 'filter', 'deflate'].map((one) => `LoadModule ${one}_module ${resolve(dirname(program), '../lib/apache2/modules')}/mod_${one}.so`).join('\n')}
TypesConfig /etc/mime.types
${sample}`,
  args: (file) => ['-f', file, '-D', 'FOREGROUND'],
};

const caddy: Host = {
  program: 'caddy',
  package: 'caddy',
  sample: 'hosting/Caddyfile',
  configure: (sample, { port }) => `{\n  admin off\n  auto_https off\n}\n${sample.replace('example.org {', `http://127.0.0.1:${port} {`)}`,
  args: (file) => ['run', '--adapter', 'caddyfile', '--config', file],
};

export const hosts = { nginx, apache, caddy } satisfies Record<string, Host>;

const places = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
const find = (program: string) => places.map((place) => join(place, program)).find((path) => existsSync(path));

/**
 * The path of a host's program: found, or, where `install` says so, installed on Debian as root.
 * Else a sentence that says what is wanting.
 */
export function findHost(host: Host, { install = false } = {}): { path: string } | { wanting: string } {
  const found = find(host.program);
  if (found !== undefined) return { path: found };
  if (install && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log(`No ${host.program} here: installing Debian’s (apt-get install ${host.package}).`);
    execFileSync('apt-get', ['update'], { stdio: 'ignore' });
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['install', '-y', '--no-install-recommends', host.package], { stdio: ['ignore', 'ignore', 'inherit'], env });
  }
  const installed = find(host.program);
  return installed === undefined ? { wanting: `there is no ${host.program} here; install ${host.package} to run this` } : { path: installed };
}

async function freePort() {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

/** Starts a host for a built folder at a sub-path, as its sample tells; resolves once it answers. */
export async function startHost(host: Host, program: string, folder: string, mount: string) {
  const [home, port] = [await mkdtemp(join(tmpdir(), 'duidu-host-')), await freePort()];
  const sample = (await readFile(join(folder, host.sample), 'utf8'))
    .replaceAll(/\/srv\/reader|\/read(?=\/|\b)/g, (path) => (path === '/read' ? mount.slice(0, -1) : resolve(folder)));
  const file = join(home, 'config');
  await writeFile(file, host.configure(sample, { port, home, program }));
  const child = spawn(program, host.args(file, home), { stdio: ['ignore', 'ignore', 'pipe'] });
  let said = '';
  child.stderr.on('data', (data: Buffer) => (said += data));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const url = `http://127.0.0.1:${port}${encodeURI(mount)}`;
  for (let tries = 50; ; tries--) {
    if (await fetch(url, { signal: AbortSignal.timeout(2000) }).then(() => true, () => false)) break;
    if (tries === 0 || child.exitCode !== null) {
      child.kill();
      const errors = await readFile(join(home, 'errors'), 'utf8').catch(() => '');
      throw new Error(`${program} does not answer.\n${said}${errors}`);
    }
    await wait(100);
  }
  return {
    url,
    close: async () => {
      child.kill('SIGTERM');
      await ended;
      await rm(home, { recursive: true, force: true });
    },
  };
}

/** What the sample for Cloudflare and Netlify has a host send with every file. */
export async function sampleHeaders(folder: string): Promise<Record<string, string>> {
  const [, every = ''] = /^\/\*\n((?: {2}.*\n)+)/.exec(await readFile(join(folder, '_headers'), 'utf8')) ?? [];
  return Object.fromEntries([...every.matchAll(/^ {2}([\w-]+): (.*)$/gm)].map(([, name, value]) => [name!, value!]));
}
