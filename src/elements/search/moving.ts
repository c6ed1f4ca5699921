const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };

/** The arrow keys lead from the field to the results, from one to the next, and back. */
export function moveAmong(event: KeyboardEvent, input: HTMLElement, links: readonly HTMLElement[]) {
  const by = steps[event.key];
  if (!by || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
  const at = links.indexOf(document.activeElement as HTMLElement);
  if (at < 0 && document.activeElement !== input) return;
  const next = at + by;
  if (next >= links.length || (at < 0 && by < 0)) return;
  event.preventDefault();
  (links[next] ?? input).focus();
}
