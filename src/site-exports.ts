/** The files that the documents of this site can be had as. Each is made once a build, and waits on the disk: the page about the edition shows its size, and its own address gives it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeExports, publisherOf, type Made } from './exports/make.ts';
import { handedOn } from './handed-on.ts';
import { siteLibrary, siteUrl as site } from './site.ts';
import { siteDocuments } from './site-documents.ts';
import type { Document } from './text/model.ts';

/** Whose the documents are: the library in the languages of one. */
export const sitePublisher = async (languages: readonly string[]) => publisherOf({ yaml: await siteLibrary(), site }, languages);

let folder: string | undefined;

/** A folder of this process alone, which is gone when it ends. */
function waiting(): string {
  if (folder === undefined) {
    const made = (folder = mkdtempSync(join(tmpdir(), 'exports-')));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  }
  return folder;
}

const made = new WeakMap<Document, Promise<Made[]>>();

/** The files of a document, in the order they are offered: those that were made ahead, or made now. */
export function siteExports(document: Document): Promise<Made[]> {
  const known = made.get(document) ?? handedOn()?.exports?.of(document) ?? make(document);
  made.set(document, known);
  return known;
}

const make = async (document: Document) => makeExports(document, { yaml: await siteLibrary(), site, documents: (await siteDocuments()).length }, waiting());
