/** What a part of the catalogue is called, and by which of the interface's words, so that another language of it can say the same. */
import type { Heading } from '../catalogue/shelves.ts';
import type { CatalogueWords } from '../locales/words.ts';

/** The word's path and what it is given; none for a letter, which is the same in every language. */
export function headingWord(heading: Heading): { word: string; of?: string } | undefined {
  if ('year' in heading) return { word: 'catalogue.year', of: JSON.stringify([heading.year]) };
  if ('decade' in heading) return { word: 'catalogue.decade', of: JSON.stringify([heading.decade, heading.isBefore]) };
  return heading.letter === undefined ? { word: 'catalogue.noLetter' } : undefined;
}

export function headingText(heading: Heading, { year, decade, noLetter }: CatalogueWords): string {
  if ('year' in heading) return year(heading.year);
  if ('decade' in heading) return decade(heading.decade, heading.isBefore);
  return heading.letter?.toUpperCase() ?? noLetter;
}
