import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test, type TestContext } from 'node:test';
import { clearLeftovers } from '../../../src/cli/leftovers.ts';
import { refusal } from '../../../src/cli/out-folder.ts';
import { place } from '../../../src/cli/place.ts';
import { markName } from '../../../src/publish/mark.ts';
import { writeSums } from '../../../src/publish/sums.ts';

const home = mkdtempSync(join(tmpdir(), 'built '));
after(() => rmSync(home, { recursive: true, force: true }));

const names = ['one.html', 'two.html', 'three/four.html'] as const;

/** Every file of a folder with its text, in order, but the sums. */
const texts = (folder: string) =>
  globSync('**/{*,.*}', { cwd: folder }).filter((path) => path !== 'SHA256SUMS' && statSync(join(folder, path)).isFile()).sort().map((path) => `${path}: ${readFileSync(join(folder, path), 'utf8')}`);

const site = (words: string) => [...names.map((name) => `${name}: ${words}`), ...(words === 'old' ? ['only-old.html: old'] : ['only-new.html: new'])];
const isWhole = (folder: string, words: 'old' | 'new') =>
  JSON.stringify(texts(folder).filter((line) => !line.startsWith(markName))) === JSON.stringify(site(words).sort());

async function write(folder: string, words: 'old' | 'new') {
  for (const line of site(words)) {
    const file = join(folder, line.split(': ')[0]!);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, words);
  }
  await writeSums(folder);
}

/** What is there before a build puts its site down: what it built in a cache, a neighbour, and the last site. */
interface Scene {
  out: string;
  built: string;
  cache: string;
  around: string;
}

const scenes = {
  'a folder': async (around: string) => join(around, 'site'),
  'a folder with #, %, ?, quotes and Chinese in its name': async (around: string) => join(around, `s#1%20?'"读`),
  'a link to a folder': async (around: string) => {
    mkdirSync(join(around, 'elsewhere'));
    symlinkSync(join(around, 'elsewhere'), join(around, 'site'));
    return join(around, 'site');
  },
};

async function scene(make: (around: string) => Promise<string>, { had = true } = {}): Promise<Scene> {
  const around = mkdtempSync(join(home, 'scene-'));
  const [cache, built] = [join(around, 'cache'), join(around, 'cache/site-0')];
  const out = await make(around);
  await write(built, 'new');
  mkdirSync(out, { recursive: true });
  writeFileSync(join(around, 'neighbour.txt'), 'mine');
  if (had) {
    const old = join(cache, 'site-1');
    await write(old, 'old');
    await place(old, out);
  } else rmSync(out, { recursive: true });
  return { around, cache, built, out };
}

/** `tests/fixtures/place.ts` in a process of its own, with a fault of its disk. */
function placing({ built, out, cache }: Scene, fault: Record<string, string> = {}) {
  const fixtures = join(import.meta.dirname, '../../fixtures');
  const { stdout, signal, stderr } = spawnSync(process.execPath, ['--import', join(fixtures, 'disk-fault.ts'), join(fixtures, 'place.ts'), built, out, cache], { env: { ...process.env, ...fault }, encoding: 'utf8' });
  const [said = stderr, reached] = stdout.split('\n');
  return { said, wasKilled: signal === 'SIGKILL', wasFaulty: reached === 'with a fault' };
}

/** Names that a build uses for what is not yet, or no longer, the site. */
const leftovers = (around: string) => globSync('**/.{next,last}-*', { cwd: around });

for (const [name, make] of Object.entries(scenes)) {
  test(`the new site takes the place of the last one in ${name}, and nothing else is touched`, async () => {
    const { out, around, built } = await scene(make);
    const [link, { ino }] = [lstatSync(out).isSymbolicLink(), statSync(out)];
    assert.equal(await place(built, out), undefined);
    assert.ok(isWhole(out, 'new'), texts(out).join('\n'));
    assert.equal(lstatSync(out).isSymbolicLink(), link);
    if (link) assert.equal(statSync(out).ino, ino, 'the contents are replaced, not the folder');
    assert.deepEqual(leftovers(around), []);
    assert.equal(readFileSync(join(around, 'neighbour.txt'), 'utf8'), 'mine');
  });

  test(`killed at any change of the disk, a build leaves ${name} such that the next one finds a whole site and clears the rest`, async () => {
    let killed = 0;
    for (let at = 1; ; at++) {
      const all = await scene(make);
      const { wasKilled, said } = placing(all, { KILL_AT: String(at) });
      if (!wasKilled) {
        assert.equal(said, 'placed');
        break;
      }
      killed++;
      assert.equal(await refusal(all.out, { project: join(home, 'project'), content: [], cache: all.cache }), undefined, `killed at ${at}`);
      await clearLeftovers(all.out, all.cache);
      assert.ok(isWhole(all.out, 'old') || isWhole(all.out, 'new'), `killed at ${at}: ${texts(all.out).join('\n')}`);
      assert.deepEqual(leftovers(all.around), [], `killed at ${at}`);
      assert.equal(readFileSync(join(all.around, 'neighbour.txt'), 'utf8'), 'mine');
    }
    assert.ok(killed >= 7, `${killed} kills`);
  });

  test(`when any change of the disk fails, what is said of ${name} is true`, async () => {
    for (let at = 1; ; at++) {
      const all = await scene(make);
      const { said, wasFaulty } = placing(all, { FAIL_AT: String(at), FAIL_CODE: ['ENOSPC', 'EIO', 'EACCES'][at % 3]! });
      const where = `${at}: ${said}\n${texts(all.out).join('\n')}`;
      if (said.startsWith('failed: Error ')) assert.ok(isWhole(all.out, 'old'), where);
      else assert.match(said, /^placed/, where);
      if (said === 'placed') assert.ok(isWhole(all.out, 'new'), where);
      if (!said.startsWith('placed, but ')) assert.deepEqual(leftovers(all.around), [], where);
      assert.equal(readFileSync(join(all.around, 'neighbour.txt'), 'utf8'), 'mine');
      if (!wasFaulty) break;
    }
  });
}

