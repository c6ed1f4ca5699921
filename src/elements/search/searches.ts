/** The searches of a dialog, one after the other: what an earlier one finds comes too late. */
import { longestQuery, parseQuery, type Query } from '../../search/query.ts';
import type { Finding, Searcher } from '../../search/searcher.ts';
import { examples, usage, type Asks } from './advice.ts';
import type { DialogNodes } from './dialog-nodes.ts';
import { fold } from './search-fold.ts';
import { hideQuery, showQuery, type KeptSearch } from './search-state.ts';
import { searchWord } from './search-word.ts';
import { showFindings } from './showing.ts';

/** The results that are shown, as links. */
export const resultLinks = ({ results }: DialogNodes) => [...results.querySelectorAll<HTMLAnchorElement>('a')];

export class Searches {
  readonly #searcher: Searcher;
  readonly #asks: Asks;
  #begun = 0;
  #running: Promise<void> | undefined;

  constructor(searcher: Searcher, asks: Asks) {
    this.#searcher = searcher;
    this.#asks = asks;
  }

  /** Searches for what is typed and shows what is found; with `kept`, as much as was left there, and where. */
  begin(nodes: DialogNodes, kept?: KeptSearch) {
    const { input, message, status, results } = nodes;
    const word = searchWord();
    const query = parseQuery(input.value, fold);
    const search = ++this.#begun;
    message.hidden = !query.isCut;
    message.textContent = query.isCut ? word.tooLong(longestQuery) : '';
    if (query.terms.length === 0) {
      hideQuery();
      status.textContent = query.text ? word.nothingToSearch : '';
      results.replaceChildren(...usage());
      void this.#searcher.examples().then((some) => search === this.#begun && results.append(...examples(some, this.#asks)));
      this.#running = undefined;
      return;
    }
    showQuery(query.text);
    const isCurrent = () => search === this.#begun;
    if (kept?.within) results.dataset['within'] = kept.within;
    const narrow = (document: string | undefined) => {
      if (document === undefined) delete results.dataset['within'];
      else results.dataset['within'] = document;
      input.focus();
      this.begin(nodes);
    };
    this.#running = showFindings({ query, nodes, searcher: this.#searcher, asks: this.#asks, isCurrent, narrow, least: kept?.size ?? 0 });
    if (kept) void this.#running.then(() => isCurrent() && restore(nodes, kept));
  }

  /** Resolves when the search that runs now has enough to show: whether no other was begun since. */
  async settled(): Promise<boolean> {
    const search = this.#begun;
    await this.#running;
    return search === this.#begun;
  }
}

function restore(nodes: DialogNodes, { scroll, focus }: KeptSearch) {
  nodes.results.scrollTop = scroll;
  (resultLinks(nodes)[focus] ?? nodes.input).focus({ preventScroll: focus >= 0 });
}

/** Every hit of a query as the dialog would show it, and whether only the page could be searched. */
export async function allHits(searcher: Searcher, query: Query, document?: string) {
  const found: { document: string; section: string; hit: Finding['found'][number]['hits'][number] }[] = [];
  let instead: Finding['instead'];
  for await (const finding of searcher.find(query, document)) {
    if (finding.instead) found.length = 0;
    instead = finding.instead;
    for (const { document: inside, section, hits } of finding.found) found.push(...hits.map((hit) => ({ document: inside, section, hit })));
  }
  return { found, instead };
}
