/** One page of a built folder made ready for any host. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { VFile } from 'vfile';
import { openPage } from './html.ts';
import { leadsBeyond, leadsOf, type Leads } from './links.ts';
import { policyPage, type Hashes } from './policy.ts';
import { relativePage } from './relative.ts';
import { isListed } from './sitemap.ts';
import { standalonePage } from './standalone.ts';

/** What the site must know of a page. */
export interface PageFacts {
  leads: Leads;
  /** Of what stands inside it. */
  hashes: Hashes;
  isListed: boolean;
}

/** What the site must know of a page later, where all of its folder is as it was: the links within that were followed. */
export const factsBeyond = (path: string, facts: PageFacts): PageFacts => ({ ...facts, leads: leadsBeyond(path, facts.leads) });

/** A page that was rewritten, and what is wrong with it, as it can be handed from thread to thread. */
export interface Rewritten {
  path: string;
  facts: PageFacts;
  faults: { reason: string; ruleId: string | undefined; line: number | undefined; column: number | undefined }[];
}

/** Reads a page, rewrites it, and writes it back. At once: waiting for a small file takes five times the work of reading it. */
export function rewritePage(folder: string, path: string, isAlone: boolean): Rewritten {
  const file = new VFile({ path, value: readFileSync(join(folder, path), 'utf8') });
  const page = openPage(file);
  (isAlone ? standalonePage : relativePage)(page);
  // A copy: what is a piece of a page would else hold all of it, and a large library has thousands.
  const facts = structuredClone({ hashes: policyPage(page), leads: leadsOf(page), isListed: !isAlone && isListed(page) });
  writeFileSync(join(folder, path), page.text.toString());
  return { path, facts, faults: file.messages.map(({ reason, ruleId, line, column }) => ({ reason, ruleId, line, column })) };
}

/** What is wrong with a page, on a file again. */
export function faultsOn(file: VFile, { faults }: Pick<Rewritten, 'faults'>) {
  for (const { reason, ruleId, line, column } of faults) {
    file.message(reason, { source: 'publish', ...(ruleId !== undefined && { ruleId }), ...(line !== undefined && column !== undefined && { place: { line, column } }) });
  }
}
