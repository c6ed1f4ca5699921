/** The button after results that asks for more, and asks by itself where a reader comes near it. */
import { make } from '../shared/nodes.ts';

/** Near is a quarter of what is seen of the list. */
const near = '0px 0px 25%';

/** Reads on, and resolves with whether that would do so again by itself. */
type Read = () => Promise<boolean>;

export class More {
  readonly button: HTMLButtonElement;
  readonly #near: IntersectionObserver;
  #isReading = false;

  /** The button after what `list` has, which is scrolled there. */
  constructor(list: HTMLElement, label: string, read: Read) {
    this.button = make('button', { type: 'button', class: 'tool more', hidden: true }, label);
    this.button.addEventListener('click', () => void this.once(read));
    this.#near = new IntersectionObserver((seen) => seen.some(({ isIntersecting }) => isIntersecting) && void this.once(read), { root: list, rootMargin: near });
  }

  /** Reads, unless it reads already. */
  async once(read: Read) {
    if (this.#isReading) return;
    this.#isReading = true;
    this.#near.disconnect();
    const isToGoOn = await read();
    this.#isReading = false;
    if (isToGoOn) this.#near.observe(this.button);
  }
}
