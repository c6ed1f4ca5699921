/** Links to words, and from words: loaded when an address or the reader asks for it. */
import { cleanCopies } from './copying.ts';
import { follow } from './linked-words.ts';
import { make } from '../shared/nodes.ts';
import { QuoteToolbar } from './quote-toolbar.ts';

customElements.define('quote-toolbar', QuoteToolbar);
document.body.append(make('quote-toolbar' as 'div'));
cleanCopies();

// Whatever brings the reader to the paragraph, the browser or what keeps their place, comes first.
const settled = () => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => void follow(!('kept' in document.documentElement.dataset)))));
if (document.readyState === 'complete') settled();
else addEventListener('load', settled, { once: true });
addEventListener('hashchange', () => void follow(true));
addEventListener('popstate', () => void follow(false));
document.addEventListener('duidu-address', () => void follow(false));
