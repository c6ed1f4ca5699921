/** The script of every page: each element below wraps markup that works without it. */
import { fillCitations } from './citation-blanks.ts';
import { keepToColumn } from './column.ts';
import { offerToContinue } from './continue-reading.ts';
import { CurrentSection } from './current-section.ts';
import { UpdateNotice } from './offline.ts';
import { DisplaySettings } from './display-settings.ts';
import { InterfaceLanguage, speakToReader } from './interface-choice.ts';
import { startKeeping } from './keep-place.ts';
import { startLinks } from './link-opener.ts';
import { printAddress } from './print-address.ts';
import { SearchOpener } from './search-opener.ts';
import { SentencePairs } from './sentence-pairs.ts';
import { startViewLinks } from './view-links.ts';

customElements.define('current-section', CurrentSection);
customElements.define('sentence-pairs', SentencePairs);
customElements.define('update-notice', UpdateNotice);
customElements.define('interface-language', InterfaceLanguage);
customElements.define('display-settings', DisplaySettings);
customElements.define('search-opener', SearchOpener);
speakToReader();
startKeeping();
startViewLinks();
offerToContinue();
startLinks();
keepToColumn();
printAddress();
fillCitations();
