/** A formula of a web page (MathML) as words on a line. */
import type { Element, ElementContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { atHeight, type Height } from '../height.ts';

/** The line; where no line can say it, what the formula says of itself, as TeX or in words, or at last its characters. `isWhole` unless they are these. */
export function formula(math: Element): { text: string; isWhole: boolean } {
  const text = line(math) || String(math.properties['alttext'] ?? math.properties['altText'] ?? '').trim() || annotation(math);
  return text ? { text, isWhole: true } : { text: charactersOf(math), isWhole: false };
}

/** Without what is said beside it. */
export const charactersOf = (node: ElementContent): string =>
  (node.type === 'text' ? node.value : node.type !== 'element' || /^annotation/.test(node.tagName) ? '' : node.children.map(charactersOf).join('')).replaceAll(/\s+/g, '');

function annotation(node: Element): string {
  const inner = node.children.filter((child): child is Element => child.type === 'element');
  return inner.map((one) => (one.tagName === 'annotation' ? toString(one).trim() : annotation(one))).find(Boolean) ?? '';
}

/** `undefined` where it has a matrix, something over or under something, or what is not known. */
function line(node: Element): string | undefined {
  const { tagName: name } = node;
  if (/^m(?:i|n|o|s|text)$/.test(name)) return toString(node).replaceAll(/\s+/g, ' ').trim();
  if (name === 'mspace') return ' ';
  const parts = node.children.filter((child): child is Element => child.type === 'element' && !/^annotation/.test(child.tagName)).map(line);
  if (!parts.every((part) => part !== undefined)) return undefined;
  const [base = '', first = '', second = ''] = parts;
  if (name === 'msup') return `${group(base)}${set(first, 'superscript')}`;
  if (name === 'msub') return `${group(base)}${set(first, 'subscript')}`;
  if (name === 'msubsup') return `${group(base)}${set(first, 'subscript')}${set(second, 'superscript')}`;
  if (name === 'mfrac') return `${group(base)}/${group(first)}`;
  if (name === 'msqrt') return `√${group(parts.join(''))}`;
  return /^(?:math|mrow|mstyle|mpadded|semantics)$/.test(name) ? parts.join('') : undefined;
}

/** As one: in brackets where it is more than a sign, a word or a number. */
const group = (text: string) => (/^(?:[\p{L}\p{N}.]*|.)$/u.test(text) || /^\([^()]*\)$/.test(text) ? text : `(${text})`);

const signs: Record<Height, string> = { superscript: '^', subscript: '_' };
const set = (text: string, height: Height) => atHeight(text, height) ?? `${signs[height]}${group(text)}`;
