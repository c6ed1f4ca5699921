/**
 * The JSON Schema of a document's JSON: what a program can rely on. A change that an old reader
 * would misread raises `version`; a new property that it may pass over does not.
 */
export const version = 1;
export const schemaFile = 'document.schema.json';

const string = { type: 'string' } as const;
const count = { type: 'integer', minimum: 1 } as const;
const ref = (name: string) => ({ $ref: `#/$defs/${name}` });
const list = (items: object) => ({ type: 'array', items });
const byLanguage = (value: object) => ({ type: 'object', propertyNames: ref('language'), additionalProperties: value });

/** An object that may have these properties and no other; those whose names end with `?` may be wanting. */
function object(properties: Record<string, object>) {
  const names = Object.keys(properties);
  return {
    type: 'object',
    properties: Object.fromEntries(names.map((name) => [name.replace('?', ''), properties[name]])),
    required: names.filter((name) => !name.endsWith('?')),
    additionalProperties: false,
  };
}

const described = (description: string, schema: object) => ({ description, ...schema });

export const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'A document, sentence by sentence, in every language it is read in',
  ...object({
    '$schema?': string,
    version: { const: version },
    address: described('Where it is read, with a view’s name and an id to come after it.', string),
    'licence?': string,
    origins: described('What the text of each language is.', byLanguage(ref('origin'))),
    document: ref('document'),
  }),
  $defs: {
    language: { type: 'string', pattern: '^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$', description: 'A BCP 47 tag.' },
    id: { type: 'string', pattern: '^[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}_\\-]*$' },
    origin: object({
      role: { enum: ['source', 'converted', 'translation'] },
      'from?': ref('language'),
      'translation?': { enum: ['authentic', 'official', 'published', 'own', 'machine', 'unstated'], description: 'Only what is not `machine` or `unstated` may be taken for a person’s.' },
      'by?': string,
      'status?': string,
    }),
    document: object({
      id: ref('id'),
      status: { enum: ['draft', 'published'] },
      source: ref('language'),
      languages: list(object({ tag: ref('language'), role: { enum: ['source', 'converted', 'translation'] }, 'from?': ref('language') })),
      metadata: byLanguage(ref('metadata')),
      sections: list(object({ id: string, rows: list(ref('row')), notes: list(ref('note')) })),
      'sourceHash?': { type: 'string', pattern: '^[0-9a-f]{64}$' },
    }),
    row: object({
      id: described('The same in every language and every format. Its second sentence is `p7.2`.', ref('id')),
      kind: { enum: ['heading', 'paragraph', 'item', 'verse', 'cells', 'figure', 'code'] },
      depth: { type: 'integer', minimum: 0 },
      'quoted?': count,
      block: count,
      'marker?': string,
      'head?': { const: true },
      'columns?': list({ enum: ['start', 'center', 'end'] }),
      'image?': object({ file: string, 'width?': { type: 'number' }, 'height?': { type: 'number' } }),
      'rule?': { const: true },
      'number?': count,
      editorial: described('Added by the edition, and no part of the text.', { type: 'boolean' }),
      content: byLanguage(ref('content')),
      retired: described('Ids that land here now.', list(ref('id'))),
    }),
    note: object({
      label: string,
      number: count,
      own: described('The text’s own; else the editor’s.', { type: 'boolean' }),
      row: ref('id'),
      sentence: count,
      content: byLanguage(ref('content')),
    }),
    content: object({
      origin: { enum: ['received', 'converted', 'translated', 'editorial'] },
      sentences: described('Aligned one by one across languages.', list(ref('inlines'))),
      'doubtful?': list(count),
    }),
    inlines: list({
      oneOf: [
        string,
        object({ type: { enum: ['strong', 'emphasis', 'delete', 'code'] }, children: ref('inlines') }),
        object({ type: { const: 'link' }, url: string, children: ref('inlines') }),
        object({ type: { const: 'note' }, label: string }),
      ],
    }),
    said: object({ text: string, language: ref('language') }),
    translation: object({ 'status?': ref('said'), 'kind?': { enum: ['authentic', 'official', 'published', 'own', 'machine'] }, 'by?': ref('said'), partial: { type: 'boolean' } }),
    metadata: object({
      title: ref('said'),
      shortTitle: ref('said'),
      'description?': ref('said'),
      'date?': object({ text: string, 'year?': { type: 'integer' }, 'month?': count, 'day?': count }),
      'place?': ref('said'),
      parties: list(ref('said')),
      'kind?': ref('said'),
      subject: list(ref('said')),
      source: object({ 'publisher?': ref('said'), 'address?': string, 'retrieved?': string, 'received?': ref('said') }),
      'translation?': ref('translation'),
      translations: byLanguage(ref('translation')),
      'editorial?': ref('said'),
      'rights?': ref('said'),
      edition: object({ number: count, 'date?': { type: 'string', format: 'date' } }),
      changes: list(object({ edition: count, date: { type: 'string', format: 'date' }, what: ref('said') })),
      'report?': ref('said'),
    }),
  },
};
