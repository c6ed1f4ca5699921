/** Two builds of a project at once, into one folder: each puts its site there in its turn. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { builder, isDead } from './staged.ts';

/** Does something while no other build of the project does the same for that folder; waits a minute at most. */
export async function inTurn<T>(cache: string, out: string, act: () => Promise<T>): Promise<T> {
  const turn = join(cache, `turn-${createHash('sha256').update(out).digest('hex').slice(0, 16)}`);
  await mkdir(cache, { recursive: true });
  for (let tries = 0; !(await take(turn)); tries++) {
    if (isDead(await readFile(turn, 'utf8').catch(() => ''))) await rm(turn, { force: true });
    else if (tries === 600) throw new Error(`Another build is putting its site into ${out}; if there is none, delete ${turn}.`);
    else await wait(100);
  }
  try {
    return await act();
  } finally {
    await rm(turn, { force: true });
  }
}

const take = (turn: string) => writeFile(turn, builder, { flag: 'wx' }).then(() => true, (reason: NodeJS.ErrnoException) => {
  if (reason.code === 'EEXIST') return false;
  throw reason;
});
