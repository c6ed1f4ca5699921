/** What a built style asks of a browser that the oldest ones lack, and what is lost with it. */
import postcss, { type Container, type Declaration, type Node, type Rule } from 'postcss';
import { bcd, entry, lacking } from './support.ts';

const { properties, selectors, types, 'at-rules': atRules } = bcd.css;

/** Only a browser that can do it reads what stands there. */
function isAsked(node: Node): boolean {
  for (let at: Container | undefined = node.parent as Container | undefined; at; at = at.parent as Container | undefined) {
    if (at.type === 'atrule' && 'name' in at && at.name === 'supports') return true;
  }
  return false;
}

const finding = (what: string, without: readonly string[]) => `${what}: ${without.join(', ')}`;
const isOwn = (name: string) => name.startsWith('-');

/** What a declaration has that is not in every browser: its property, or a function, a keyword, an alternative text in its value. */
function* lacksInDeclaration({ prop, value }: Declaration): Generator<[what: string, without: string[], isValue: boolean]> {
  const own = lacking(entry(properties, prop)?.__compat);
  if (!isOwn(prop) && own.length > 0) return yield [prop, own, false];
  const bare = value.replace(/"[^"]*"|'[^']*'/g, '""');
  for (const [, name = ''] of bare.matchAll(/([a-z][a-z-]*)\(/g)) {
    const known = entry(types, name) ?? entry(types, 'color', name) ?? entry(properties, prop, name);
    yield [`${prop}: ${name}()`, lacking(known?.__compat), true];
  }
  for (const word of new Set(bare.split(/[^\w-]+/))) yield [`${prop}: ${word}`, lacking(entry(properties, prop, word)?.__compat), true];
  if (prop === 'content' && bare.includes('/')) yield ['content: … / …', lacking(entry(properties, 'content', 'alt_text')?.__compat), true];
}

/** A plain value first: without `var()`, a browser drops what it cannot read, and keeps what stood before. */
const hasPlainBefore = (one: Declaration) =>
  !one.value.includes('var(') && (one.parent as Rule).nodes.slice(0, (one.parent as Rule).index(one)).some((other) => other.type === 'decl' && other.prop === one.prop);

/** Pseudo-classes and elements that a browser may not know; in `:is()` and `:where()` they undo nothing. */
function* lacksInSelector(selector: string): Generator<[string, string[]]> {
  const strict = selector.replace(/:(?:is|where)\((?:[^()]|\([^()]*\))*\)/g, '');
  for (const [, name = ''] of strict.matchAll(/::?([a-z-]+)/g)) if (!isOwn(name)) yield [`:${name}`, lacking(entry(selectors, name)?.__compat)];
  if (selector.includes('&')) yield ['&', lacking(entry(selectors, 'nesting')?.__compat)];
}

/** By the rule it is in: `.page:has(> a) → :has: firefox 115`. */
export function lacksInStyle(css: string): string[] {
  const found = new Set<string>();
  postcss.parse(css).walk((node) => {
    if (isAsked(node)) return;
    if (node.type === 'decl') {
      for (const [what, without, isValue] of lacksInDeclaration(node)) if (without.length > 0 && !(isValue && hasPlainBefore(node))) found.add(finding(what, without));
    } else if (node.type === 'rule') {
      for (const [what, without] of lacksInSelector(node.selector)) if (without.length > 0) found.add(finding(`${node.selector} → ${what}`, without));
    } else if (node.type === 'atrule' && !isOwn(node.name)) {
      const without = lacking(entry(atRules, node.name)?.__compat);
      if (without.length > 0) found.add(finding(`@${node.name}`, without));
    }
  });
  return [...found].sort();
}
