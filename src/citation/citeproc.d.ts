/** The part of `citeproc` that is used here; it ships no types. */
declare module 'citeproc' {
  export class Engine {
    constructor(system: { retrieveLocale: (tag: string) => object; retrieveItem: (id: string) => object }, style: object, tag: string, force: boolean);
    setOutputFormat(format: string): void;
    updateItems(ids: string[]): void;
    makeBibliography(): false | [object, string[]];
    makeCitationCluster(items: object[]): string;
  }
  interface XmlElement {
    name: string;
    attrs: Record<string, string>;
    children: (XmlElement | string)[];
  }
  const citeproc: { Engine: typeof Engine; Output: { Formats: Record<string, Record<string, unknown>> }; parseXml(xml: string): XmlElement };
  export default citeproc;
}
