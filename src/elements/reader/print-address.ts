import { viewAddress } from '../../page-paths.ts';

/**
 * A printed page gives the address it was read at. The build knows it only where the site's own
 * is set; from disk it stays the path, for nobody else has this disk.
 */
export function printAddress() {
  if (!location.protocol.startsWith('http') || document.querySelector('[rel=canonical]')) return;
  const address = viewAddress(location.href);
  if (document.documentElement.dataset['address']) document.documentElement.dataset['address'] = address;
  for (const place of document.querySelectorAll('.address')) place.textContent = address;
}
