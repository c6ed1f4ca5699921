/** Which language the interface speaks to a reader. Shared with the browser, so it knows no list of languages. */

/** The tag with what it leaves out: `zh-Hans-CN` for `zh`; nothing for what is no tag. */
function whole(tag: string) {
  try {
    return new Intl.Locale(tag).maximize();
  } catch {
    return undefined;
  }
}

/** The one of `among` that says the same language as `tag`, in the same script where there is a choice. */
function sameLanguage<Tag extends string>(tag: string, among: readonly Tag[]): Tag | undefined {
  const asked = whole(tag);
  const same = among.filter((one) => asked && whole(one)?.language === asked.language);
  return same.find((one) => whole(one)?.script === asked?.script) ?? same[0];
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
