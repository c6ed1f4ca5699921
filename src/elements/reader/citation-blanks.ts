/** Fills the blanks of the citations on the page: the address of what is cited, and today's date. */
export function fillCitations() {
  const list = document.querySelector<HTMLElement>('.citations');
  if (!list) return;
  const values: Record<string, string> = {
    accessed: new Date().toLocaleDateString('sv'),
    ...(location.protocol.startsWith('http') && { url: new URL(list.dataset['page'] ?? '', document.baseURI).href }),
  };
  for (const blank of list.querySelectorAll<HTMLElement>('[data-blank]')) blank.textContent = values[blank.dataset['blank']!] ?? blank.textContent;
}
