/** What a page has shown is kept for reading offline; what is kept beyond it depends on the network. */
import { load } from '../shared/on-demand.ts';

/** As much of the Network Information API as is used; Firefox and Safari have none, and what kind of network it is only phones say. */
interface Connection {
  saveData: boolean;
  effectiveType: string;
  type?: string;
}

/** Whether the network is a phone's, slow, or to be spared: then only what was read is kept unasked. A phone that does not say is taken to be on its own. */
function isSparing() {
  const { saveData = false, effectiveType = '4g', type } = (navigator as { connection?: Connection }).connection ?? {};
  return saveData || effectiveType !== '4g' || (type === undefined ? matchMedia('(pointer: coarse)').matches : type === 'cellular');
}

/** Tells the worker what this page has shown, so that it is kept, and shows the buttons that keep more. */
export async function keepWhatWasRead() {
  const { active } = await navigator.serviceWorker.ready;
  const urls = [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)];
  const links = [...document.links].map(({ href }) => href);
  active?.postMessage({ type: 'quiet', urls, links, isSparing: isSparing() });
  if (document.querySelector('keep-offline')) await load('offline');
}
