/** What a reader sees of a text: the received text and the edited one are equal in it. */

export interface Seen {
  character: string;
  /** Where it stands, in UTF-16 code units; the first of those that make it up. */
  offset: number;
}

/** Every character that is seen, composed, without white space. */
export function seen(text: string): Seen[] {
  if (!composite.test(text) && text.normalize('NFC') === text) return Array.from(text.matchAll(/\S/gu), ({ 0: character, index }) => ({ character, offset: index }));
  return Array.from(text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)).flatMap(({ 0: cluster, index }) =>
    Array.from(cluster.replaceAll(/[\s\p{Default_Ignorable_Code_Point}\p{Cc}\p{Cf}\p{Co}]/gu, '').normalize('NFC'), (character) => ({ character, offset: index })),
  );
}

/** What is not simply one character that is seen. */
const composite = /[\p{M}\p{Default_Ignorable_Code_Point}\p{Cf}\p{Co}]|[^\P{Cc}\s]/u;
