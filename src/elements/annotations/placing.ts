/** Where annotations stand on this page, by the rules by which a link lands: whatever the view, and after the text was edited. */
import { formatAddress } from '../../addresses.ts';
import type { Annotation } from '../../annotations/model.ts';
import type { Part } from '../../links/cells.ts';
import type { AnnotationWords } from '../../locales/words.ts';
import { land, type Trouble } from '../links/landing.ts';
import { pageCells, rangeOf, type PageCell } from '../links/page-cells.ts';
import { addressOfView, documentShown } from '../shared/page.ts';

export interface Placed {
  annotation: Annotation;
  /** What of the page is marked, and of which cells. */
  parts: readonly Part[];
  cells: readonly PageCell[];
  /** The row it is in, or was. */
  row?: Element | undefined;
  trouble?: keyof AnnotationWords['troubles'] | undefined;
}

/** Computed when they are wanted: a mark in the text cuts its nodes. */
export const rangesOf = ({ parts, cells }: Placed): Range[] => parts.flatMap((part) => rangeOf(part, cells) ?? []);

const troubles: Partial<Record<Trouble, Placed['trouble']>> = { changed: 'changed', unsure: 'unsure', unknown: 'gone', incomplete: 'gone', noParagraph: 'gone', nowhere: 'gone' };

async function place(annotation: Annotation, cells: readonly PageCell[]): Promise<Placed> {
  const landing = await land(annotation.address, cells);
  const { row, parts = [], trouble } = landing ?? {};
  const why = landing ? trouble && troubles[trouble] : 'gone';
  return { annotation, parts, cells, row, trouble: why ?? (parts.length === 0 ? 'hidden' : undefined) };
}

/** How far down the text one is: its row's place, then its first character's; what is nowhere comes last. */
function order({ row, parts }: Placed, rows: readonly Element[]): [number, number] {
  const at = row ? rows.indexOf(row) : -1;
  return [at < 0 ? rows.length : at, parts[0]?.start ?? 0];
}

/** All of them, in the order of the text. */
export async function placed(all: readonly Annotation[]): Promise<Placed[]> {
  const cells = pageCells();
  const rows = [...document.querySelectorAll('.row')];
  const found = await Promise.all(all.map((one) => place(one, cells)));
  const ordered = found.map((one) => ({ one, at: order(one, rows) }));
  return ordered.sort((a, b) => a.at[0] - b.at[0] || a.at[1] - b.at[1]).map(({ one }) => one);
}

/** How long words are, in UTF-16 code units, that go into an address whole; longer ones are named by their sentence or rows. */
const longest = 300;

/** The address of an annotation: of its words, where they are short. */
export function addressFor({ address: { id, to, sentence, phrase } }: Annotation): string {
  const short = phrase.exact.length <= longest ? { phrase } : {};
  return addressOfView(documentShown ?? '', phrase.view) + formatAddress({ id, ...(to !== undefined && { to }), ...(sentence !== undefined && { sentence }), ...short });
}

/** The view that it was made in, as the page names it: `简体中文`. */
export const viewNameOf = ({ address }: Annotation) => document.querySelector(`a[data-view-link="${address.phrase.view}"]`)?.textContent.replace(/\s+/g, ' ').trim() ?? '';
