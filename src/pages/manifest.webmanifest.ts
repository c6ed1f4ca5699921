import type { APIRoute } from 'astro';
import { localeFor } from '../locales/index.ts';
import { siteLibrary, siteWords } from '../site.ts';

/** What a device that keeps the site as an app shows of it. The colours are the paper of src/styles/tokens.css. */
export const GET: APIRoute = async () => {
  const { name, tagline } = await siteWords(localeFor((await siteLibrary()).language ?? ''));
  const manifest = {
    name: name.text,
    short_name: name.text,
    ...(tagline && { description: tagline.text }),
    lang: name.language,
    start_url: 'index.html',
    scope: './',
    display: 'minimal-ui',
    theme_color: '#fbfaf6',
    background_color: '#fbfaf6',
    icons: [
      { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: 'icon-180.png', sizes: '180x180', type: 'image/png' },
      { src: 'icon-512.png', sizes: '512x512', type: 'image/png', purpose: 'any maskable' },
    ],
  };
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`, { headers: { 'content-type': 'application/manifest+json; charset=utf-8' } });
};
