/**
 * What a reader may choose about how pages look. Kept in the browser under one key; each is
 * an attribute of `<html>`, set before the first paint. What was not chosen is not there.
 */

/** The choices that are attributes of `<html>` (`data-size`), in the order they are offered. */
export const choices = ['size', 'measure', 'leading', 'face', 'pairing', 'theme', 'notes'] as const;
export type Shown = (typeof choices)[number];

/** Their values, besides the usual one, which has no value. `face` is the type that Chinese is set in: 宋, or without serifs, 黑; `pairing` what stands beside its translation, a sentence or a whole paragraph. */
export const shown = {
  size: ['small', 'large', 'larger'],
  measure: ['narrow', 'wide'],
  leading: ['tight', 'loose'],
  face: ['sans'],
  pairing: ['paragraph'],
  theme: ['light', 'dark'],
  notes: ['off'],
} as const satisfies Record<Shown, readonly string[]>;

export type Preferences = { [name in Shown]?: (typeof shown)[name][number] } & {
  /** The view the reader was last in. */
  view?: string;
  /** The style of citations they last chose, by its id: `chicago`. */
  style?: string;
  /** The language of the interface, where they chose one. */
  interface?: string;
};

/** The key in `localStorage`. */
export const key = 'reader-preferences';

/** The choices in what was stored, which may be anything: what is not one of them is left out. */
export function parsePreferences(stored: string | null): Preferences {
  const result: Record<string, string> = {};
  try {
    const kept = JSON.parse((stored ?? '').slice(0, 1000)) as Record<string, unknown> | null;
    for (const name of choices) {
      const value = shown[name].find((one) => one === kept?.[name]);
      if (value) result[name] = value;
    }
    for (const name of ['view', 'style', 'interface']) {
      const value = kept?.[name];
      if (typeof value === 'string' && /^[A-Za-z0-9-]{1,80}$/.test(value)) result[name] = value;
    }
  } catch {
    // Nothing, or nothing of ours.
  }
  return result;
}

/** The reader's choices; none where the browser keeps nothing for us. */
export function readPreferences(): Preferences {
  try {
    return parsePreferences(localStorage.getItem(key));
  } catch {
    return {};
  }
}

/** Keeps one choice, or with no value forgets it. */
export function writePreference(name: keyof Preferences, value: string | undefined) {
  try {
    localStorage.setItem(key, JSON.stringify({ ...readPreferences(), [name]: value || undefined }));
  } catch {
    // No room, or none for us: the choice holds for this page.
  }
}

/** Shows the choices on the page. */
export function show(preferences: Preferences) {
  const { dataset } = document.documentElement;
  for (const name of choices) {
    const value = preferences[name];
    if (value) dataset[name] = value;
    else delete dataset[name];
  }
}
