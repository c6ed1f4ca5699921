/** What is found, shown together a few times a second: each time the results are laid out and painted. */
import type { Finding } from '../../search/searcher.ts';

/** Milliseconds between one look and the next. */
const pause = 150;

export class Gathered {
  readonly #show: (finding: Finding) => void;
  #found: Finding['found'] = [];
  #shown = -Infinity;
  #held: ReturnType<typeof setTimeout> | undefined;

  constructor(show: (finding: Finding) => void) {
    this.#show = show;
  }

  /** How many results are not shown yet. */
  get size() {
    return this.#found.reduce((sum, { hits }) => sum + hits.length, 0);
  }

  /** Takes in what was found, which is then to be shown now or soon. */
  take({ found, instead }: Finding) {
    clearTimeout(this.#held);
    this.#found = instead ? found : [...this.#found, ...found];
  }

  /** Shows what was taken in, of which `last` was the last. */
  showNow(last: Finding) {
    this.#show({ ...last, found: this.#found });
    [this.#found, this.#shown] = [[], performance.now()];
  }

  /** The same once the pause is over, unless more is taken in before: what is found is not kept waiting for what is not. */
  showSoon(last: Finding) {
    const left = this.#shown + pause - performance.now();
    if (left <= 0) this.showNow(last);
    else this.#held = setTimeout(() => this.showNow(last), left);
  }
}
