/** The script of the reader's own highlights and notes: fetched when they make one, or where their browser keeps some of this document. */
import { ReaderAnnotations } from './reader-annotations.ts';

// Two scripts may have asked for it at once.
if (!customElements.get('reader-annotations')) customElements.define('reader-annotations', ReaderAnnotations);
