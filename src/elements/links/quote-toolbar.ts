/** The tools for what is selected, or for a paragraph: its link, its quotation, its citation. */
import { paragraphAsked } from '../reader/link-opener.ts';
import { interfaceChanged } from '../shared/interface-language.ts';
import { events } from '../shared/names.ts';
import { otherLanguage } from '../shared/page.ts';
import { linkWord } from './link-word.ts';
import { editionText } from './page-cells.ts';
import { rangesOf, selectedIn, selectedRow, type Selected } from './selected.ts';
import { toolbarButtons } from './toolbar-buttons.ts';
import { placeToolbar, popover } from './toolbar-place.ts';

/** Milliseconds without a change, after which a selection counts as made. */
const pause = 250;

export class QuoteToolbar extends HTMLElement {
  #selected: Selected | undefined;
  /** What gets the focus back: the number of the paragraph. */
  #opener: HTMLElement | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #say: (text: string) => void = () => {};
  #fillReport: () => Promise<void> = async () => {};

  connectedCallback() {
    popover.prepare(this);
    this.setAttribute('role', 'region');
    this.#build();
    // A press on a button must not take the selection away.
    this.addEventListener('pointerdown', (event) => !(event.target as Element).closest('select') && event.preventDefault());
    for (const type of ['selectionchange', 'keydown', 'pointerdown', paragraphAsked, interfaceChanged]) document.addEventListener(type, this);
    addEventListener('scroll', this, { passive: true });
    addEventListener('resize', this, { passive: true });
    this.#later();
  }

  handleEvent(event: Event) {
    if (event.type === 'selectionchange') return this.#later();
    if (event.type === interfaceChanged) return this.#build();
    if (event.type === paragraphAsked) return this.#openRow((event as CustomEvent<HTMLElement>).detail);
    if (event.type === 'pointerdown') return this.contains(event.target as Node) ? undefined : this.#opener && this.#close();
    if (event instanceof KeyboardEvent) return this.#key(event);
    this.#place();
  }

  #build() {
    this.setAttribute('aria-label', linkWord().tools);
    const { nodes, say, fillReport } = toolbarButtons(() => this.#now(), () => this.#close());
    [this.#say, this.#fillReport] = [say, fillReport];
    this.replaceChildren(...nodes);
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

  #readSelection() {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.contains(document.activeElement)) return;
    const selected = selectedIn(rangesOf(getSelection()));
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
    document.dispatchEvent(new CustomEvent(events.address));
    this.#open(selected, number);
    this.querySelector('button')!.focus({ preventScroll: true });
  }

  #open(selected: Selected, opener: HTMLElement | undefined) {
    this.#selected = selected;
    this.#opener = opener;
    this.#say('');
    if (!popover.isOpen(this)) popover.show(this);
    this.#place(true);
    // What the buttons need is fetched before they are pressed: a page may write the clipboard only at once.
    const { language } = selected.stretches[0]![0]!;
    for (const one of [language, otherLanguage(language)]) if (one !== undefined) editionText(one).catch(() => {});
    void this.#fillReport();
  }

  #close() {
    const within = this.contains(document.activeElement);
    if (popover.isOpen(this)) popover.hide(this);
    if (within) this.#opener?.focus({ preventScroll: true });
    this.#opener = this.#selected = undefined;
  }

  #place(isOpening = false) {
    if (popover.isOpen(this)) placeToolbar(this, (this.#opener ?? rangesOf(getSelection())[0])?.getBoundingClientRect(), isOpening);
  }

  #key(event: KeyboardEvent) {
    if (!popover.isOpen(this)) return;
    const within = this.contains(document.activeElement);
    if (event.key === 'Escape') {
      event.preventDefault();
      if (!this.#opener) getSelection()?.removeAllRanges();
      this.#close();
    } else if (event.key === 'Tab' && !within && !event.shiftKey && rangesOf(getSelection()).length > 0) {
      // From a selection the next stop is its tools.
      event.preventDefault();
      this.querySelector('button')!.focus({ preventScroll: true });
    }
  }
}
