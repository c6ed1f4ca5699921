/** What OPDS 2.0 and the Readium Web Publication Manifest under it say of a catalogue: told anew, as far as ours goes, and closed, so that what is misspelled is seen. */

const string = { type: 'string' } as const;
const address = { type: 'string', format: 'uri' } as const;
const moment = { type: 'string', format: 'date-time' } as const;
const tag = { type: 'string', pattern: '^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$' } as const;
const oneOrMore = (of: object) => ({ anyOf: [of, { type: 'array', items: of, minItems: 1 }] });
/** The same in several languages. */
const inLanguages = { anyOf: [string, { type: 'object', minProperties: 1, propertyNames: tag, additionalProperties: string }] };
const people = oneOrMore({ anyOf: [string, { type: 'object', required: ['name'], properties: { name: inLanguages, identifier: address, sortAs: string }, additionalProperties: false }] });
const acquisition = { pattern: '^(preview|http://opds-spec\\.org/acquisition(/(buy|open-access|borrow|sample|subscribe))?)$' };
const related = (rel: object) => ({ type: 'object', required: ['rel'], properties: { rel: { anyOf: [{ ...string, ...rel }, { type: 'array', contains: { ...string, ...rel } }] } } });

const link = {
  type: 'object',
  required: ['href'],
  properties: { href: { type: 'string', format: 'uri-reference' }, type: { type: 'string', pattern: '^[\\w.+-]+/[\\w.+-]+' }, rel: oneOrMore(string), title: string, templated: { const: false }, language: oneOrMore(tag) },
  additionalProperties: false,
};
const links = (rel: object) => ({ type: 'array', items: link, uniqueItems: true, minItems: 1, contains: related(rel) });

const publication = {
  type: 'object',
  required: ['metadata', 'links'],
  properties: {
    metadata: {
      type: 'object',
      required: ['title'],
      properties: {
        '@type': address,
        title: inLanguages,
        identifier: address,
        language: oneOrMore(tag),
        modified: moment,
        published: { anyOf: [{ type: 'string', format: 'date' }, moment] },
        author: people,
        translator: people,
        publisher: people,
        description: string,
        readingProgression: { enum: ['ltr', 'rtl'] },
      },
      additionalProperties: false,
    },
    links: links(acquisition),
  },
  additionalProperties: false,
};

const metadata = { type: 'object', required: ['title'], properties: { title: inLanguages, modified: moment, numberOfItems: { type: 'integer', minimum: 0 } }, additionalProperties: false };

export const opdsSchema = {
  type: 'object',
  required: ['metadata', 'links', 'groups'],
  properties: {
    metadata,
    links: links({ const: 'self' }),
    groups: {
      type: 'array',
      uniqueItems: true,
      minItems: 1,
      items: { type: 'object', required: ['metadata', 'publications'], properties: { metadata, publications: { type: 'array', items: publication, uniqueItems: true, minItems: 1 } }, additionalProperties: false },
    },
  },
  additionalProperties: false,
};