test('a site is put where there was none, in folders that are made for it', async () => {
  const { out, built } = await scene(async (around) => join(around, 'new/deep/site'), { had: false });
  await place(built, out);
  assert.ok(isWhole(out, 'new'));
});

/** Mounts something at a folder until the test ends; false where that is not allowed. */
function mounted(t: TestContext, folder: string, ...args: string[]) {
  mkdirSync(folder, { recursive: true });
  if (spawnSync('mount', [...args, folder]).status !== 0) return false;
  t.after(() => spawnSync('umount', ['-l', folder]));
  return true;
}

for (const [what, args] of [['another disk', ['-t', 'tmpfs', 'none']], ['a folder of the same disk', ['--bind', mkdtempSync(join(home, 'bound-'))]]] as const) {
  test(`a mount of ${what} keeps standing, and its contents are replaced`, async (t) => {
    let isMounted = false;
    const all = await scene(async (around) => {
      isMounted = mounted(t, join(around, 'site'), ...args);
      return join(around, 'site');
    });
    if (!isMounted) return t.skip('no mount is allowed here');
    const { ino } = statSync(all.out);
    assert.equal(await place(all.built, all.out), undefined);
    assert.ok(isWhole(all.out, 'new'), texts(all.out).join('\n'));
    assert.equal(statSync(all.out).ino, ino);
    assert.deepEqual(leftovers(all.around), []);
    assert.ok(!existsSync(all.built));
  });
}

test('a place on another disk is copied to', async (t) => {
  let isMounted = false;
  const { out, built, around } = await scene(async (around) => {
    isMounted = mounted(t, join(around, 'disk'), '-t', 'tmpfs', 'none');
    return join(around, 'disk/site');
  });
  if (!isMounted) return t.skip('no mount is allowed here');
  await place(built, out);
  assert.ok(isWhole(out, 'new'));
  assert.deepEqual(leftovers(around), []);
});

test('a full disk leaves the last site, and nothing of the new one', async (t) => {
  let isMounted = false;
  const { out, built, around } = await scene(async (around) => {
    isMounted = mounted(t, join(around, 'disk'), '-t', 'tmpfs', '-o', 'size=256k', 'none');
    return join(around, 'disk/site');
  });
  if (!isMounted) return t.skip('no mount is allowed here');
  writeFileSync(join(built, 'big.bin'), Buffer.alloc(300_000));
  await assert.rejects(place(built, out), { code: 'ENOSPC' });
  assert.ok(isWhole(out, 'old'));
  assert.deepEqual(leftovers(around), []);
});

test('what a build that lives, another machine, or a person made is left alone', async () => {
  const { out, around, cache } = await scene(scenes['a folder']);
  const dead = 4194304; // above the greatest number of a process
  const kept = [
    join(around, `.next-site-${process.pid}`),
    join(around, `.next-site-00000000-${dead}`),
    join(around, `.last-${dead}`),
    join(around, `.last-other-${dead}`),
    join(around, '.next-week'),
    join(cache, `site-${process.pid}`),
    join(cache, 'fonts'),
  ];
  for (const folder of kept) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'notes.txt'), 'mine');
  }
  const cleared = [join(cache, `site-${dead}`), join(cache, `astro-${dead}`), join(around, `.next-${dead}`)];
  for (const folder of cleared) mkdirSync(folder);
  writeFileSync(join(cleared[2]!, markName), '');
  await clearLeftovers(out, cache);
  assert.deepEqual(kept.filter((folder) => !existsSync(join(folder, 'notes.txt'))), []);
  assert.deepEqual(cleared.filter((folder) => existsSync(folder)), []);
  assert.ok(isWhole(out, 'old'));
});
