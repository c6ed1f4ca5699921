/** Characters above and below the line, as Unicode has them: 10²⁴, H₂O. */

export type Height = 'superscript' | 'subscript';

/** The characters of Unicode's block for both; a letter that is another's phonetic sign is none of them. */
const forms: Record<Height, ReadonlyMap<string, string>> = {
  superscript: pairs('0123456789+-−=()ni', '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'),
  subscript: pairs('0123456789+-−=()aehijklmnoprstuvx', '₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ'),
};

function pairs(from: string, to: string): Map<string, string> {
  return new Map(Array.from(from, (character, index) => [character, to[index] ?? character]));
}

/** The same words at a height, as long as they were; `undefined` where one of their characters has no such form. Spaces are spaces anywhere. */
export function atHeight(words: string, height: Height): string | undefined {
  const written = Array.from(words, (character) => (/\s/u.test(character) ? character : forms[height].get(character)));
  return written.every((character) => character !== undefined) ? written.join('') : undefined;
}
