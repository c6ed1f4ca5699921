/** The address of the whole site, as `SITE` or `library.yaml` names it: canonical links, citations, feeds and the sitemap are made from it. */

/** What is wrong with an address that `SITE` names, in a sentence; nothing where it can be used. */
export function faultInAddress(site: string): string | undefined {
  const url = URL.canParse(site) ? new URL(site) : undefined;
  const isWhole = url !== undefined && /^https?:\/\//.test(site) && url.search === '' && url.hash === '' && !/\s/.test(site);
  if (isWhole && site.endsWith('/')) return undefined;
  return `SITE is ${JSON.stringify(site)}, which is no address of a site: write it whole, with a slash at its end, as https://example.org/read/`;
}
