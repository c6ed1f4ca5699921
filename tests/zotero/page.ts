/** Zotero in a page of its own, asked what it keeps of another. */
import type { Browser, Page } from 'playwright-core';
import { findZotero, scriptsOf, translatorsOf } from './source.ts';

export interface Kept {
  /** The translator that took the page. */
  by: string;
  itemType: string;
  title: string;
  creators: { firstName?: string; lastName: string; creatorType: string }[];
  publicationTitle?: string;
  date?: string;
  language?: string;
  url?: string;
}

/** As much of Zotero as is used here. */
interface Zotero {
  Debug: { init(level: number): void };
  Repo: { infoRe: RegExp; getAllTranslatorMetadata?: () => Promise<object[]>; getTranslatorCode?: (id: string) => Promise<string> };
  Translators: { init(): Promise<void> };
  Translate: { Web: new () => Translation };
}

interface Translation {
  setDocument(document: unknown): void;
  setTranslator(translator: { label: string }): void;
  getTranslators(): Promise<{ label: string }[]>;
  translate(): Promise<Omit<Kept, 'by'>[]>;
}

export async function openZotero(browser: Browser): Promise<Page> {
  const folder = findZotero();
  const page = await browser.newPage();
  for (const content of scriptsOf(folder)) await page.addScriptTag({ content });
  await page.evaluate(async (codes) => {
    const { Zotero } = window as unknown as { Zotero: Zotero };
    Zotero.Debug.init(0);
    const all = codes.map((code) => ({ code, metadata: JSON.parse(Zotero.Repo.infoRe.exec(code)![0]) as { translatorID: string } }));
    Zotero.Repo.getAllTranslatorMetadata = async () => all.map(({ metadata }) => metadata);
    Zotero.Repo.getTranslatorCode = async (id) => all.find(({ metadata }) => metadata.translatorID === id)!.code;
    await Zotero.Translators.init();
  }, translatorsOf(folder));
  return page;
}

/** What Zotero keeps of a page with this source, at this address. */
export const keep = (zotero: Page, html: string, address: string): Promise<Kept> =>
  zotero.evaluate(
    async ([html, address]) => {
      const { Zotero } = window as unknown as { Zotero: Zotero };
      const own = new DOMParser().parseFromString(html!, 'text/html');
      const location = new URL(address!);
      // A document that is parsed has no address, and one that is wrapped is no node.
      const wrapped: Document = new Proxy(own, {
        get: (of, name) => {
          if (name === 'location') return location;
          if (name === 'evaluate') return (path: string, from: Node, ...rest: [XPathNSResolver | null, number, XPathResult | null]) => of.evaluate(path, from === wrapped ? of : from, ...rest);
          const value: unknown = Reflect.get(of, name);
          return typeof value === 'function' ? value.bind(of) : value;
        },
      });
      const translation = new Zotero.Translate.Web();
      translation.setDocument(wrapped);
      const [first] = await translation.getTranslators();
      translation.setTranslator(first!);
      const [item] = await translation.translate();
      const { itemType, title, creators, publicationTitle, date, language, url } = item!;
      return { by: first!.label, itemType, title, creators, publicationTitle, date, language, url } as Kept;
    },
    [html, address],
  );
