/** What the browser keeps of this document. Read anew for each change: another tab may have made one. */
import { annotationsKey, parseAnnotations, type Annotation } from '../../annotations/model.ts';
import { documentShown } from '../shared/page.ts';

export const key = annotationsKey(documentShown ?? '');

export function kept(): Annotation[] {
  try {
    return parseAnnotations(localStorage.getItem(key));
  } catch {
    return [];
  }
}

/** Keeps these and no others; tells whether they are kept. What could not be read again is not. */
export function keep(all: readonly Annotation[]): boolean {
  const written = JSON.stringify(all);
  if (parseAnnotations(written).length < all.length) return false;
  try {
    if (all.length > 0) localStorage.setItem(key, written);
    else localStorage.removeItem(key);
    return true;
  } catch {
    return false;
  }
}
