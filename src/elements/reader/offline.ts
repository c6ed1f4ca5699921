/**
 * Offline reading, as a page sees it: the service worker is registered, is told when the page has nothing more
 * to load, and a new edition is announced once it is wholly there. Without storage, from a disk, or in a browser that
 * knows no service workers, nothing happens.
 */
import { keepWhatWasRead } from './keep-read.ts';
import { laidOut } from './lay-out.ts';

/** Trusted Types, as far as it is used here; some browsers have none, and take a plain string. */
interface TrustedTypes {
  createPolicy(name: string, rules: { createScriptURL: (url: string) => string }): { createScriptURL(url: string): string };
}

/** The one policy the pages' own policy allows: it admits the address of the service worker and no other. */
function admit(worker: string) {
  const { trustedTypes } = window as { trustedTypes?: TrustedTypes };
  const createScriptURL = (url: string) => {
    if (url !== worker) throw new TypeError(`${url} is no script of this site.`);
    return url;
  };
  return trustedTypes?.createPolicy('service-worker', { createScriptURL }).createScriptURL(worker) ?? worker;
}

/** Registers the service worker of the folder a page names as its root, or resolves to nothing. */
async function register(root: string) {
  const folder = new URL(root, document.baseURI);
  if (!folder.protocol.startsWith('http') || !('serviceWorker' in navigator)) return undefined;
  try {
    const worker = admit(new URL('sw.js', folder).href);
    return await navigator.serviceWorker.register(worker, { scope: folder.pathname, updateViaCache: 'none' });
  } catch {
    return undefined;
  }
}

/** Calls back once a newer edition than the one on this page is kept and waits to be taken. */
function whenWaiting(registration: ServiceWorkerRegistration, announce: (worker: ServiceWorker) => void) {
  const look = () => {
    if (registration.waiting && registration.active) announce(registration.waiting);
  };
  look();
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', look));
}

/** How often, in milliseconds, a page that stays open asks for a new edition: once an hour, and only when it is looked at again. */
const hour = 3_600_000;

/** Shows itself when there is a new edition, and takes it when its button is pressed. */
export class UpdateNotice extends HTMLElement {
  #registration: ServiceWorkerRegistration | undefined;
  #asked = Date.now();
  #waiting: ServiceWorker | undefined;
  /** Whether this page has agreed to the new edition: a page that has not stays as it is, and says that there is one. */
  #isAgreed = false;
  /** Whether the next worker to take this page brings another edition than the page's own. */
  #isLater = false;

  connectedCallback() {
    this.addEventListener('click', this);
    // The page itself comes first: what is kept for later must not slow it.
    if (document.readyState === 'complete') this.#whenQuiet();
    else window.addEventListener('load', this, { once: true });
  }

  handleEvent(event: Event) {
    if (event.type === 'load') this.#whenQuiet();
    else if (event.type === 'focus' || event.type === 'visibilitychange') this.#ask();
    else if (event.type === 'controllerchange') this.#taken();
    else if ((event.target as Element).closest('button')) this.#agree();
  }

  #whenQuiet() {
    void laidOut.then(() => this.start());
  }

  async start() {
    const registration = await register(document.documentElement.dataset['root'] ?? './');
    if (!registration) return;
    this.#registration = registration;
    whenWaiting(registration, (worker) => {
      this.#waiting = worker;
      this.hidden = false;
    });
    // The first worker of a page keeps the edition the page is of.
    this.#isLater = navigator.serviceWorker.controller !== null;
    navigator.serviceWorker.addEventListener('controllerchange', this);
    window.addEventListener('focus', this);
    document.addEventListener('visibilitychange', this);
    // Without its buttons a page is as it was.
    keepWhatWasRead().catch(() => undefined);
  }

  #ask() {
    if (document.visibilityState !== 'visible' || Date.now() - this.#asked < hour) return;
    this.#asked = Date.now();
    void this.#registration?.update().catch(() => undefined);
  }

  #agree() {
    this.#isAgreed = this.#isLater = true;
    if (this.#waiting?.state === 'installed') this.#waiting.postMessage({ type: 'SKIP_WAITING' });
    else location.reload();
  }

  #taken() {
    if (this.#isAgreed) location.reload();
    else if (this.#isLater) this.hidden = false;
    this.#isLater = true;
  }
}
