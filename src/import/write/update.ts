/** A new import over an old folder: what it wrote and nobody touched is written anew, what was edited is left to whoever edited it. */
import { createHash } from 'node:crypto';
import { Refusal } from '../refusal.ts';

type Files = ReadonlyMap<string, Uint8Array>;

export interface Update {
  /** The folder as it is to be. */
  files: Map<string, Uint8Array>;
  /** Paths that are new or changed, and those that are gone. */
  written: string[];
  removed: string[];
  /** Paths that were edited since the last import and would be otherwise now: the proposal is beside each, as `….new`. */
  left: string[];
}

/** Every file of the import with the hash of what was imported, as `sha256sum -c` reads it: what differs was edited. */
export const recordPath = 'imported.txt';

/** Refuse a folder that somebody made by hand: what was edited in it could not be told. */
export function checkRecord(existing: Files | undefined, where: string): void {
  if (existing && !existing.has(recordPath)) throw new Refusal(`${where} is there and was not made by an import, which would not know what was edited in it; choose another name with --id`);
}

export function update(existing: Files, edition: Files): Update {
  const recorded = readRecord(existing.get(recordPath));
  const files = new Map(existing);
  const [written, removed, left]: string[][] = [[], [], []];
  for (const [path, bytes] of edition) {
    const now = existing.get(path);
    const [current, wanted, last] = [now && hash(now), hash(bytes), recorded.get(path)];
    if (current === wanted) continue;
    if (current === undefined || current === last) {
      files.set(path, bytes);
      written?.push(path);
    } else if (wanted !== last) {
      files.set(`${path}.new`, bytes);
      left?.push(path);
    }
  }
  for (const [path, last] of recorded) {
    const now = existing.get(path);
    if (edition.has(path) || now === undefined) continue;
    if (hash(now) === last) {
      files.delete(path);
      removed?.push(path);
    } else left?.push(path);
  }
  const record = Array.from(edition, ([path, bytes]) => `${hash(bytes)}  ${path}\n`).sort().join('');
  files.set(recordPath, new TextEncoder().encode(record));
  return { files, written: written ?? [], removed: removed ?? [], left: left ?? [] };
}

function readRecord(bytes: Uint8Array | undefined): Map<string, string> {
  const lines = new TextDecoder().decode(bytes).split('\n');
  return new Map(lines.flatMap((line) => {
    const [, sha = '', path = ''] = /^([0-9a-f]{64})  (.+)$/.exec(line) ?? [];
    return sha ? [[path, sha] as const] : [];
  }));
}

const hash = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
