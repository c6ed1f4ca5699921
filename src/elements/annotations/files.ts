/** The annotations as files: made in the browser, and given to the reader by it; nothing is sent. */
import { annotationsMarkdown } from '../../annotations/markdown.ts';
import { webAnnotations } from '../../annotations/web.ts';
import { newIri, pageOf } from '../links/locating.ts';
import { make } from '../shared/nodes.ts';
import { addressOfView, documentShown, viewShown } from '../shared/page.ts';
import { annotationWord } from './annotation-word.ts';
import { dateOf, placeOf } from './place-words.ts';
import { addressFor, type Placed } from './placing.ts';

/** Milliseconds after which every browser has read what it was given. */
const patience = 60_000;

function give(ending: string, type: string, text: string) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  make('a', { href: address, download: `${documentShown}-annotations.${ending}` }).click();
  setTimeout(() => URL.revokeObjectURL(address), patience);
}

export const saveJson = (all: readonly Placed[]) =>
  give('json', 'application/ld+json', webAnnotations(all.map(({ annotation }) => annotation), pageOf, document.title, [newIri(), newIri()]));

export function saveMarkdown(all: readonly Placed[]) {
  const head = { title: `${annotationWord().title} · ${document.title}`, address: addressOfView(documentShown ?? '', viewShown?.name ?? '') };
  give('md', 'text/markdown', annotationsMarkdown(all.map(({ annotation }) => annotation), head, (annotation) => ({ place: placeOf(annotation), address: addressFor(annotation), date: dateOf(annotation) })));
}
