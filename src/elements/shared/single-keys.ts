/** Shortcuts of a single key, which a reader can switch off (WCAG 2.1.4): they get in the way of speech input. */
const key = 'reader-keys';

export function singleKeys(): boolean {
  try {
    return localStorage.getItem(key) !== 'off';
  } catch {
    return true;
  }
}

export function switchSingleKeys(on: boolean) {
  try {
    if (on) localStorage.removeItem(key);
    else localStorage.setItem(key, 'off');
  } catch {
    // Nothing is kept for us here: the choice cannot be either.
  }
}

const typing = 'input:not([type=radio], [type=checkbox], [type=button]), textarea, select, [contenteditable]';

/** The key of an event that is a shortcut of a single key, and not part of anything typed. */
export function singleKey(event: KeyboardEvent): string | undefined {
  const { target, key: pressed, ctrlKey, metaKey, altKey, isComposing } = event;
  if (ctrlKey || metaKey || altKey || isComposing || event.defaultPrevented || !singleKeys()) return undefined;
  return target instanceof Element && target.closest(typing) ? undefined : pressed;
}
