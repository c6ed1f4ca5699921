/** Shows what one query finds, as it is read, until there is enough; the rest waits for the reader to come to it, or to ask. */
import { fewSections } from '../../search/engine.ts';
import { nextTask } from '../../search/next-task.ts';
import type { Query } from '../../search/query.ts';
import type { Reader } from '../../search/opening.ts';
import type { Finding, Searcher } from '../../search/searcher.ts';
import { make } from '../shared/nodes.ts';
import { interfaceLocale } from '../shared/interface-language.ts';
import { documentShown, partShown, viewShown } from '../shared/page.ts';
import { advise, excuse, type Asks } from './advice.ts';
import type { DialogNodes } from './dialog-nodes.ts';
import { Gathered } from './gathered.ts';
import { More } from './more.ts';
import { Results } from './search-results.ts';
import { searchWord } from './search-word.ts';

/** So many results are shown at a time; fewer where many sections may have some, so that how many there are in all is not soon known. */
const enough = (sections: number) => (sections > fewSections ? 12 : 30);

/** How much of the rows is read for one look, in characters, where there is not yet enough to show: a search for what is rare among much that is common goes on when the reader asks, but not for a few sections. */
const mostRead = (left: number) => (left > fewSections ? 100_000 : 300_000);

/** Milliseconds after which the reader is told that there is something to wait for. */
const patience = 400;

const reader = (): Reader => ({ language: interfaceLocale(), document: documentShown, view: viewShown, part: partShown });

/** One query and where it is shown. */
export interface Showing {
  query: Query;
  nodes: DialogNodes;
  searcher: Searcher;
  asks: Asks;
  /** Whether no later query has taken its place. */
  isCurrent: () => boolean;
  /** Shows the results of one document alone, or of all again. */
  narrow: (document: string | undefined) => void;
  /** How many results are shown at least. */
  least: number;
}

/** Resolves when there is enough to see. */
export async function showFindings({ query, nodes, searcher, asks, isCurrent, narrow, least }: Showing) {
  const word = searchWord();
  const waiting = setTimeout(() => isCurrent() && (nodes.status.textContent = word.loading), patience);
  const hasOthers = await searcher.hasOthers();
  if (!isCurrent()) return clearTimeout(waiting);
  const isEverywhere = documentShown === undefined || (hasOthers && nodes.everywhere.checked);
  const within = isEverywhere ? nodes.results.dataset['within'] : undefined;
  const document = isEverywhere ? within : documentShown;
  const findings = searcher.find(query, document);
  let results = new Results(query, reader(), isEverywhere && hasOthers, within === undefined ? narrow : undefined);
  const wider = make('button', { type: 'button', class: 'tool', hidden: within === undefined }, word.withinAll);
  wider.addEventListener('click', () => narrow(undefined));
  const more = new More(nodes.results, word.more, read);

  /** Shows one finding. */
  function show(finding: Finding) {
    if (finding.instead) {
      results = new Results(query, reader(), false);
      excuse(nodes.message, finding.instead, asks);
    }
    results.add(finding.found);
    const isDone = finding.read === finding.sections;
    // Until all is read, a document may have more.
    results.element.toggleAttribute('data-open', !isDone);
    if (results.element.parentElement !== nodes.results) nodes.results.replaceChildren(wider, results.element, more.button);
    const said = isDone ? word.found(finding.counts) : word.soFar(finding.counts, finding.read, finding.sections);
    nodes.status.textContent = said + (isEverywhere && hasOthers && !within && results.documents > 0 ? word.inDocuments(results.documents) : '');
    more.button.hidden = isDone;
    if (isDone && results.size === 0) {
      nodes.status.textContent = word.none(query.text);
      nodes.results.replaceChildren(wider, ...advise(query, isEverywhere || !hasOthers, asks));
      void offerNearest();
    }
  }

  /** Offers what the reader may have meant, once it is found. */
  async function offerNearest() {
    const phrase = await searcher.nearest(query, isCurrent, document);
    if (!phrase || !isCurrent()) return;
    const offer = make('button', { type: 'button', class: 'tool' }, phrase);
    offer.addEventListener('click', () => asks.search(phrase));
    nodes.results.prepend(make('p', { class: 'hint nearest', 'aria-live': 'polite' }, `${word.nearest} `, offer));
  }

  /** Shows more, and no fewer than `least`; whether there is enough: else what is left is rare, and is read on for only when the reader asks. */
  async function read(least = 0): Promise<boolean> {
    const before = results.size;
    const gathered = new Gathered((finding) => isCurrent() && show(finding));
    for (let size = 0; isCurrent(); ) {
      const { value: finding } = await findings.next();
      clearTimeout(waiting);
      if (!isCurrent() || !finding) return false;
      gathered.take(finding);
      size += finding.size;
      const [all, upTo] = [results.size + gathered.size, Math.max(least, before + enough(finding.sections))];
      const isOver = finding.read === finding.sections || all >= upTo || (size >= mostRead(finding.sections - finding.read) && all >= least);
      const isFirst = results.size === 0 && gathered.size > 0;
      if (isOver || isFirst) gathered.showNow(finding);
      else gathered.showSoon(finding);
      if (isOver) return all >= upTo && finding.read < finding.sections;
      // What is typed meanwhile comes first, and ends this.
      await nextTask();
    }
    return false;
  }

  nodes.results.scrollTop = 0;
  await more.read(least);
}
