/** The files that the documents of this site can be had as. Each is made once a build, and waits on the disk: the page about the edition shows its size, and its own address gives it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Export, Publisher } from './exports/export.ts';
import { exportsOf } from './exports/index.ts';
import { ownFonts } from './fonts/site.ts';
import { contentFolder } from './paths.ts';
import { siteLibrary, siteWords } from './site.ts';
import { siteDocuments } from './site-documents.ts';
import type { Document } from './text/model.ts';

/** A file that is made. */
export interface Made extends Omit<Export, 'bytes'> {
  /** In bytes. */
  size: number;
  read(): Uint8Array;
}

/** A library of more documents brings no fonts in its books: at five books a document and 200 KB a book, they would weigh more than all else. */
const mostWithFonts = 20;

let folder: string | undefined;

/** A folder of this build alone, which is gone when it ends. */
function waiting(): string {
  if (folder === undefined) {
    const made = (folder = mkdtempSync(join(tmpdir(), 'exports-')));
    process.once('exit', () => rmSync(made, { recursive: true, force: true }));
  }
  return folder;
}

/** Whose the documents are: the library in the languages of one. */
export async function sitePublisher(languages: readonly string[]): Promise<Publisher> {
  const site = (import.meta.env.SITE as string | undefined) || undefined;
  return { yaml: await siteLibrary(), words: Object.fromEntries(await Promise.all(languages.map(async (tag) => [tag, await siteWords(tag)] as const))), site };
}

async function make(document: Document): Promise<Made[]> {
  const files = new Set(document.sections.flatMap(({ rows }) => rows.flatMap(({ image }) => image?.file ?? [])));
  const images = new Map(await Promise.all([...files].map(async (file) => [file, new Uint8Array(await readFile(join(contentFolder, document.id, file)))] as const)));
  const publisher = { ...(await sitePublisher(document.languages.map(({ tag }) => tag))), images, fonts: (await siteDocuments()).length > mostWithFonts ? [] : await ownFonts(document) };
  return exportsOf(document, publisher).map(({ bytes, ...one }) => {
    const made = bytes();
    const path = join(waiting(), one.file);
    writeFileSync(path, made);
    return { ...one, size: made.length, read: () => new Uint8Array(readFileSync(path)) };
  });
}

const made = new WeakMap<Document, Promise<Made[]>>();

/** The files of a document, in the order they are offered. */
export function siteExports(document: Document): Promise<Made[]> {
  const known = made.get(document) ?? make(document);
  made.set(document, known);
  return known;
}
