/**
 * A browser of three years ago, made of today's: what any browser of the minimum (src/minimum.ts) lacks, by
 * @mdn/browser-compat-data, is taken away, in the scripts before they run and in every style that is served.
 */
import type { BrowserContext } from 'playwright-core';
import { bcd, entry, keys, lacking } from './checks/support.ts';

/** What the tests themselves read the clipboard with. */
const kept = new Set(['Clipboard.readText', 'Clipboard.read']);

/** A node of the data: what it holds by name, and what is known of itself under `__compat`. */
type Named = Parameters<typeof keys>[0];
const isLacking = (one: unknown) => lacking((one as Named | undefined)?.__compat).length > 0;

/** Globals, and members of those that stay: `Set.union`, of the prototype or static. */
function names() {
  const { api = {}, javascript } = bcd;
  const all = [...Object.entries(api), ...Object.entries(javascript.builtins ?? {}), ...Object.entries(javascript.builtins?.['Intl'] ?? {}).map(([name, one]) => [`Intl.${name}`, one] as const)].filter(([name]) => !name.endsWith('__compat'));
  const globals = all.filter(([, one]) => isLacking(one)).map(([name]) => name);
  const members = all.filter(([, one]) => !isLacking(one)).flatMap(([name, one]) =>
    keys(one as Named).filter((member) => isLacking((one as Named)[member])).map((member) => ({ owner: name, member: member.replace(/_static$/, ''), isStatic: member.endsWith('_static') })));
  return { globals, members: members.filter(({ owner, member }) => !kept.has(`${owner}.${member}`)) };
}

/** Runs in the page, before its own scripts. */
function takeAway({ globals, members }: ReturnType<typeof names>) {
  const at = (path: string) => path.split('.').reduce<unknown>((from, name) => (from as Record<string, unknown> | undefined)?.[name], globalThis);
  const drop = (owner: unknown, name: string) => {
    if ((typeof owner === 'object' && owner !== null) || typeof owner === 'function') Reflect.deleteProperty(owner, name);
  };
  for (const { owner, member, isStatic } of members) {
    const constructor = at(owner) as { prototype?: object } | undefined;
    drop(constructor, member);
    // `Response.json` is younger than a response's own.
    if (isStatic) continue;
    // What stands in a mixin, the data has where it is mixed into.
    for (let from = constructor?.prototype; from && from !== Object.prototype; from = Object.getPrototypeOf(from) as object) drop(from, member);
    // `self.caches` is a member of no prototype.
    if (owner === 'Window') drop(globalThis, member);
  }
  for (const path of globals) {
    const [owner, name] = path.includes('.') ? [at(path.replace(/\.\w+$/, '')), path.replace(/^.*\./, '')] : [globalThis, path];
    drop(owner, name);
  }
  // A worker would answer with styles as they are.
  drop(Navigator.prototype, 'serviceWorker');
}

const { properties = {}, selectors = {}, types = {}, 'at-rules': atRules = {} } = bcd.css;
const lacked = (from: Parameters<typeof keys>[0]) => keys(from).filter((name) => isLacking(from[name]));
const functions = [...lacked(types), ...lacked(entry(types, 'color') ?? {})];
const either = (all: readonly string[]) => all.map((name) => name.replaceAll('-', '\\-')).join('|');
const [property, pseudo, atRule, called] = [
  new RegExp(`(?<=[{;\\s(])(?:${either(lacked(properties))})(?=\\s*:)`, 'g'),
  new RegExp(`(?<=:)(?:${either(lacked(selectors))})(?=[^\\w-])`, 'g'),
  new RegExp(`@(?=(?:${either(lacked(atRules))})[^\\w-])`, 'g'),
  new RegExp(`(?<![.\\w-])(?:${either(functions)})\\(`, 'g'),
];
/** What stands before a block: selectors, or the condition of an at-rule. */
const prelude = /[^{};]+(?=\{)/g;
const declared = /(?<=[{;])([a-z-]+):([^;{}"']+)/g;

/** What an old browser cannot read in a style becomes what none can. */
const unread = (css: string) =>
  css
    .replace(prelude, (selectors) => selectors.replace(pseudo, '-none-$&'))
    .replace(atRule, '@-none-')
    .replace(called, '-none-$&')
    .replace(property, '-none-$&')
    .replace(declared, (whole: string, name: string, value: string) => (value.split(/[^\w-]+/).some((word) => isLacking(entry(properties, name, word))) ? `${name}:-none` : whole))
    .replace(/(content:\s*"[^"]*")\s*\/\s*""/g, '$1 -none');

/** The attribute that today's browser knows, in a page, its styles and its scripts. */
const unknown = (text: string) =>
  text
    .replace(/(?<![-\w.:'])popover(?=[\s>=\]])/g, 'data-popover')
    .replace(/(["'`[])popover(?=["'`=\]])/g, '$1data-popover')
    .replace(/([{,])popover:/g, '$1"data-popover":')
    .replace(/\.popover\b/g, '["data-popover"]')
    .replaceAll('popovertarget', 'data-popovertarget');

/** The styles of a page are old; what else stands in it is not CSS. */
const unreadPage = (html: string) => html.replace(/(<style[^>]*>)([^]*?)(?=<\/style>)/g, (_, tag: string, css: string) => tag + unread(css));

/** Every `@layer … { … }` emptied, as in a browser that knows none. */
export function withoutLayers(text: string): string {
  let result = '';
  let rest = text;
  for (let at = rest.indexOf('@layer '); at >= 0; at = rest.indexOf('@layer ')) {
    result += rest.slice(0, at);
    const [open, end] = [rest.indexOf('{', at), rest.indexOf(';', at)];
    if (end >= 0 && end < open) { rest = rest.slice(end + 1); continue; }
    let [depth, close] = [1, open + 1];
    for (; depth > 0 && close < rest.length; close++) depth += rest[close] === '{' ? 1 : rest[close] === '}' ? -1 : 0;
    rest = rest.slice(close);
  }
  return result + rest;
}

/** Makes every page of a context one of an old browser; `isLayerless` of one older still. */
export async function makeOld(context: BrowserContext, isLayerless = false) {
  await context.addInitScript(takeAway, names());
  await context.route(/\.(?:html|css|js)(?:[?#]|$)/, async (route) => {
    const response = await route.fetch();
    const [text, kind] = [unknown(await response.text()), /\.(html|css|js)(?:[?#]|$)/.exec(route.request().url())![1]];
    const old = kind === 'css' ? unread(text) : kind === 'html' ? unreadPage(text) : text;
    await route.fulfill({ response, body: isLayerless ? withoutLayers(old) : old });
  });
}
