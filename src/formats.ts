/** The formats a document can be had in; `exports:` in library.yaml names those it is offered in. */
export const formats = ['epub', 'text', 'markdown', 'xlsx', 'csv', 'tmx', 'tei', 'json'] as const;
export type Format = (typeof formats)[number];
