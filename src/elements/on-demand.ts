const loading = new Map<string, Promise<void>>();

/**
 * Fetches a script that stands in a template of the page, `#links-script`, once. It is cloned, because
 * the page's policy admits no script that a script has named; so it comes from a disk too.
 */
export function load(name: string): Promise<void> {
  const known = loading.get(name);
  if (known) return known;
  const fetched = new Promise<void>((loaded, failed) => {
    const template = document.querySelector<HTMLTemplateElement>(`#${name}-script`);
    const script = template?.content.querySelector('script')?.cloneNode(true) as HTMLScriptElement | undefined;
    if (!script) return failed(new Error(`This page has no script ${name}`));
    script.addEventListener('load', () => loaded());
    script.addEventListener('error', () => failed(new Error(`The script ${name} did not come`)));
    document.head.append(script);
  });
  fetched.catch(() => loading.delete(name));
  loading.set(name, fetched);
  return fetched;
}
