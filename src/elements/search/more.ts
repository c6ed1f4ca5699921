/** The button after results that asks for more, and asks by itself where a reader comes near it. */
import { make } from '../shared/nodes.ts';

/** Near is a quarter of what is seen of the list. */
const near = '0px 0px 25%';

/** Reads on, until `least` results are there, if that is given; resolves with whether it should do so again by itself. */
type Read = (least?: number) => Promise<boolean>;

export class More {
  readonly button: HTMLButtonElement;
  readonly #near: IntersectionObserver;
  readonly #read: Read;
  #isReading = false;
  #isAsked = false;

  /** The button after what `list` has, which is scrolled there. */
  constructor(list: HTMLElement, label: string, read: Read) {
    this.#read = read;
    this.button = make('button', { type: 'button', class: 'tool more', hidden: true }, label);
    this.button.addEventListener('click', () => {
      this.#isAsked = true;
      void this.read();
    });
    this.#near = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && void this.read(), { root: list, rootMargin: near });
  }

  /** Reads, unless it reads already; what is asked for meanwhile is read after it. */
  async read(least?: number) {
    if (this.#isReading) return;
    this.#isReading = true;
    this.#near.disconnect();
    try {
      let isToGoOn: boolean;
      do {
        this.#isAsked = false;
        isToGoOn = await this.#read(least);
      } while (this.#isAsked);
      if (isToGoOn) this.#near.observe(this.button);
    } finally {
      this.#isReading = false;
    }
  }
}
