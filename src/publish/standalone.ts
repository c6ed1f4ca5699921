/**
 * A page that is served at any depth, as `404.html` is, cannot know where the rest of the site is:
 * it carries its own style, and links only within itself or by whole addresses.
 */
import type { OpenPage } from './html.ts';
import { fault } from './messages.ts';
import { addressesOf } from './urls.ts';

/** Reports each address of a page that would depend on where the page is served. */
export function standalonePage(page: OpenPage) {
  for (const element of page.elements) {
    for (const { attribute, url } of addressesOf(element)) {
      if (/^(?:#|data:|https?:\/\/)/.test(url)) continue;
      fault(page, `\`${url}\` depends on where this page is served; write a whole address, or leave it out`, 'not-standalone', element, attribute);
    }
  }
}
