const loading = new Map<string, Promise<void>>();

/** Puts a copy of an element of a template into the page, and waits until what it names is there. */
const fetched = (element: Element, name: string) =>
  new Promise<void>((loaded, failed) => {
    const copy = element.cloneNode(true) as Element;
    copy.addEventListener('load', () => loaded());
    copy.addEventListener('error', () => failed(new Error(`The script ${name}, or its style, did not come`)));
    document.head.append(copy);
  });

async function fetchAll(name: string, hasStarted: () => boolean) {
  const parts = document.querySelector<HTMLTemplateElement>(`#${name}-script`)?.content.children;
  if (!parts) throw new Error(`This page has no script ${name}`);
  await Promise.all([...parts].map((part) => fetched(part, name)));
  if (!hasStarted()) throw new Error(`The script ${name} did not start`);
}

/**
 * Fetches what stands in a template of the page, `#links-script`, once: a script, and the style it brings.
 * They are cloned, because the page's policy admits no script that a script has named; so they come from
 * a disk too. What failed, or ran and did not do what `hasStarted` looks for, is fetched anew the next time.
 */
export function load(name: string, hasStarted = () => true): Promise<void> {
  const known = loading.get(name);
  if (known) return known;
  const fetching = fetchAll(name, hasStarted);
  fetching.catch(() => loading.delete(name));
  loading.set(name, fetching);
  return fetching;
}
