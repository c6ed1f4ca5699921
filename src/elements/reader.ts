/** The script of every page: each element below wraps markup that works without it. */
import { CurrentSection } from './current-section.ts';
import { UpdateNotice } from './offline.ts';
import { SentencePairs } from './sentence-pairs.ts';

customElements.define('current-section', CurrentSection);
customElements.define('sentence-pairs', SentencePairs);
customElements.define('duidu-update', UpdateNotice);
