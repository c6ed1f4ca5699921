/** The script of the buttons that keep a document or the library offline, fetched where there are any and a worker. */
import { KeepOffline } from './keep-offline.ts';

customElements.define('keep-offline', KeepOffline);
