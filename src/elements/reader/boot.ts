/** Before the first paint: the page knows that script runs, and looks as the reader chose. */
import { readPreferences, show } from '../../preferences.ts';

document.documentElement.dataset['script'] = '';
show(readPreferences());
