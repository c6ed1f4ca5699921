/** How the files of a site were left, so that one that was touched since is told from one that was not. */
import { linkSync, statSync } from 'node:fs';
import { stampOf } from '../publish/hashed.ts';

/** How a file is there (`stampOf`), and when anything of it was changed, its names too: no program can set that. */
export type State = [stamp: string, changed: bigint];

/** Throws where there is no such file. */
export function stateOf(file: string): State {
  const found = statSync(file, { bigint: true });
  return [stampOf(found), found.ctimeNs];
}

/** Links a file; throws where it is not there, or not as it was left. */
export function link(from: string, to: string, [stamp, changed]: State) {
  const [now, changedNow] = stateOf(from);
  if (changedNow !== changed || now !== stamp) throw new Error(`${from} is not as it was left.`);
  linkSync(from, to);
}

/** What a function gives, or nothing where it throws. */
export function orNothing<Value>(look: () => Value): Value | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
