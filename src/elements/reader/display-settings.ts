import { key, readPreferences, show, shown, writePreference, type Shown } from '../../preferences.ts';
import { keepPlace } from './keep-place.ts';

/** Shows the choices it wraps, a form of radio buttons, on the page, and keeps them. The place is not lost. */
export class DisplaySettings extends HTMLElement {
  connectedCallback() {
    show(readPreferences());
    this.#fill();
    this.addEventListener('change', this);
    // Another tab chose.
    addEventListener('storage', this);
  }

  handleEvent(event: Event) {
    if (event instanceof StorageEvent) {
      if (event.key !== null && event.key !== key) return;
      keepPlace(() => show(readPreferences()));
      return this.#fill();
    }
    const { name, value } = event.target as HTMLInputElement;
    if (!(name in shown)) return;
    writePreference(name as Shown, value);
    keepPlace(() => show({ ...readPreferences(), ...{ [name]: value } }));
  }

  #fill() {
    const chosen = readPreferences();
    for (const input of this.querySelectorAll('input')) input.checked = input.value === (chosen[input.name as Shown] ?? '');
  }
}
