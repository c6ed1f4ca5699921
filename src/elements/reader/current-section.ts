import { idIn } from '../../addresses.ts';
import { opened } from '../shared/popovers.ts';
import { laidOut } from './lay-out.ts';

/** Marks, among the links it wraps, the one to the heading that the reader is under. */
export class CurrentSection extends HTMLElement {
  #links = new Map<string, HTMLAnchorElement>();
  #headings: HTMLElement[] = [];
  #waiting = false;

  connectedCallback() {
    for (const link of this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')) {
      const heading = document.getElementById(idIn(link.hash) ?? '');
      if (!heading) continue;
      this.#links.set(heading.id, link);
      this.#headings.push(heading);
    }
    addEventListener('scroll', this, { passive: true });
    addEventListener('resize', this, { passive: true });
    this.addEventListener('click', this);
    void laidOut.then(() => this.#mark());
  }

  handleEvent({ type }: Event) {
    // A choice made on a phone closes the sheet it was made on.
    if (type === 'click') return this.closest<HTMLElement>(opened)?.hidePopover();
    if (this.#waiting) return;
    this.#waiting = true;
    requestAnimationFrame(() => {
      this.#waiting = false;
      this.#mark();
    });
  }

  #mark() {
    const line = innerHeight / 3;
    const current = this.#headings.findLast((heading) => heading.getBoundingClientRect().top <= line) ?? this.#headings[0];
    for (const [id, link] of this.#links) {
      if (id === current?.id) link.setAttribute('aria-current', 'true');
      else link.removeAttribute('aria-current');
    }
  }
}
