/** A reading page on paper: as its print style has it, tagged, its headings as bookmarks, its links where the site stands. */
import type { Page } from 'playwright-core';
import { undated, withBookmarks } from './bookmarks.ts';
import { readPdf, writePdf } from './objects.ts';

/** The PDF of a page; `address` is where it is served for that. */
export async function printed(page: Page, address: string): Promise<Uint8Array> {
  const response = await page.goto(address);
  if (!response?.ok()) throw new Error(`${address} cannot be opened: ${response?.status() ?? 'no answer'}.`);
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  const headings = await page.evaluate(prepare);
  const pdf = readPdf(await page.pdf({ format: 'A4', preferCSSPageSize: true, tagged: true, outline: true }));
  return writePdf(undated(withBookmarks(pdf, headings)));
}

/** Makes a page ready, in it, and gives its headings, a language after the other. */
async function prepare(): Promise<string[]> {
  const { documentElement, body, fonts, location } = document;
  // The language that a file states is that of its text; what the interface says in its own stays marked as such.
  const text = document.querySelector<HTMLElement>('[data-cell]')?.lang;
  body.lang = documentElement.lang;
  if (text) documentElement.lang = text;
  // A link to another page leads to the site, where its address is known, and is none where it is not.
  const site = document.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.href;
  for (const link of document.querySelectorAll('a')) {
    const target = new URL(link.href, location.href);
    if (target.origin !== location.origin || target.pathname === location.pathname) continue;
    if (site) link.href = new URL(link.getAttribute('href') ?? '', site).href;
    else link.removeAttribute('href');
  }
  // Fonts are asked for when paper is laid out, and paper waits for none.
  body.getBoundingClientRect();
  await fonts.ready;
  const words = ({ textContent }: Element) => (textContent ?? '').replace(/\s+/g, ' ').trim();
  return Array.from(document.querySelectorAll('h1, h2, h3, h4, h5, h6')).filter((one) => one.getClientRects().length > 0).map((one) => {
    const languages = Array.from(one.querySelectorAll(':scope > :is([data-cell], .bracketed)'), words).filter(Boolean);
    return languages.length > 0 ? languages.join(' · ') : words(one);
  });
}
