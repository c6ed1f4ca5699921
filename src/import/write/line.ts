/** One line of a text as Markdown: what it has of Markdown's own signs is escaped, so that it reads as it was. */
import type { FootnoteReference, PhrasingContent } from 'mdast';
import { gfmAutolinkLiteralToMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmFootnoteToMarkdown } from 'mdast-util-gfm-footnote';
import { gfmStrikethroughToMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmTableToMarkdown } from 'mdast-util-gfm-table';
import { type Options, toMarkdown } from 'mdast-util-to-markdown';
import { url } from '../../text/urls.ts';
import type { Inline, Mark } from '../inline.ts';

const options: Options = { extensions: [gfmAutolinkLiteralToMarkdown(), gfmFootnoteToMarkdown(), gfmStrikethroughToMarkdown(), gfmTableToMarkdown()], bullet: '-', emphasis: '*', strong: '*' };

/** A backslash at its end would make the line's end part of the text. */
export function lineMarkdown({ text, marks }: Inline): string {
  const words = text.replaceAll('\n', ' ');
  const written = toMarkdown({ type: 'paragraph', children: nodes(words, [...marks, ...addresses(words, marks)], 0, words.length) }, options).trimEnd();
  const slashes = /\\*$/.exec(written)?.[0].length ?? 0;
  return slashes % 2 === 1 ? `${written}\\` : written;
}

/** URLs that are written out are links. */
function addresses(text: string, marks: readonly Mark[]): Mark[] {
  return Array.from(text.matchAll(url), ({ 0: value, index: start }) => ({ kind: 'link' as const, start, end: start + value.length, value })).filter(({ start, end }) => !marks.some((mark) => mark.start < end && mark.end > start));
}

/** Marks may overlap, Markdown's may not: the longest is outside, and one that goes on beyond it is cut. */
function nodes(text: string, marks: readonly Mark[], start: number, end: number): PhrasingContent[] {
  const inside = marks.filter((mark) => mark.start < end && mark.end > start && mark.start < mark.end);
  const [outer] = inside.toSorted((a, b) => Math.max(a.start, start) - Math.max(b.start, start) || b.end - a.end || order(a) - order(b));
  if (!outer) return textWithNotes(text, marks, start, end);
  const [from, to] = [Math.max(outer.start, start), Math.min(outer.end, end)];
  const others = marks.filter((mark) => mark !== outer);
  const children = nodes(text, others, from, to);
  const node = outer.kind === 'link' ? { type: 'link' as const, url: outer.value ?? '', children } : { type: outer.kind as 'emphasis' | 'strong' | 'delete', children };
  const hasWords = text.slice(from, to).trim() !== '';
  return [...textWithNotes(text, marks, start, from), ...(hasWords ? [node] : children), ...nodes(text, others, to, end)];
}

const order = ({ kind }: Mark) => ['link', 'strong', 'emphasis', 'delete', 'note'].indexOf(kind);

function textWithNotes(text: string, marks: readonly Mark[], start: number, end: number): PhrasingContent[] {
  const notes = marks.filter((mark) => mark.kind === 'note' && (mark.start > start || (mark.start === 0 && start === 0)) && mark.start <= end).sort((a, b) => a.start - b.start);
  const found: PhrasingContent[] = [];
  let done = start;
  const add = (to: number) => {
    if (to > done) found.push({ type: 'text', value: text.slice(done, to) });
    done = to;
  };
  for (const { start: at, value = '' } of notes) {
    add(at);
    found.push({ type: 'footnoteReference', identifier: value, label: value } satisfies FootnoteReference);
  }
  add(end);
  return found;
}
