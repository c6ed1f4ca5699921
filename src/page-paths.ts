/** Where each page and file of a document stands, as seen from the root of the site. What an address carries beyond that: addresses.ts. */

/** Folders at the root of the site that are no document's. */
export const ownFolders = ['_astro', 'catalogue', 'dts', 'fonts', 'hosting', 'scripts', 'search'] as const;

/** The file of a view, as seen from the root of the site: `joint-statement-2022/zh-hans.html`. */
export const viewPath = (document: string, view: string) => `${document}/${view}.html`;

/** The page about an edition: `joint-statement-2022/about-en.html`. */
export const aboutPath = (document: string, view: string) => `${document}/about-${view}.html`;

/** The text as it was received: `joint-statement-2022/source.txt`. */
export const sourcePath = (document: string) => `${document}/source.txt`;

/** The image of a figure, by its path in the document's folder: `report/figures/map.png`. */
export const figurePath = (document: string, file: string) => `${document}/figures/${encodeURI(file)}`;

/** A page of the catalogue of a large library: `catalogue/1950s.html`. */
export const cataloguePath = (page: string) => `catalogue/${page}.html`;
