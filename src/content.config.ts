import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { library } from './loader.ts';
import type { Document } from './text/model.ts';

/** The library: one entry a document. Its text was checked when it was read, so its shape is only named here. */
const documents = defineCollection({
  loader: library(),
  schema: z.custom<Document>((data) => typeof data === 'object' && data !== null && 'sections' in data),
});

export const collections = { documents };
