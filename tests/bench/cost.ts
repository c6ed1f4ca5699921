/** What a command costs: itself and every process it starts. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Cost {
  /** In seconds. */
  wall: number;
  /** User and system time of the command and all it has waited for, in seconds. */
  cpu: number;
  /** The greatest sum of the resident memory of all its processes, looked at every half second, in bytes; pages that two of them share count twice. */
  memory: number;
}

/** Runs a command; throws with what it said where it fails. Counts on a shell's `times`, and for memory on Linux's /proc. */
export async function costOf(command: readonly string[], { cwd, env = {} }: { cwd: string; env?: Record<string, string> }): Promise<Cost> {
  const begun = performance.now();
  const shell = spawn('sh', ['-c', '"$@" >&2; status=$?; times; exit $status', 'sh', ...command], { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', error: '' };
  shell.stdout.on('data', (data) => (said.out += String(data)));
  shell.stderr.on('data', (data) => (said.error += String(data)));
  let memory = 0;
  const watch = setInterval(() => (memory = Math.max(memory, residentBelow(shell.pid ?? 0))), 500);
  const status = await new Promise((done) => shell.on('close', done));
  clearInterval(watch);
  if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${said.error}`);
  const [, ofChildren = ''] = said.out.trim().split('\n');
  const seconds = [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, rest]) => sum + 60 * Number(minutes) + Number(rest), 0);
  return { wall: (performance.now() - begun) / 1000, cpu: seconds, memory };
}

/** The resident memory of a process and all below it; 0 where that cannot be seen. */
function residentBelow(root: number): number {
  const below = new Map<number, number[]>();
  const resident = new Map<number, number>();
  try {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number)) {
      try {
        const status = readFileSync(`/proc/${pid}/status`, 'utf8');
        const value = (key: string) => Number(new RegExp(`^${key}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
        below.set(value('PPid'), [...(below.get(value('PPid')) ?? []), pid]);
        resident.set(pid, value('VmRSS') * 1024);
      } catch {
        // It ended meanwhile.
      }
    }
  } catch {
    return 0;
  }
  const sum = (pid: number): number => (resident.get(pid) ?? 0) + (below.get(pid) ?? []).reduce((all, child) => all + sum(child), 0);
  return sum(root);
}
