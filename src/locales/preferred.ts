/** Which language the interface speaks to a reader. Shared with the browser, so it knows no list of languages. */

/** What a tag says; nothing for what is no tag. */
function read(tag: string) {
  try {
    return new Intl.Locale(tag);
  } catch {
    return undefined;
  }
}

/** The one of `among` that says the same language as `tag`, in the same script where there is a choice. */
function sameLanguage<Tag extends string>(tag: string, among: readonly Tag[]): Tag | undefined {
  const asked = read(tag);
  const same = among.filter((one) => asked && read(one)?.language === asked.language);
  // What a tag leaves out, the script of `zh`, takes a browser longer to tell than all the rest of a page's start.
  return same.length > 1 ? (same.find((one) => read(one)?.maximize().script === asked?.maximize().script) ?? same[0]) : same[0];
}

/**
 * The reader's own choice, else the first of `among`, the languages that the page's text offers,
 * that the browser prefers (`asked`, best first), else the page's own.
 */
export function preferredLocale<Tag extends string>(own: Tag, among: readonly Tag[], asked: readonly string[], chosen?: Tag): Tag {
  if (chosen !== undefined) return chosen;
  for (const tag of asked) {
    const found = sameLanguage(tag, among);
    if (found !== undefined) return found;
  }
  return own;
}
