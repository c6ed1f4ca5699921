/** Messages as an editor reads them: by file, line and column. */
import type { VFile } from 'vfile';
import type { VFileMessage } from 'vfile-message';
import { isFatal, type Status } from './faults.ts';

/** A file, and how much what is wrong with it weighs. */
export interface Judged {
  file: VFile;
  status: Status;
}

/** What fails the build, as a text that lists it; empty if nothing does. */
export const faults = (judged: Iterable<Judged>) => listed('The text does not hold together.', judged, isFatal);

/** What wants review, as a text that lists it; empty if nothing does. */
export const warnings = (judged: Iterable<Judged>) => listed('What still wants review:', judged, (message, status) => !isFatal(message, status));

/** How many warnings there are. */
export const countWarnings = (judged: Iterable<Judged>) =>
  [...judged].reduce((sum, { file, status }) => sum + file.messages.filter((message) => !isFatal(message, status)).length, 0);

function listed(title: string, judged: Iterable<Judged>, isListed: (message: VFileMessage, status: Status) => boolean): string {
  const lines = Array.from(judged, ({ file, status }) => ({ path: file.path, messages: file.messages.filter((message) => isListed(message, status)) }))
    .filter(({ messages }) => messages.length > 0)
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ path, messages }) => [path, ...table(messages)]);
  return lines.length === 0 ? '' : [title, ...lines, ''].join('\n');
}

function table(unsorted: VFileMessage[]): string[] {
  const messages = unsorted.toSorted((a, b) => (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0));
  const places = messages.map(({ line, column }) => (line ? `${line}:${column}` : ''));
  const longest = Math.max(...places.map((place) => place.length));
  return messages.map(({ reason, ruleId }, index) => `  ${(places[index] ?? '').padStart(longest)}  ${reason}  ${ruleId}`);
}
