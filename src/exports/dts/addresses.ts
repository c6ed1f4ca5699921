/** Where a static Distributed Text Services server has its files. Templates are those of RFC 6570 that a folder can answer: no query. */
import type { Language } from '../../languages.ts';
import type { Document } from '../../text/model.ts';
import { viewOf } from '../../views.ts';

export const dtsFolder = 'dts';

/** The collection of all documents; no document can have its name. */
export const everything = '_library';

/** A text of a document: `joint-statement-2022.zh-hans`. */
export const resourceId = ({ id }: Pick<Document, 'id'>, tag: Language) => `${id}.${viewOf(tag)}`;

export const context = { '@context': 'https://dtsapi.org/context/v1.0.json', dtsVersion: '1.0' } as const;

/** The templates of the three endpoints, of all resources or of one. */
export function templates(site: string, resource?: string) {
  const base = `${site}${dtsFolder}`;
  return {
    collection: resource === undefined ? `${base}/collection{/id,nav}.json` : `${base}/collection/${resource}{/nav}.json`,
    navigation: `${base}/navigation/${resource ?? '{resource}'}{/ref}{;down}.json`,
    document: `${base}/document/${resource ?? '{resource}'}{/ref}.xml`,
  };
}

/** A file below `dts/`. */
export interface DtsFile {
  path: string;
  type: 'application/ld+json' | 'application/tei+xml';
  text: string;
}

export const json = (path: string, value: object): DtsFile => ({ path: `${path}.json`, type: 'application/ld+json', text: `${JSON.stringify({ ...context, ...value }, null, 1)}\n` });
