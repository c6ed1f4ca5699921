/** The list of pages for search engines: only where the site's own address is known. */
import { encodePath } from './files.ts';
import { attribute, type OpenPage } from './html.ts';

/** Whether a page may be listed: one that says `noindex` may not. */
export const isListed = ({ elements }: OpenPage) =>
  !elements.some((one) => attribute(one, 'name') === 'robots' && /noindex|none/.test(attribute(one, 'content') ?? ''));

/** A sitemap of pages, given the address of their folder; `robots.txt` points to it where the folder is a host's root. */
export function sitemap(site: string, pages: readonly string[]): Record<string, string> {
  const urls = pages.map((path) => `  <url><loc>${new URL(encodePath(path), site).href.replaceAll('&', '&amp;')}</loc></url>\n`).join('');
  const list = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls}</urlset>\n`;
  const isRoot = new URL(site).pathname === '/';
  return { 'sitemap.xml': list, ...(isRoot && { 'robots.txt': `User-agent: *\nAllow: /\nSitemap: ${site}sitemap.xml\n` }) };
}
