/** Ids as XML has them. Every text of a TEI file has the same rows, and an id is one element's: the source has the ids themselves, others have their language before them. */
import type { Language } from '../../languages.ts';

/** What a name may have in any version of XML, of what ids have. */
const plain = /[A-Za-z0-9.\-\u4e00-\u9fa5\u0410-\u044f\u05d0-\u05ea\u0621-\u063a\u0641-\u064a]/;
const starts = /^[A-Za-z\u4e00-\u9fa5\u0410-\u044f\u05d0-\u05ea\u0621-\u063a\u0641-\u064a]/;

/** An id as a name of XML: `p7` is itself, `2022` is `_x32_022`. */
export const xmlId = (id: string) =>
  Array.from(id, (character, index) => ((index === 0 ? starts : plain).test(character) ? character : `_x${character.codePointAt(0)!.toString(16)}_`)).join('');

/** The id that `xmlId` was given. */
export const fromXmlId = (name: string) => name.replace(/_x([0-9a-f]+)_/g, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)));

/** The name of an element in the text of a language: `p7.2`, in a translation `en.p7.2`. */
export const nameIn = (language: Language, source: Language, id: string) => (language === source ? xmlId(id) : `${language}.${xmlId(id)}`);
