/** Keeps a document, or from the cover the whole library, for reading offline: one button at a time, and what came of it. */
import { interfaceChanged } from '../shared/interface-language.ts';
import { make } from '../shared/nodes.ts';
import { ask, listen, type Asked, type Kept } from './kept.ts';
import { offlineWord } from './offline-word.ts';
import { sized } from './sized.ts';

/** How often, in milliseconds, the worker is asked to go on: browsers end one that has worked for some minutes. */
const patience = 20_000;

export class KeepOffline extends HTMLElement {
  readonly #name = this.dataset['document'] ?? '*';
  /** How it stands; and, once the reader has asked for something, what comes of it. */
  readonly #state = make('p');
  readonly #status = make('p', { role: 'status' });
  readonly #sizes = make('span', { class: 'sizes' });
  readonly #bar = make('progress');
  readonly #keep = this.#button('keep');
  readonly #cancel = this.#button('cancel');
  readonly #remove = this.#button('remove');
  #kept: Kept | undefined;
  #hasAsked = false;

  connectedCallback() {
    this.append(this.#state, this.#status, make('p', { class: 'loading' }, this.#bar, this.#sizes), make('p', {}, this.#keep, this.#cancel, this.#remove));
    document.addEventListener(interfaceChanged, () => this.#show());
    listen(this.#name, (kept) => {
      // What is kept unasked disturbs nobody.
      if (kept.state === 'keeping' && !kept.isAsked) return;
      this.#kept = kept;
      this.#show();
    });
    void ask('ask', this.#name);
    setInterval(() => this.#kept?.state === 'keeping' && void ask('keep', this.#name), patience);
  }

  #button(asks: Exclude<Asked, 'ask'>) {
    const button = make('button', { type: 'button', class: 'tool', hidden: true });
    button.addEventListener('click', () => {
      // Else a browser that has no room may drop it by itself. It may refuse, and then that may be.
      if (asks === 'keep') void navigator.storage.persist().catch(() => undefined);
      this.#hasAsked = true;
      void ask(asks, this.#name);
    });
    return button;
  }

  #show() {
    const kept = this.#kept;
    if (!kept) return;
    const word = offlineWord();
    const isAll = this.#name === '*';
    const isKeeping = kept.state === 'keeping';
    const own = isKeeping ? '' : sized(kept.own);
    this.#say(kept.was ? word.was[kept.was] : isKeeping ? word.keeping : kept.state === 'kept' ? word.kept(own, isAll) : '');
    this.#keep.textContent = isKeeping ? '' : word.keep(sized(kept.left), isAll);
    this.#cancel.textContent = word.cancel;
    this.#remove.textContent = word.remove;
    this.#bar.setAttribute('aria-label', word.keeping);
    this.#bar.parentElement!.hidden = !isKeeping;
    if (isKeeping) {
      this.#bar.max = kept.all;
      this.#bar.value = kept.done;
      this.#sizes.textContent = word.of(sized(kept.done), sized(kept.all));
    }
    this.#offer({ none: this.#keep, keeping: this.#cancel, kept: this.#remove }[kept.state]);
    this.hidden = false;
  }

  /** Said once, and not with every file. */
  #say(text: string) {
    const [says, is] = this.#hasAsked ? [this.#status, this.#state] : [this.#state, this.#status];
    is.textContent = '';
    if (says.textContent !== text) says.textContent = text;
  }

  /** Whoever had pressed the button that goes has the one that comes. */
  #offer(button: HTMLButtonElement) {
    const all = [this.#keep, this.#cancel, this.#remove];
    const hadFocus = all.some((one) => one === document.activeElement);
    for (const one of all) one.hidden = one !== button;
    if (hadFocus) button.focus();
  }
}
