/** Where an annotation stands, and since when, in the words of the interface. */
import type { Annotation } from '../../annotations/model.ts';
import { interfaceLocale } from '../shared/interface-language.ts';
import { annotationWord } from './annotation-word.ts';
import { viewNameOf } from './placing.ts';

/** `Paragraph 7 · English`. */
export function placeOf(annotation: Annotation): string {
  const word = annotationWord();
  const row = document.getElementById(annotation.address.id);
  const number = Number(row?.querySelector('.number')?.textContent);
  const place = number > 0 ? word.paragraph(number) : row?.matches('[data-row=heading]') ? word.heading : annotation.address.id;
  return [place, viewNameOf(annotation)].filter(Boolean).join(' · ');
}

export const dateOf = ({ made }: Annotation) => new Date(made).toLocaleDateString(interfaceLocale(), { dateStyle: 'medium' });
