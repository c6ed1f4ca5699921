/**
 * Every parameter an address of ours can carry. The fragment is always a paragraph's own id,
 * so that without script an address lands on it; what goes beyond it travels in the query.
 * No page depends on its query, so the service worker ignores it when it looks for a page.
 */
export const parameters = {
  /** A search: `?q=多边主义` without a fragment opens the search; with one, the words to mark there. */
  query: 'q',
  /** A sentence of the paragraph in the fragment: `?s=2#p7`. */
  sentence: 's',
  /** The last paragraph of a range that begins with the fragment: `?to=p9#p7`. */
  to: 'to',
  /** A phrase in that paragraph, and the words just before and after it (W3C Web Annotation, TextQuoteSelector). */
  exact: 'exact',
  prefix: 'prefix',
  suffix: 'suffix',
  /** The language the phrase was taken from: a view's single-language name. */
  language: 'in',
} as const;

/** The longest value of a parameter that is read, in UTF-16 code units; what is longer is cut there. */
export const longest = 2000;

/** The id of a paragraph or heading, as written in the text. */
export const idPattern = /^[a-z][a-z0-9-]{0,63}$/;

/** The file of a view, as seen from the root of the site: `joint-statement-2022/zh-hans.html`. */
export const viewPath = (document: string, view: string) => `${document}/${view}.html`;

/** The page about an edition: `joint-statement-2022/about-en.html`. */
export const aboutPath = (document: string, view: string) => `${document}/about-${view}.html`;

/** The text as it was received: `joint-statement-2022/source.txt`. */
export const sourcePath = (document: string) => `${document}/source.txt`;
