/**
 * The English stem of a word: Snowball English (Porter2) as Pagefind's own stemmer has it (Snowball 3.0),
 * without its rules for apostrophes, which are folded away before.
 */
const prefixes = /^(?:arsen|commun|emerg|gener|inter|later|organ|past|univers)/;
const region = /^[^aeiouy]*[aeiouy]+[^aeiouy]/;
const short = /[^aeiouy][aeiouy][^aeiouywxY]$|^[aeiouy][^aeiouy]$|past$/;

const whole: Record<string, string> = {
  skis: 'ski', skies: 'sky', idly: 'idl', gently: 'gentl', ugly: 'ugli', early: 'earli', only: 'onli', singly: 'singl',
  sky: 'sky', news: 'news', howe: 'howe', atlas: 'atlas', cosmos: 'cosmos', bias: 'bias', andes: 'andes',
};

/** Endings of steps 2 to 4, and what each becomes. */
const becomes = (pairs: string) => new Map(pairs.split(' ').map((pair) => pair.split(':') as [string, string]));
const second = becomes(
  'tional:tion enci:ence anci:ance abli:able entli:ent izer:ize ization:ize ational:ate ation:ate ator:ate alism:al aliti:al ' +
  'alli:al fulness:ful ousli:ous ousness:ous iveness:ive iviti:ive biliti:ble bli:ble ogi:og ogist:og fulli:ful lessli:less li:',
);
const third = becomes('tional:tion ational:ate alize:al icate:ic iciti:ic ical:ic ful: ness: ative:');
const fourth = becomes('al: ance: ence: er: ic: able: ible: ant: ement: ment: ent: ism: ate: iti: ous: ive: ize: ion:');

/** What must stand before an ending for it to fall. */
const before: Record<string, RegExp> = { ogi: /l$/, li: /[cdeghkmnrt]$/, ion: /[st]$/ };

/** The longest of `endings` that `word` ends in replaced, if what is left reaches `from`. */
function replaced(word: string, endings: Map<string, string>, from: number, deeper = from) {
  for (let size = Math.min(7, word.length); size > 1; size--) {
    const ending = word.slice(-size);
    const becoming = endings.get(ending);
    if (becoming === undefined) continue;
    const rest = word.slice(0, -size);
    const reaches = rest.length >= (ending === 'ative' ? deeper : from);
    return reaches && (before[ending]?.test(rest) ?? true) ? rest + becoming : word;
  }
  return word;
}

function withoutPlural(word: string) {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (/ie[ds]$/.test(word)) return word.slice(0, word.length > 4 ? -2 : -1);
  return /[aeiouy].*[^us]s$/.test(word) ? word.slice(0, -1) : word;
}

function withoutTense(word: string, first: number) {
  const [ending] = /(?:eed|ed|ing)(?:ly)?$/.exec(word) ?? [];
  if (ending === undefined) return word;
  const rest = word.slice(0, -ending.length);
  if (ending.startsWith('eed')) {
    return rest.length >= first && !/^(?:succ|proc|exc)$/.test(rest) ? `${rest}ee` : word;
  }
  if (ending === 'ing') {
    if (/^[^aeiouy]y$/.test(rest)) return `${rest[0]}ie`;
    if (/^(?:even|cann|inn|earr|herr|out)$/.test(rest)) return word;
  }
  if (!/[aeiouy]/.test(rest)) return word;
  if (/(?:at|bl|iz)$/.test(rest)) return `${rest}e`;
  if (/(?:bb|dd|ff|gg|mm|nn|pp|rr|tt)$/.test(rest)) return /^[aeo]..$/.test(rest) ? rest : rest.slice(0, -1);
  return rest.length === first && short.test(rest) ? `${rest}e` : rest;
}

function withoutEnd(word: string, first: number, second: number) {
  const rest = word.slice(0, -1);
  if (word.endsWith('e')) return rest.length >= second || (rest.length >= first && !short.test(rest)) ? rest : word;
  return word.endsWith('ll') && rest.length >= second ? rest : word;
}

function compute(word: string) {
  if (word.length < 3) return word;
  const known = Object.hasOwn(whole, word) ? whole[word] : undefined;
  if (known !== undefined) return known;
  const marked = word.replace(/^y/, 'Y').replace(/([aeiouy])y/g, '$1Y');
  const first = (prefixes.exec(marked) ?? region.exec(marked))?.[0].length ?? marked.length;
  const next = region.exec(marked.slice(first))?.[0].length;
  const deep = next === undefined ? marked.length : first + next;
  let stem = withoutTense(withoutPlural(marked), first);
  stem = stem.replace(/(.[^aeiouy])[yY]$/, '$1i');
  stem = replaced(stem, second, first);
  stem = replaced(stem, third, first, deep);
  stem = replaced(stem, fourth, deep);
  return withoutEnd(stem, first, deep).replaceAll('Y', 'y');
}

const memory = new Map<string, string>();

/** The stem of a folded word (lower case, no apostrophe); remembered, since a text has few words and many of each. */
export function stemOf(word: string) {
  let stem = memory.get(word);
  if (stem === undefined) memory.set(word, (stem = compute(word)));
  return stem;
}
