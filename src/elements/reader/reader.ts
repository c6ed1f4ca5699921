/** The script of every page, once that was seen: each element below wraps markup that works without it. */
import { CatalogueFinder } from './catalogue-opener.ts';
import { fillCitations } from './citation-blanks.ts';
import { keepToColumn } from './column.ts';
import { offerToContinue } from './continue-reading.ts';
import { CurrentSection } from './current-section.ts';
import { takeOverFormerKeys } from './former-keys.ts';
import { UpdateNotice } from './offline.ts';
import { DisplaySettings } from './display-settings.ts';
import { InterfaceLanguage, speakToReader } from './interface-choice.ts';
import { keepPlace, startKeeping } from './keep-place.ts';
import { layOut } from './lay-out.ts';
import { startLinks } from './link-opener.ts';
import { startNotes } from './note-here.ts';
import { printAddress } from './print-address.ts';
import { whenSeen } from '../shared/first-frame.ts';
import { markAnnotations } from './own-annotations.ts';
import { popoversThere } from '../shared/popovers.ts';
import { SearchOpener } from './search-opener.ts';
import { SentencePairs } from './sentence-pairs.ts';
import { startViewLinks } from './view-links.ts';

whenSeen(
  () => {
    // Before anything reads what is kept.
    takeOverFormerKeys();
    customElements.define('current-section', CurrentSection);
    customElements.define('sentence-pairs', SentencePairs);
    customElements.define('update-notice', UpdateNotice);
    customElements.define('interface-language', InterfaceLanguage);
    customElements.define('display-settings', DisplaySettings);
    customElements.define('search-opener', SearchOpener);
    customElements.define('catalogue-finder', CatalogueFinder);
    void popoversThere();
    speakToReader();
  },
  () => {
    startKeeping();
    void layOut(keepPlace);
    startViewLinks();
    offerToContinue();
    startLinks();
    markAnnotations();
    startNotes();
    keepToColumn();
    printAddress();
    fillCitations();
  },
);
