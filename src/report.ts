/** The address by which a reader reports an error, with what is known of its place filled in. Shared with the browser. */

/** An issue tracker's list of issues, or its form for a new one, on the hosts of code that have one. */
const tracker = /^(https?:\/\/.+?\/issues)(?:\/new)?\/?$/;

/** A mail or an issue with subject and body written; of any other address the address. `contact` is that of `library.yaml`. */
export function reportAddress(contact: string, subject: string, body: string): string {
  const mail = /^(?:mailto:)?([^/:?]+@[^?]+)$/.exec(contact)?.[1];
  if (mail) return `mailto:${mail}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
  const issues = tracker.exec(contact)?.[1];
  if (!issues) return contact;
  return `${issues}/new?${new URLSearchParams({ title: subject, body })}`;
}

/** How long an address may be that any mail program and any host opens: Windows hands a program 2,083 characters. */
const longest = 2000;

/** The address of a report on some words, in whose body they have a place; of many only the first and the last, with `gap` between. */
export function wordsReported(contact: string, subject: string, body: (words: string) => string, words: string, gap: string): string {
  const all = Array.from(words);
  let address = reportAddress(contact, subject, body(words));
  for (let half = Math.floor(all.length / 2) - 1; address.length > longest && half >= 0; half = Math.ceil(half * 0.8) - 1) {
    address = reportAddress(contact, subject, body(`${all.slice(0, half).join('')}${gap}${all.slice(all.length - half).join('')}`));
  }
  return address;
}
