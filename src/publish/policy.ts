/** The policy each page carries: nothing but what is its own. One table, for the pages and for the samples of headers. */
import { hash as digest } from 'node:crypto';
import { attribute, inside, type Element, type OpenPage } from './html.ts';
import { fault } from './messages.ts';

/** SHA-256 sources of what stands inside a page. */
export interface Hashes {
  scripts: readonly string[];
  styles: readonly string[];
}

const directives = (hashes: Hashes) => ({
  'default-src': ["'none'"],
  'script-src': ["'self'", "'wasm-unsafe-eval'", ...hashes.scripts],
  'style-src': ["'self'", ...hashes.styles],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'manifest-src': ["'self'"],
  'worker-src': ["'self'"],
  'base-uri': ["'none'"],
  'form-action': ["'self'"],
  'require-trusted-types-for': ["'script'"],
  'trusted-types': ['service-worker'],
});

const spelled = (table: Record<string, readonly string[]>) =>
  Object.entries(table).map(([name, sources]) => [name, ...sources].join(' ')).join('; ');

/** The policy of one page, for its `<meta>`. */
export const pagePolicy = (hashes: Hashes) => spelled(directives(hashes));

/** The longest header, in characters: Cloudflare takes no line over 2,000, and every answer carries it. */
const longest = 1900;

/** What the default says no to, spelled out where there can be no default. */
const refused = { 'object-src': ["'none'"], 'frame-src': ["'none'"], 'media-src': ["'none'"] };

/**
 * The policy of all pages together, for a header, which alone can say who may frame them. A browser holds a
 * page to both, so the header need only admit what some page admits, and each page's own narrows it to itself.
 * Where there are too many styles for one header, it says nothing of styles; and then, of scripts.
 */
export function headerPolicy(hashes: Hashes) {
  const whole = { ...directives(hashes), 'frame-ancestors': ["'none'"] };
  const { 'default-src': _, 'style-src': __, ...styles } = { ...whole, ...refused };
  const { 'script-src': ___, ...scripts } = styles;
  return [whole, styles].map(spelled).find(({ length }) => length <= longest) ?? spelled(scripts);
}

/** The types of script that a browser runs; any other is data, which no policy governs. */
const runs = /^(?:|module|importmap|speculationrules|(?:text|application)\/(?:x-)?(?:java|ecma)script)$/i;

const hash = (element: Element) => `'sha256-${digest('sha256', inside(element), 'base64')}'`;

const hashesOf = (all: readonly Element[], isOne: (element: Element) => boolean) => [...new Set(all.filter(isOne).map(hash))].sort();

/** Attributes that no strict policy lets work, and what to do instead. */
function faults(page: OpenPage, element: Element) {
  for (const { name, value } of element.attrs) {
    if (name === 'style') fault(page, 'a style attribute is blocked by the policy; give it a class', 'inline-style', element, name);
    if (/^on[a-z]/.test(name)) fault(page, `\`${name}\` is blocked by the policy; listen in a script`, 'inline-handler', element, name);
    if (/^\s*javascript:/i.test(value)) fault(page, 'a script in an address is blocked by the policy; use a button', 'script-address', element, name);
  }
  if (element.tagName === 'base') fault(page, '`<base>` is blocked by the policy, and breaks every fragment link; remove it', 'base', element);
  if (attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy') {
    fault(page, 'the page has a policy already; the build writes the only one', 'second-policy', element);
  }
}

/** Writes the policy into one page, right after its charset, and returns the hashes it needed. */
export function policyPage(page: OpenPage): Hashes {
  const { file, text, elements: all } = page;
  for (const element of all) faults(page, element);
  const hashes = {
    scripts: hashesOf(all, (one) => one.tagName === 'script' && attribute(one, 'src') === undefined && runs.test(attribute(one, 'type') ?? '')),
    styles: hashesOf(all, (one) => one.tagName === 'style'),
  };
  const charset = all.find((one) => one.tagName === 'meta' && attribute(one, 'charset') !== undefined);
  const before = charset ? all.slice(0, all.indexOf(charset)) : [];
  if (!charset || before.some((one) => !['html', 'head'].includes(one.tagName))) {
    file.message('`<meta charset>` must come first in `<head>`: the policy follows it', { ruleId: 'no-charset', source: 'publish' });
  } else text.appendLeft(charset.end, `<meta http-equiv="Content-Security-Policy" content="${pagePolicy(hashes)}">`);
  return hashes;
}
