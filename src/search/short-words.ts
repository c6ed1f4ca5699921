/** How a word stands in the index, where it is too short to be the beginning of another. */

/** Fewer letters than this are never the beginning of a word, only a word: `co` begins too many to be of use. */
export const shortestPart = 3;

/**
 * A token as it is indexed, and asked for. Pagefind takes a single word for the beginning of words: asked for `a` it names
 * nearly every record. So a short word has a digit after it, which no other word has, since digits always stand alone.
 */
export const inIndex = ({ text, word }: { text: string; word: boolean }) => (word && text.length < shortestPart ? `${text}0` : text);
