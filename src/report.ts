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
