/** The part of Citation.js that is used here; it ships no types. */
declare module '@citation-js/core' {
  export class Cite {
    constructor(items: object[]);
    format(name: string, options: { format: 'object' }): Record<string, unknown>[];
  }
  export const plugins: { config: { get(name: string): { format: Record<string, boolean> } } };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
