/** What is wrong with the built files: a message on its file, all of them reported at once. */
import { VFile } from 'vfile';
import { reporter } from 'vfile-reporter';
import { place, type Element, type OpenPage } from './html.ts';

/** Says what is wrong with an element, or with one of its attributes. */
export function fault(page: OpenPage, reason: string, ruleId: string, element: Element, name?: string) {
  page.file.message(reason, { ruleId, source: 'publish', place: place(page, element, name) });
}

/** Throws one error that lists every message of every file; does nothing where there is none. */
export function assertSound(files: readonly VFile[], what: string) {
  const faulty = files.filter((file) => file.messages.length > 0);
  if (faulty.length > 0) throw new Error(`${what}\n${reporter(faulty)}`);
}
