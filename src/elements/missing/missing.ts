/**
 * The page for an address that leads nowhere is served at any depth, and cannot name the cover: script looks
 * for it, and for the sheet of its fonts. A service worker knows its site; else it is the nearest folder above
 * with the site's manifest.
 */
const most = 12;

async function siteFolder(): Promise<URL | undefined> {
  const kept = await navigator.serviceWorker?.getRegistration();
  if (kept) return new URL(kept.scope);
  let folder = new URL('.', location.href);
  for (let step = 0; step < most; step++) {
    const answer = await fetch(new URL('manifest.webmanifest', folder), { method: 'HEAD' });
    // An answer whose body nobody reads, though there is none, counts as broken off.
    await answer.text();
    // A host that answers everything answers with a page.
    if (answer.ok && !answer.headers.get('content-type')?.startsWith('text/html')) return folder;
    if (folder.pathname === '/') return undefined;
    folder = new URL('..', folder);
  }
  return undefined;
}

/** A page that was kept by a host from before may name a sheet that is gone: then it looks as it did. */
function setFonts(folder: URL) {
  const { fonts } = document.documentElement.dataset;
  if (fonts === undefined) return;
  const sheet = document.createElement('link');
  sheet.rel = 'stylesheet';
  sheet.href = new URL(fonts, folder).href;
  document.head.append(sheet);
}

async function offerCover() {
  const folder = await siteFolder().catch(() => undefined);
  if (!folder) return;
  setFonts(folder);
  const cover = new URL('index.html', folder).href;
  for (const link of document.querySelectorAll('a')) link.href = cover;
  for (const form of document.forms) form.action = cover;
  for (const way of document.querySelectorAll<HTMLElement>('.way')) way.hidden = false;
}

void offerCover();
