/** The script of the search, fetched when a reader turns to it. */
import { SearchDialog } from './search-dialog.ts';
import { SearchMarks } from './search-marks.ts';

// It may have been fetched before, and its style not.
if (!customElements.get('search-dialog')) {
  customElements.define('search-dialog', SearchDialog);
  customElements.define('search-marks', SearchMarks);
}
