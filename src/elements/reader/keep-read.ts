/** What a page has shown is kept for reading offline; what is kept beyond it depends on the network. */
import { load } from '../shared/on-demand.ts';

/** As much of the Network Information API as is used; Firefox and Safari have none. */
interface Connection {
  saveData: boolean;
  effectiveType: string;
  /** Megabits a second. */
  downlink: number;
  /** On phones alone. */
  type?: string;
}

/** Whether the network is a phone's, slow, or to be spared: then only what was read is kept unasked. Where the browser does not say, a phone's is taken for one. */
function isSparing() {
  const { connection } = navigator as { connection?: Connection };
  if (!connection) return matchMedia('(pointer: coarse)').matches;
  const { saveData, type, effectiveType, downlink } = connection;
  return saveData || type === 'cellular' || effectiveType !== '4g' || downlink < 2;
}

/** Tells the worker what this page has shown, so that it is kept, and shows the buttons that keep more. */
export async function keepWhatWasRead() {
  const { active } = await navigator.serviceWorker.ready;
  const urls = [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)];
  active?.postMessage({ type: 'quiet', urls, isSparing: isSparing() });
  if (document.querySelector('keep-offline')) await load('offline');
}
