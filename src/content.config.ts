import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import type { LibraryYaml } from './library.ts';
import { library } from './loader.ts';
import type { Document } from './text/model.ts';

/** What the loader puts in was checked when it was read, so its shape is only named here. */
const named = <Shape>(key: string) => z.custom<Shape>((data) => typeof data === 'object' && data !== null && key in data);

export const collections = {
  /** The library: one entry a document. */
  documents: defineCollection({ loader: library('documents'), schema: named<Document>('sections') }),
  /** Whose library it is: one entry, `library`. */
  library: defineCollection({ loader: library('library'), schema: named<{ yaml: LibraryYaml }>('yaml') }),
};
