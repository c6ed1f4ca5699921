/** Whether an input method is composing, whose keys are not for the page. */
export class Composing {
  #composition = false;
  #key = false;

  constructor(input: HTMLElement) {
    input.addEventListener('compositionstart', () => (this.#composition = true));
    input.addEventListener('compositionend', () => (this.#composition = false));
    // Some commit with a key of their own (229) and no composition: it is theirs until it is up, or has typed.
    for (const type of ['keyup', 'input']) input.addEventListener(type, () => (this.#key = false));
  }

  /** Takes note of a key that is pressed; whether it is the input method's. */
  takes(event: KeyboardEvent) {
    this.#key = event.isComposing || event.keyCode === 229;
    return this.#key;
  }

  get isOn() {
    return this.#composition || this.#key;
  }
}
