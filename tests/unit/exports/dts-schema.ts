/** What Distributed Text Services 1.0 says of its four answers: its tables told as a schema, and closed, so that what is misspelled is seen. */
const string = { type: 'string' } as const;
const count = { type: 'integer', minimum: 0 } as const;
const template = { type: 'string', format: 'uri-template' } as const;
const object = (required: Record<string, object>, optional: Record<string, object> = {}) => ({ type: 'object', required: Object.keys(required), properties: { ...required, ...optional }, additionalProperties: false });
const list = (items: object) => ({ type: 'array', items });
const ref = (name: string) => ({ $ref: `#/$defs/${name}` });

const said = { anyOf: [string, list({ anyOf: [string, object({ value: string }, { lang: string })] })] };
const metadata = { type: 'object', additionalProperties: said };
/** What stands on the outside of an answer. */
const answer = { '@context': { const: 'https://dtsapi.org/context/v1.0.json' }, dtsVersion: { const: '1.0' } };
const inCollection = { '@id': string, title: string, totalParents: count, collection: template };
const described = { description: string, dublinCore: metadata, extensions: metadata };
const collection = { ...inCollection, '@type': { const: 'Collection' }, totalChildren: count };
const resource = { ...inCollection, '@type': { const: 'Resource' }, navigation: template, document: template, citationTrees: list(ref('tree')) };
const ofResource = { ...described, totalChildren: count, mediaTypes: list(string), download: {} };

export const dtsSchema = {
  oneOf: [
    object({ ...answer, '@id': { type: 'string', format: 'uri' }, '@type': { const: 'EntryPoint' }, collection: template, navigation: template, document: template }),
    object({ ...answer, ...collection }, { ...described, member: ref('members') }),
    object({ ...answer, ...resource }, { ...ofResource, member: ref('members') }),
    object({ ...answer, '@id': { type: 'string', format: 'uri' }, '@type': { const: 'Navigation' }, resource: object(resource, ofResource) }, { ref: ref('unit'), start: ref('unit'), end: ref('unit'), member: list(ref('unit')) }),
  ],
  $defs: {
    members: list({ anyOf: [object(collection, described), object(resource, ofResource)] }),
    tree: object({ '@type': { const: 'CitationTree' } }, { identifier: string, description: string, citeStructure: list(ref('structure')) }),
    structure: object({ '@type': { const: 'CiteStructure' }, citeType: string }, { citeStructure: list(ref('structure')) }),
    unit: object({ identifier: string, '@type': { const: 'CitableUnit' }, level: count, parent: { type: ['string', 'null'] } }, { citeType: string, '@id': string, dublinCore: metadata, extensions: metadata }),
  },
};
