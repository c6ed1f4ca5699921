/** What the tests run on: a library of their own, a frozen edition of a long document, whatever stands under `content/`. */
export const library = 'tests/fixtures/statement';
/** That library, built: what the tests of the product open. */
export const dist = '.cache/tests/site';

/** The edition that this repository publishes, which has tests of its own (tests/statement), and its built site. */
export const edition = { id: 'joint-statement-2022', folder: 'content/joint-statement-2022', dist: 'dist' } as const;
