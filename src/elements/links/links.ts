/** Links to words, and from words: loaded when an address or the reader asks for it. */
import { whenArrived } from '../shared/arrival.ts';
import { events, names } from '../shared/names.ts';
import { make } from '../shared/nodes.ts';
import { cleanCopies } from './copying.ts';
import { follow } from './linked-words.ts';
import { QuoteToolbar } from './quote-toolbar.ts';

customElements.define('quote-toolbar', QuoteToolbar);
document.body.append(make('quote-toolbar' as 'div'));
cleanCopies();

whenArrived(() => void follow(!(names.kept in document.documentElement.dataset)));
addEventListener('hashchange', () => void follow(true));
addEventListener('popstate', () => void follow(false));
document.addEventListener(events.address, () => void follow(false));
