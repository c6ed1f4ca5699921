/**
 * Which language the interface speaks: the reader's own choice, else what the browser prefers of what
 * the page's text offers. The words of another language than the page's are fetched, and told by an
 * event that it is asked for (elements/interface/); where page and reader agree, nothing is.
 */
import type { Locale } from '../../locales/index.ts';
import { preferredLocale } from '../../locales/preferred.ts';
import { key, readPreferences, writePreference } from '../../preferences.ts';
import { interfaceAsked, interfaceChanged, interfaceLocale } from '../shared/interface-language.ts';
import { keepPlace } from './keep-place.ts';
import { load } from '../shared/on-demand.ts';

const { lang, dataset } = document.documentElement;
const offered = dataset['offered']?.split(' ') ?? [lang];
const all = [...document.querySelectorAll<HTMLButtonElement>('interface-language button')].map(({ value }) => value);

/** The language asked for last; what comes late, of one asked for before, is not shown. */
let asked = lang;

function speak(locale: string) {
  asked = locale;
  if (locale === interfaceLocale()) return;
  // Words of other lengths may move the text.
  const tell = () => asked === locale && keepPlace(() => document.dispatchEvent(new CustomEvent<Locale>(interfaceAsked, { detail: locale as Locale })));
  load(`words-${locale}`).then(tell, () => {
    // It did not come: the interface stays as it is, and the choice holds for the next page.
  });
}

/** Speaks to the reader in their language. */
export const speakToReader = () => speak(preferredLocale(lang, offered, navigator.languages, all.find((one) => one === readPreferences().interface)));

/** Wraps the buttons that choose the language of the interface. */
export class InterfaceLanguage extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', this);
    document.addEventListener(interfaceChanged, this);
    // Another tab chose.
    addEventListener('storage', this);
  }

  handleEvent(event: Event) {
    if (event instanceof StorageEvent) {
      if (event.key === null || event.key === key) speakToReader();
    } else if (event.type === interfaceChanged) this.#show();
    else {
      const button = (event.target as Element).closest('button');
      if (!button) return;
      writePreference('interface', button.value);
      speak(button.value);
    }
  }

  #show() {
    for (const button of this.querySelectorAll('button')) button.setAttribute('aria-pressed', `${button.value === interfaceLocale()}`);
  }
}
