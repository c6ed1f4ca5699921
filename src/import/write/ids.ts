/** The ids of rows: from the text's own numbers where it has them, `art17-1`, and counted otherwise, `p7`. */
import { isTheEnd } from '../understand/ends.ts';
import type { Passage } from '../understand/model.ts';

const prefix = { part: 'pt', chapter: 'ch', section: 'sec', article: 'art', point: 's', subpoint: 's' } as const;

/**
 * An id for every passage. `known` are those that some have from an earlier import, by their
 * index; `used` is every id that was ever published, which no other passage may have.
 */
export function assignIds(passages: readonly Passage[], known: ReadonlyMap<number, string> = new Map(), used: ReadonlySet<string> = new Set()): string[] {
  const taken = new Set([...used, ...known.values()]);
  const counts = new Map<string, number>();
  for (const id of taken) {
    const [, kind = '', number] = /^([a-z]+)([1-9]\d*)$/.exec(id) ?? [];
    if (kind) counts.set(kind, Math.max(counts.get(kind) ?? 0, Number(number)));
  }
  const next = (kind: string) => {
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    return `${kind}${counts.get(kind)}`;
  };
  // A text that quotes one article is not divided into articles.
  const byArticle = passages.filter(({ number }) => number?.rank === 'article').length >= 2;
  let [part, point, article, paragraph] = ['', '', '', 0];

  return passages.map((passage, index) => {
    const { kind, number } = passage;
    const own = known.get(index);
    const isArticle = byArticle && number?.rank === 'article';
    if (kind === 'heading' || isArticle) [article, paragraph] = ['', 0];
    if (isArticle) article = `art${number?.number}${number?.of === undefined ? '' : `b${number.of}`}`;
    const id = own ?? wanted();
    if (kind === 'heading' && number?.rank === 'point') point = id;
    if (kind === 'heading' && (number?.rank === 'part' || number?.rank === 'chapter')) [part, point] = [id, ''];
    taken.add(id);
    return id;

    function wanted(): string {
      if (kind === 'title') return free('title');
      if (kind === 'dateline') return free('dateline');
      if (kind === 'closing') return free(isTheEnd(passage.sentences[0]?.text ?? '') ? 'end' : 'signature');
      if (kind === 'heading') {
        if (!number) return next('h');
        if (isArticle) return free(article);
        const base = `${prefix[number.rank]}${number.number}`;
        return number.rank === 'subpoint' && point ? free(`${point}-${number.number}`) : number.rank === 'section' && part ? free(`${part}-${base}`) : free(base);
      }
      return article ? free(`${article}-${++paragraph}`) : next('p');
    }
  });

  /** The id, or one made from it where it is taken: a number that begins anew in each part has the part's id before it, any other is counted. */
  function free(id: string): string {
    if (!taken.has(id)) return id;
    const inPart = `${part}-${id}`;
    if (part && /\d/.test(id) && !id.startsWith(`${part}-`) && !taken.has(inPart)) return inPart;
    for (let number = 2; ; number++) if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
  }
}

/** Whether the ledger says how many lines it has: headings and closing lines have one. */
export const hasCount = ({ kind }: Passage) => kind !== 'title' && kind !== 'heading' && kind !== 'dateline' && kind !== 'closing';
