/** How the files of a site lie, so that one that was touched since is told from one that was not. */
import { linkSync, statSync } from 'node:fs';
import { stampOf } from '../publish/hashed.ts';

/** How a file lies, and when anything of it was changed, its names too: no program can set that. */
export type Lie = [stamp: string, changed: bigint];

export const lieOf = (file: string): Lie => {
  const lies = statSync(file, { bigint: true });
  return [stampOf(lies), lies.ctimeNs];
};

/** Links a file; throws where it is not there, or not as it was left. */
export function link(from: string, to: string, [stamp, changed]: Lie): true {
  const [now, changedNow] = lieOf(from);
  if (changedNow !== changed || now !== stamp) throw new Error(`${from} is not as it was left.`);
  linkSync(from, to);
  return true;
}

/** What a function gives; nothing where it throws. */
export function unlessGone<Value>(look: () => Value): Value | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
