/** The script of the field that finds documents, fetched when a reader turns to it; the list comes after it. */
import { arrival, type CatalogueList } from '../../catalogue/listed.ts';
import { Finder } from './finder.ts';

document.addEventListener(arrival, (event) => {
  const element = document.querySelector<HTMLElement>('catalogue-finder');
  if (!element || 'ready' in element.dataset) return;
  new Finder(element, (event as CustomEvent<CatalogueList>).detail).begin();
  element.dataset['ready'] = '';
});
