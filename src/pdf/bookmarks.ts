/** The bookmarks of a PDF. Chromium makes them of the letters it has drawn: languages and lines run into each other there. */
import { type Pdf, pdfText } from './objects.ts';

/** Chromium spells what would end a title. */
const title = /\/Title (?:\((?:\\[^]|[^\\)])*\)|<[0-9A-F]*>)/;

/** The same PDF, its bookmarks named as its headings are, in their order. Throws where there are more of the one than of the other. */
export function withBookmarks({ head, objects, trailer }: Pdf, headings: readonly string[]): Pdf {
  const follow = (object: string | undefined, name: string) => {
    const number = new RegExp(`/${name} (\\d+) 0 R`).exec((object ?? '').replace(title, ''))?.[1];
    return number === undefined ? undefined : Number(number);
  };
  function* items(first: number | undefined): Generator<number> {
    for (let number = first; number !== undefined; number = follow(objects.get(number), 'Next')) {
      yield number;
      yield* items(follow(objects.get(number), 'First'));
    }
  }
  const catalog = objects.get(follow(trailer, 'Root') ?? 0);
  const bookmarks = [...items(follow(objects.get(follow(catalog, 'Outlines') ?? 0), 'First'))];
  if (bookmarks.length !== headings.length) throw new Error(`The browser made ${bookmarks.length} bookmarks of ${headings.length} headings.`);
  const named = new Map(bookmarks.map((number, index) => [number, objects.get(number)!.replace(title, () => `/Title ${pdfText(headings[index]!)}`)]));
  return { head, objects: new Map(Array.from(objects, ([number, object]) => [number, named.get(number) ?? object])), trailer };
}

/** Without the second it was made in, which is no fact about the text: the same site gives the same bytes. */
export function undated({ head, objects, trailer }: Pdf): Pdf {
  const info = Number(/\/Info (\d+) 0 R/.exec(trailer)?.[1]);
  return { head, objects: new Map(Array.from(objects, ([number, object]) => [number, number === info ? object.replace(/\n\/(?:CreationDate|ModDate) \([^)]*\)/g, '') : object])), trailer };
}
