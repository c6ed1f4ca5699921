/** Calls when the browser has drawn what was changed: in the frame after the next. */
export const afterTwoFrames = (call: () => void) => requestAnimationFrame(() => requestAnimationFrame(call));

/**
 * Calls once the browser has done its own scrolling: two frames after the page is loaded, or as soon as the
 * reader's hand is on it. `loaded` is called when it is, before that.
 */
export function whenAtRest(loaded: () => void, call: () => void) {
  for (const type of ['wheel', 'touchmove', 'keydown', 'pointerdown']) addEventListener(type, call, { once: true, passive: true, capture: true });
  const rest = () => {
    loaded();
    afterTwoFrames(call);
  };
  if (document.readyState === 'complete') rest();
  else addEventListener('load', rest, { once: true });
}
