/** The field of a large library's cover: its script and its list are fetched when the reader turns to it, or an address asks something of it. */
import { parameters } from '../../addresses.ts';
import { load } from '../shared/on-demand.ts';

const { find, years, party, kind, subject } = parameters;
const touches = ['pointerenter', 'focusin', 'input'] as const;

export class CatalogueFinder extends HTMLElement {
  connectedCallback() {
    for (const type of touches) this.addEventListener(type, this);
    const query = new URLSearchParams(location.search);
    if ([find, years, party, kind, subject].some((name) => query.has(name))) this.handleEvent();
  }

  /** Each further touch tries again what failed. */
  handleEvent() {
    const failed = this.querySelector<HTMLElement>('.failed > *');
    load('catalogue')
      .then(() => load('catalogue-list', () => 'ready' in this.dataset))
      .then(() => touches.forEach((type) => this.removeEventListener(type, this)))
      .then(() => failed && (failed.hidden = true), () => failed && (failed.hidden = false));
  }
}
