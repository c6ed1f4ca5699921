/** The buttons of the tools: each copies one thing, and says whether it is copied. */
import { readPreferences, writePreference } from '../../preferences.ts';
import type { Copied } from '../../links/quotation.ts';
import { copy } from '../shared/clipboard.ts';
import { make } from '../shared/nodes.ts';
import { otherLanguage } from '../shared/page.ts';
import { linkWord } from './link-word.ts';
import { absolute, cite, link, quote, reportOf, sourceOf, Unquotable, type Source } from './quoting.ts';
import { asTei, asWebAnnotation } from './quoting-formats.ts';
import type { Selected } from './selected.ts';
import { ownTools } from './toolbar-own.ts';

const styles = [['gb-t-7714', 'GB/T 7714'], ['chicago', 'Chicago'], ['apa', 'APA']] as const;

/** The formats of programs that a selection is copied in, each by a name that is the same in every language. */
const formats = { TEI: asTei, 'Web Annotation': asWebAnnotation } as const satisfies Record<string, (source: Source) => Copied | Promise<Copied>>;

function formatChoice() {
  const { format } = linkWord();
  return make('select', { 'aria-label': format, title: format }, ...Object.keys(formats).map((name) => make('option', {}, name)));
}

function styleChoice() {
  const word = linkWord();
  const { style } = readPreferences();
  const choice = make('select', { 'aria-label': word.style, title: word.style }, ...styles.map(([value, label]) => make('option', { value, selected: value === style }, label)));
  choice.addEventListener('change', () => writePreference('style', choice.value));
  return choice;
}

/** The buttons for what `selected` gives when one is pressed, and the status in which `say` speaks; nothing is made of what cannot be quoted. `close` sends the tools away. */
export function toolbarButtons(selected: () => Selected | undefined, close: () => void) {
  const word = linkWord();
  const status = make('span', { role: 'status' });
  const [style, format] = [styleChoice(), formatChoice()];
  const say = (text: string) => void (status.textContent = text);
  const button = (label: string, act: () => void) => {
    const made = make('button', { type: 'button' }, label);
    made.addEventListener('click', act);
    return made;
  };
  const copying = (what: (source: Source) => Copied | Promise<Copied>) => async () => {
    const one = selected();
    if (!one) return;
    status.textContent = await copied(one, what);
  };
  const both = (source: Source) => {
    const { language } = source.stretches[0]![0]!;
    return quote(source, [language, otherLanguage(language)].filter((one) => one !== undefined));
  };
  const share = async () => {
    const one = selected();
    // Dismissed by the reader, or not allowed: nothing is lost.
    if (one) await sourceOf(one).then(({ address }) => navigator.share({ title: document.title, url: absolute(address) })).catch(() => {});
  };
  const report = make('a', { class: 'report', hidden: true }, word.report);
  // A line each: what is copied as it stands, what is copied in a form to choose, what is for the reader alone.
  const nodes = [
    make(
      'span',
      {},
      button(word.copyLink, copying(link)),
      button(word.copyQuotation, copying((source) => quote(source))),
      ...(hasOther(selected) ? [button(word.copyBoth, copying(both))] : []),
      ...(typeof navigator.share === 'function' ? [button(word.share, share)] : []),
    ),
    make(
      'span',
      {},
      make('span', { class: 'cite' }, button(word.copyCitation, copying((source) => cite(source, style.value))), style),
      make('span', { class: 'cite' }, button(word.copyAs, copying((source) => formats[format.value as keyof typeof formats](source))), format),
    ),
    make('span', { class: 'own' }, ...ownTools(selected, say, close), report),
    status,
  ];
  /** Fills in where an error is reported; without the text of the edition there is no such link. */
  const fillReport = async () => {
    const one = selected();
    report.hidden = true;
    const address = one && (await sourceOf(one).then(reportOf).catch(() => undefined));
    if (!address || one !== selected()) return;
    report.href = address;
    report.hidden = false;
  };
  return { nodes, say, fillReport };
}

/** Whether there is a language to quote beside another: that of the text has none where it is not translated. */
const hasOther = (selected: () => Selected | undefined) => {
  const language = selected()?.cells[0]?.language ?? document.querySelector<HTMLElement>('[data-cell]')?.lang ?? '';
  return otherLanguage(language) !== undefined;
};

/** Copies, and what is to be said of it. */
async function copied(selected: Selected, what: (source: Source) => Copied | Promise<Copied>) {
  const word = linkWord();
  try {
    const source = await sourceOf(selected);
    const done = await copy(await what(source));
    if (!done) return word.failed;
    return source.isAltered ? word.altered : word.copied;
  } catch (fault) {
    return fault instanceof Unquotable ? word.unquotable : word.failed;
  }
}
