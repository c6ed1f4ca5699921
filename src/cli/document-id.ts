/** The id of a document that is imported: its folder's name, and the beginning of its addresses. */
import { createHash } from 'node:crypto';
import { idPattern } from '../addresses.ts';
import { ownFolders } from '../page-paths.ts';
import { Refusal } from '../import/refusal.ts';

/** Refuse, in a sentence, what cannot name a document's folder. */
export function checkId(id: string): void {
  if (!isId(id)) throw new Refusal(`--id ${id} cannot begin an address; write small Latin letters, digits and hyphens, beginning with a letter, and none of ${ownFolders.join(', ')}`);
}

const isId = (id: string) => idPattern.test(id) && !ownFolders.some((own) => own === id);

/** Out of the file's name, or a title in Latin letters; a number out of the name where neither has any. */
export function idFrom(file: string, title: Record<string, string>): string {
  const name = file.replace(/^.*[/\\]/, '').replace(/\.[^.]+$/, '');
  const candidates = [name, ...Object.values(title)].map(slug).filter(isId);
  return candidates[0] ?? `document-${createHash('sha256').update(name).digest('hex').slice(0, 8)}`;
}

const slug = (words: string) => words.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replace(/^[-0-9]+/, '').slice(0, 60).replace(/-+$/, '');
