/**
 * In a page of two columns, a selection begun with the mouse stays in its column: nobody wants
 * every other paragraph in another language. Whatever else begins a selection takes both.
 */
export function keepToColumn() {
  const { dataset } = document.documentElement;
  const text = document.querySelector<HTMLElement>('#text[data-languages="2"]');
  if (!text) return;
  document.addEventListener('pointerdown', (event) => {
    const cell = (event.target as Element).closest<HTMLElement>('[data-cell]');
    if ((event.target as Element).closest('[popover]') || event.shiftKey) return;
    if (cell && event.pointerType === 'mouse' && matchMedia('(width >= 60rem)').matches) dataset['column'] = cell.lang;
    else delete dataset['column'];
  });
  document.addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') delete dataset['column'];
  });
}
