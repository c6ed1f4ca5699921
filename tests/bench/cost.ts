/** What a command costs: itself and every process it starts. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface Cost {
  /** In seconds. */
  wall: number;
  /** User and system time of the command and every process it starts, in seconds; of one that it did not wait for, as last seen. */
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
  const used = new Map<number, number>();
  const watch = setInterval(() => {
    const below = processesBelow(shell.pid ?? 0);
    memory = Math.max(memory, below.reduce((sum, { resident }) => sum + resident, 0));
    for (const { pid, cpu } of below) used.set(pid, cpu);
  }, 500);
  const status = await new Promise((done) => shell.on('close', done));
  clearInterval(watch);
  if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${said.error}`);
  const [, ofChildren = ''] = said.out.trim().split('\n');
  const seconds = [...ofChildren.matchAll(/(\d+)m([\d.]+)s/g)].reduce((sum, [, minutes, rest]) => sum + 60 * Number(minutes) + Number(rest), 0);
  // A shell's `times` has what was waited for, to the end; Starlight leaves its Pagefind behind, which has more than half of its time.
  const seen = used.values().reduce((sum, cpu) => sum + cpu, 0);
  return { wall: (performance.now() - begun) / 1000, cpu: Math.max(seconds, seen), memory };
}

interface Process {
  pid: number;
  /** Its own, in seconds. */
  cpu: number;
  /** In bytes. */
  resident: number;
}

/** Linux counts time for other programs in hundredths of a second. */
const ticks = 100;

/** A process and all below it; none where that cannot be seen. */
function processesBelow(root: number): Process[] {
  const children = new Map<number, number[]>();
  const all = new Map<number, Process>();
  try {
    for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(Number)) {
      try {
        // After the name, which may have spaces: the state, the parent, and as the twelfth and thirteenth its time (proc_pid_stat(5)).
        const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ').map(Number);
        const resident = Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
        all.set(pid, { pid, cpu: (fields[11]! + fields[12]!) / ticks, resident });
        children.set(fields[1]!, [...(children.get(fields[1]!) ?? []), pid]);
      } catch {
        // It ended meanwhile.
      }
    }
  } catch {
    return [];
  }
  const below = (pid: number): Process[] => [...(all.has(pid) ? [all.get(pid)!] : []), ...(children.get(pid) ?? []).flatMap(below)];
  return below(root);
}
