/** Where each page and file of a document stands, as seen from the root of the site. What an address carries beyond that: addresses.ts. */

/** Folders at the root of the site that are no document's. */
export const ownFolders = ['_astro', 'catalogue', 'dts', 'fonts', 'hosting', 'scripts', 'search'] as const;

/** What a page of a long document shows of it: the part of this number, or the whole of it, for paper. */
export type Shown = number | 'whole';

/** The name of a view's page: `zh-hans`; of a long document's, whose own lists its parts, `part-3-zh-hans` and `whole-zh-hans` too. */
export const pageName = (view: string, shown?: Shown) => (shown === undefined ? view : shown === 'whole' ? `whole-${view}` : `part-${shown}-${view}`);

/** The file of a view, as seen from the root of the site: `joint-statement-2022/zh-hans.html`. */
export const viewPath = (document: string, view: string, shown?: Shown) => `${document}/${pageName(view, shown)}.html`;

/** An address of a page of a view as that of the view: where every id of the document leads for good, whichever page has it now. */
export const viewAddress = (address: string) => address.replace(/[?#].*$/s, '').replace(/\/(?:part-\d+|whole)-([^/]+)$/, '/$1');

/** The text of a document in one language, or of a part of it, for scripts: `joint-statement-2022/text-en.js`. */
export const textPath = (document: string, view: string, shown?: Shown) => `${document}/text-${pageName(view, shown === 'whole' ? undefined : shown)}.js`;

/** The page about an edition: `joint-statement-2022/about-en.html`. */
export const aboutPath = (document: string, view: string) => `${document}/about-${view}.html`;

/** The text as it was received: `joint-statement-2022/source.txt`. */
export const sourcePath = (document: string) => `${document}/source.txt`;

/** The image of a figure, by its path in the document's folder: `report/figures/map.png`. */
export const figurePath = (document: string, file: string) => `${document}/figures/${encodeURI(file)}`;

/** The picture that a link to a document, or to the cover, shows: `joint-statement-2022/card.png`. */
export const cardPath = (document?: string) => (document === undefined ? 'card.png' : `${document}/card.png`);

/** A page of the catalogue of a large library: `catalogue/1950s.html`. */
export const cataloguePath = (page: string) => `catalogue/${page}.html`;
