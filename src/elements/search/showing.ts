/** Shows what one query finds, as it is read, until there is enough; the rest waits for the reader to ask. */
import { nextTask } from '../../search/next-task.ts';
import type { Query } from '../../search/query.ts';
import type { Reader } from '../../search/opening.ts';
import type { Finding, Searcher } from '../../search/searcher.ts';
import { make } from '../shared/nodes.ts';
import { interfaceLocale } from '../shared/interface-language.ts';
import { documentShown, partShown, viewShown } from '../shared/page.ts';
import { advise, excuse, type Asks } from './advice.ts';
import type { DialogNodes } from './dialog-nodes.ts';
import { Results } from './search-results.ts';
import { searchWord } from './search-word.ts';

/** How many results are shown before the reader asks for more. */
const enough = 30;

/** How much of the rows is read for one look, in characters, where there is not yet enough to show: a search for what is rare among much that is common goes on when the reader asks. */
const mostRead = 100_000;

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
  const more = make('button', { type: 'button', class: 'tool more', hidden: true }, word.more);

  /** Shows one finding; whether that was all. */
  function show(finding: Finding): boolean {
    if (finding.instead) {
      results = new Results(query, reader(), false);
      excuse(nodes.message, finding.instead, asks);
    }
    results.add(finding.found);
    const isDone = finding.read === finding.sections;
    // Until all is read, a document may have more.
    results.element.toggleAttribute('data-open', !isDone);
    if (results.element.parentElement !== nodes.results) nodes.results.replaceChildren(wider, results.element, more);
    const said = isDone ? word.found(finding.counts) : word.soFar(finding.counts, finding.read, finding.sections);
    nodes.status.textContent = said + (isEverywhere && hasOthers && !within && results.documents > 0 ? word.inDocuments(results.documents) : '');
    more.hidden = isDone;
    if (isDone && results.size === 0) {
      nodes.status.textContent = word.none(query.text);
      nodes.results.replaceChildren(wider, ...advise(query, isEverywhere || !hasOthers, asks));
      void offerNearest();
    }
    return isDone;
  }

  /** Offers what the reader may have meant, once it is found. */
  async function offerNearest() {
    const phrase = await searcher.nearest(query, isCurrent, document);
    if (!phrase || !isCurrent()) return;
    const offer = make('button', { type: 'button', class: 'tool' }, phrase);
    offer.addEventListener('click', () => asks.search(phrase));
    nodes.results.prepend(make('p', { class: 'hint nearest', 'aria-live': 'polite' }, `${word.nearest} `, offer));
  }

  async function read(upTo: number, most = mostRead) {
    for (let size = 0; size < most; ) {
      const { value: finding } = await findings.next();
      clearTimeout(waiting);
      if (!isCurrent() || !finding || show(finding) || results.size >= upTo) return;
      size += finding.size;
      // What is typed meanwhile comes first, and ends this.
      await nextTask();
      if (!isCurrent()) return;
    }
  }

  more.addEventListener('click', () => void read(results.size + enough));
  nodes.results.scrollTop = 0;
  // What was left there was read before, and is read again.
  await read(Math.max(enough, least), least > enough ? Infinity : mostRead);
}
