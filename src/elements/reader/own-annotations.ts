import { annotationsKey } from '../../annotations/model.ts';
import { annotations } from '../shared/annotating.ts';
import { documentShown, viewShown } from '../shared/page.ts';
import { popoversThere } from '../shared/popovers.ts';

/** Marks the reader's own highlights, where their browser keeps any of this document; else nothing is fetched for them. */
export function markAnnotations() {
  if (documentShown === undefined || viewShown === undefined) return;
  try {
    if (localStorage.getItem(annotationsKey(documentShown)) === null) return;
  } catch {
    return;
  }
  popoversThere().then(annotations).catch(() => {
    // It did not come: the text is read without them, and the next page asks again.
  });
}
