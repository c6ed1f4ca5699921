/** What the page says of itself: its document, and the languages and views that there are of it, read from its links to them. */
import { isSameText, type Language } from '../../languages.ts';
import { viewPath, type Shown } from '../../page-paths.ts';
import type { View } from '../../views.ts';

const { dataset } = document.documentElement;

/** The folder of the site. */
export const root = new URL(dataset['root'] ?? './', document.baseURI);

/** The document that the page is about; none on the cover. */
export const documentShown = dataset['document'];

/** The languages of a view. */
export const languagesOf = ({ languages }: View): Language[] => languages.filter((one) => one !== undefined);

function viewOfLink(link: HTMLAnchorElement): View {
  const [first = '', second] = [...link.querySelectorAll<HTMLElement>('[lang]')].map(({ lang }) => lang);
  return { name: link.dataset['viewLink'] ?? '', languages: second === undefined ? [first] : [first, second] };
}

/** Every view of the document, in the order of the page. */
export const views: readonly View[] = [...document.querySelectorAll<HTMLAnchorElement>('a[data-view-link]')].map(viewOfLink);

/** The view with this name. */
export const viewNamed = (name: string | undefined): View | undefined => views.find((view) => view.name === name);

/** The address of this page in another view: of the same part, where it is one. */
export const addressIn = ({ name }: View) => new URL(document.querySelector<HTMLAnchorElement>(`a[data-view-link="${name}"]`)!.href);

/** What the page shows of a long document. */
export const partShown: Shown | undefined = dataset['part'] === undefined || dataset['part'] === 'whole' ? dataset['part'] : Number(dataset['part']);

/** The view that is shown; none on a page that is no view. */
export const viewShown = viewNamed(dataset['view']);

/** Every language of the document, that of its source first. */
export const languages: readonly Language[] = [...new Set(views.flatMap(languagesOf))];

/** The address of a page of a view, as far as this page is at one. */
export const addressOfView = (document: string, view: string) => new URL(viewPath(document, view), root).href;

/** The language that a text in `language` is read against: the other one of the page, else the first that is not the same text in another script. */
export const otherLanguage = (language: Language): Language | undefined =>
  [...(viewShown ? languagesOf(viewShown) : []), ...languages].find((one) => !isSameText(one, language));
