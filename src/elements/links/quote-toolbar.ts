/** The tools for what is selected, or for a paragraph: its link, its quotation, its citation. */
import { formatAddress, type Address } from '../../addresses.ts';
import { fill, plain } from '../../citation/template.ts';
import { source, views, type Language, type View } from '../../languages.ts';
import { counterpart } from '../../links/cells.ts';
import { escaped, paragraphsOf, quotation, type Copied, type Quoted } from '../../links/quotation.ts';
import { readPreferences, writePreference } from '../../preferences.ts';
import { copy } from '../shared/clipboard.ts';
import { linkWord as word } from './link-word.ts';
import { paragraphAsked } from '../reader/link-opener.ts';
import { make } from '../shared/nodes.ts';
import { asQuoted, cellsIn, editionText } from './page-cells.ts';
import { selectedIn, selectedRow, type Selected } from './selected.ts';

const { dataset } = document.documentElement;

/** Milliseconds without a change, after which a selection counts as made. */
const pause = 250;

const absolute = (address: Address) => new URL(formatAddress(address), location.href.replace(/[?#].*$/s, '')).href;

/** The other language of a quotation in two: that of the page, else the translation or the source. */
function otherLanguage(language: Language): Language {
  const shown: readonly Language[] = views[dataset['view'] as View] ?? [];
  return shown.find((one) => one !== language) ?? (language === 'en' ? source : 'en');
}

async function quotedIn({ parts, cells }: Selected, language: Language): Promise<Quoted> {
  const [text, others] = await Promise.all([editionText(language), cellsIn([language])]);
  const own = parts.filter((part) => part.language === language);
  const found = own.length > 0 ? own : parts.flatMap((part, index) => counterpart(part, cells[index]!, others));
  const rows = [...new Set(found.map(({ id }) => id))];
  const words = rows.map((id) => {
    const cell = others.find((one) => one.id === id)!;
    const here = found.filter((part) => part.id === id);
    return asQuoted(document.getElementById(id), cell.text.slice(here[0]!.start, here.at(-1)!.end));
  });
  return { text, words, paragraphs: paragraphsOf(rows.map((id) => text.rows.find(([one]) => one === id)?.[1] ?? 0)) };
}

const today = () => new Date().toLocaleDateString('sv');

/** A citation of the first paragraph selected, in one style. */
async function citation({ parts, address }: Selected, style: string): Promise<Copied> {
  const text = await editionText(parts[0]!.language);
  const numbers = parts.map(({ id }) => text.rows.find(([one]) => one === id)?.[1] ?? 0);
  const paragraph = paragraphsOf(numbers);
  const { document, paragraph: pinpointed } = text.citations.find(({ id }) => id === style) ?? text.citations[0]!;
  const lines = (paragraph ? pinpointed : document).map((line) => fill(line, { url: absolute({ id: address.id }), paragraph, accessed: today() }));
  const html = lines.map((line) => `<p lang="${text.language}">${line.map((run) => (run.italic ? `<i>${escaped(run.text)}</i>` : escaped(run.text))).join('')}</p>`);
  return { text: lines.map(plain).join('\n'), html: html.join('') };
}

export class QuoteToolbar extends HTMLElement {
  readonly #status = make('span', { role: 'status' });
  readonly #style = make('select', { 'aria-label': word.style, title: word.style });
  #selected: Selected | undefined;
  /** What gets the focus back: the number of the paragraph. */
  #opener: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  connectedCallback() {
    this.popover = 'manual';
    this.setAttribute('role', 'region');
    this.setAttribute('aria-label', word.tools);
    const { style } = readPreferences();
    for (const [value, label] of [['gb-t-7714', 'GB/T 7714'], ['chicago', 'Chicago'], ['apa', 'APA']]) this.#style.append(make('option', { value: value!, selected: value === style }, label!));
    this.#style.addEventListener('change', () => writePreference('style', this.#style.value));
    this.append(
      this.#button(word.copyLink, () => this.#copy(async ({ address }) => ({ text: absolute(address), html: `<a href="${escaped(absolute(address))}">${escaped(absolute(address))}</a>` }))),
      this.#button(word.copyQuotation, () => this.#copy((one) => this.#quote(one, [...new Set(one.parts.map(({ language }) => language))]))),
      this.#button(word.copyBoth, () => this.#copy((one) => this.#quote(one, [one.parts[0]!.language, otherLanguage(one.parts[0]!.language)]))),
      ...(typeof navigator.share === 'function' ? [this.#button(word.share, () => this.#share())] : []),
      make('span', { class: 'cite' }, this.#button(word.copyCitation, () => this.#copy((one) => citation(one, this.#style.value))), this.#style),
      this.#status,
    );
    // A press on a button must not take the selection away.
    this.addEventListener('pointerdown', (event) => !(event.target as Element).closest('select') && event.preventDefault());
    for (const type of ['selectionchange', 'keydown', 'pointerdown', paragraphAsked]) document.addEventListener(type, this);
    addEventListener('scroll', this, { passive: true });
    addEventListener('resize', this, { passive: true });
    this.#later();
  }

  handleEvent(event: Event) {
    if (event.type === 'selectionchange') return this.#later();
    if (event.type === paragraphAsked) return this.#openRow((event as CustomEvent<HTMLElement>).detail);
    if (event.type === 'pointerdown') return this.contains(event.target as Node) ? undefined : this.#opener && this.#close();
    if (event instanceof KeyboardEvent) return this.#key(event);
    this.#place();
  }

  #button(label: string, act: () => void) {
    const button = make('button', { type: 'button' }, label);
    button.addEventListener('click', act);
    return button;
  }

  #later() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#readSelection(), pause);
  }

  /** What is selected now, should a button be pressed before the pause is over. */
  #now() {
    if (this.#timer !== undefined) this.#readSelection();
    return this.#selected;
  }

  #range() {
    const selection = getSelection();
    return selection && !selection.isCollapsed ? selection.getRangeAt(0) : undefined;
  }

  #readSelection() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.contains(document.activeElement)) return;
    const range = this.#range();
    const selected = range && selectedIn(range);
    if (selected) this.#open(selected, undefined);
    else if (!this.#opener) this.#close();
  }

  #openRow(number: HTMLElement) {
    const row = number.closest('.row')!;
    const selected = selectedRow(row);
    if (!selected) return;
    getSelection()?.removeAllRanges();
    const hash = `#${row.id}`;
    if (location.hash !== hash || location.search) history.pushState(null, '', `${location.pathname}${hash}`);
    document.dispatchEvent(new CustomEvent('duidu-address'));
    this.#open(selected, number);
    this.querySelector('button')!.focus({ preventScroll: true });
  }

  #open(selected: Selected, opener: HTMLElement | undefined) {
    this.#selected = selected;
    this.#opener = opener;
    this.#status.textContent = '';
    if (!this.matches(':popover-open')) this.showPopover();
    this.#place();
    // What the buttons need is fetched before they are pressed: a page may write the clipboard only at once.
    const { language } = selected.parts[0]!;
    for (const one of [language, otherLanguage(language)]) editionText(one).catch(() => {});
  }

  #close() {
    const within = this.contains(document.activeElement);
    if (this.matches(':popover-open')) this.hidePopover();
    if (within) this.#opener?.focus({ preventScroll: true });
    this.#opener = this.#selected = undefined;
  }

  /** Below what is selected, or above it where there is no room, and always in the window; on a narrow page the style puts it at the thumb. */
  #place() {
    if (!this.matches(':popover-open')) return;
    const rect = (this.#opener ?? this.#range())?.getBoundingClientRect();
    if (!rect || matchMedia('(width < 60rem)').matches) {
      this.style.removeProperty('left');
      this.style.removeProperty('top');
      return;
    }
    const { offsetWidth: width, offsetHeight: height } = this;
    const top = rect.bottom + 8 + height < innerHeight ? rect.bottom + 8 : rect.top - height - 8;
    this.style.left = `${Math.max(8, Math.min(rect.left, innerWidth - width - 8))}px`;
    this.style.top = `${Math.max(8, Math.min(top, innerHeight - height - 8))}px`;
  }

  #key(event: KeyboardEvent) {
    if (!this.matches(':popover-open')) return;
    const within = this.contains(document.activeElement);
    if (event.key === 'Escape') {
      event.preventDefault();
      if (!this.#opener) getSelection()?.removeAllRanges();
      this.#close();
    } else if (event.key === 'Tab' && !within && !event.shiftKey && this.#range()) {
      // From a selection the next stop is its tools.
      event.preventDefault();
      this.querySelector('button')!.focus({ preventScroll: true });
    }
  }

  async #quote(selected: Selected, languages: Language[]): Promise<Copied> {
    const quoted = await Promise.all(languages.map((language) => quotedIn(selected, language)));
    return quotation(quoted, absolute(selected.address));
  }

  async #copy(what: (selected: Selected) => Promise<Copied>) {
    const selected = this.#now();
    if (!selected) return;
    let done = false;
    try {
      done = await copy(await what(selected));
    } catch {
      // Said below.
    }
    this.#status.textContent = done ? word.copied : word.failed;
  }

  #share() {
    if (!this.#selected) return;
    // Dismissed by the reader, or not allowed: nothing is lost.
    navigator.share({ title: document.title, url: absolute(this.#selected.address) }).catch(() => {});
  }
}
