/** The script of the search, fetched when a reader turns to it. */
import { SearchDialog } from './search-dialog.ts';
import { SearchMarks } from './search-marks.ts';

customElements.define('search-dialog', SearchDialog);
customElements.define('search-marks', SearchMarks);
