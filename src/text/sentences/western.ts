/**
 * Sentences of languages that end them with a full stop and a space: `Intl.Segmenter`,
 * corrected where a full stop ends no sentence. It knows no abbreviations (`Mr. Wang`),
 * initials (`J. Smith`), markers of lists (`1. The …`) or captions (`Article 4. The …`).
 */

/** What is abbreviated before a name or a number and so never ends a sentence, by language; `''` is for all. */
const abbreviations: Readonly<Record<string, readonly string[]>> = {
  '': ['no', 'nos', 'nr', 'art', 'arts', 'vol', 'vols', 'p', 'pp', 'fig', 'figs', 'ch', 'cf', 'ed', 'eds', 'dr', 'prof', 'st', 'sec', 'par', 'para', 'paras', 'e.g', 'i.e', 'vs', 'op'],
  en: ['mr', 'mrs', 'ms', 'messrs', 'mme', 'mlle', 'rev', 'hon', 'gen', 'col', 'lt', 'sgt', 'capt', 'gov', 'sen', 'rep', 'pres', 'mt', 'ft', 'viz', 'ca', 'approx', 'subpara', 'reg', 'regs', 'jan', 'feb', 'aug', 'sept', 'oct', 'nov', 'dec'],
  de: ['abs', 'gem', 'bd', 'bzw', 'ca', 'd.h', 'hr', 'fr', 'nrn', 's', 'sog', 'vgl', 'z.b', 'u.a', 'kap', 'ziff', 'lit'],
  fr: ['m', 'mm', 'mme', 'mlle', 'me', 'chap', 'al', 'env', 'av', 'ap'],
  es: ['sr', 'sra', 'srta', 'd', 'dña', 'ud', 'uds', 'núm', 'núms', 'pág', 'págs', 'cap', 'arts', 'ee.uu'],
  it: ['sig', 'sigg', 'dott', 'avv', 'ing', 'pag', 'pagg', 'cap', 'n'],
  pt: ['sr', 'sra', 'pág', 'págs', 'cap', 'n', 'núm'],
  ru: ['г', 'гг', 'ст', 'стр', 'с', 'п', 'пп', 'гл', 'т', 'тов', 'им', 'ул', 'д', 'см', 'ср', 'рис', 'табл', 'н.э', 'т.е', 'т.к'],
};

/** Words that seldom stand within a sentence after `U.S.`, and so begin one. */
const beginners = /^[“"‘'(]*(?:The|This|That|These|Those|It|He|She|They|We|You|I|In|On|At|But|And|If|When|There|As|For|After|However)\b/u;

/** The marker of an item, alone or after the end of the item before it. */
const marker = /(?:^|[;:,]\s+(?:and\s+|or\s+)?)[“"]?[(（]?(?:\d{1,3}(?:[.-]\d{1,3})*|[ivxlc]{1,6}|[IVXLC]{1,6}|\p{L})[.)）]{1,2}$/u;
/** What a part is called, alone: `Article 4.`, `Chapter II.`, `§ 12-1.`, `Article 5 bis.` */
const caption = /^(?:\p{L}+|§+)\.? (?:\d{1,4}(?:[.-]\d{1,3})*|[IVXLC]{1,7})(?:[ -]?(?:bis|ter|quater|бис|[A-Za-z]))?\.$/u;
/** Where a sentence ends before `(a)`: the segmenter takes the small letter for a sign that it goes on. */
const beforeMarker = /(?<=[.!?]["”]?\s+)(?=\((?:\p{Ll}|[ivx]{1,5}|\d{1,2})\)\s)/u;
const initial = /(?:^|[\s(“"])\p{Lu}\.$/u;
const initials = /(?:^|[\s(“"])(?:\p{Lu}\.){2,}$/u;
const brackets: Readonly<Record<string, string>> = { '(': ')', '[': ']' };

export function westernSentences(text: string, language: string): string[] {
  const primary = language.split('-')[0]!.toLowerCase();
  const known = new Set([...abbreviations['']!, ...(abbreviations[primary] ?? [])]);
  const sentences: string[] = [];
  let current = '';
  let at = 0;
  const segments = [...new Intl.Segmenter(language, { granularity: 'sentence' }).segment(text)];
  for (const segment of segments.flatMap(({ segment }) => segment.split(beforeMarker))) {
    current += segment;
    at += segment.length;
    if (at < text.length && goesOn(current, text.slice(at), known)) continue;
    sentences.push(current);
    current = '';
  }
  return sentences;
}

/** Whether what looks like a sentence goes on with the text after it. */
function goesOn(sentence: string, after: string, known: ReadonlySet<string>): boolean {
  const said = sentence.trim();
  if (said === '' || marker.test(said) || caption.test(said)) return true;
  if (/^\s*\p{Ll}/u.test(after) && /[”’"'»)]$/u.test(said)) return true;
  if (initials.test(said)) return !beginners.test(after.trimStart());
  if (initial.test(said) && /^\p{Lu}/u.test(after.trimStart())) return !/\bI\.$/u.test(said);
  const last = /(?:^|[\s(“"‘'/])([\p{L}.]+)\.$/u.exec(said)?.[1]?.toLowerCase();
  if (last !== undefined && known.has(last)) return !(last === 'no' && !/^\d/u.test(after.trimStart()));
  return isOpen(said, after);
}

/** Whether a bracket within the sentence is closed only by the next; one that begins it may hold sentences. */
function isOpen(said: string, after: string): boolean {
  return Object.entries(brackets).some(([open, close]) => {
    const at = said.lastIndexOf(open);
    if (at <= 0 || said.indexOf(close, at) !== -1) return false;
    const closes = after.indexOf(close);
    return closes !== -1 && closes < 200 && !after.slice(0, closes).includes(open);
  });
}
