/** A text that is understood: what each of its passages is, sentence by sentence. */
import type { Change } from '../changes.ts';
import type { Inline } from '../inline.ts';
import type { NumberAtStart } from '../numbers.ts';
import type { Described, ReceivedNote } from '../received.ts';

export type PassageKind = 'title' | 'heading' | 'paragraph' | 'item' | 'verse' | 'quotation' | 'row' | 'code' | 'dateline' | 'closing';

export interface Passage {
  kind: PassageKind;
  /** The level of a heading, 1 for the title; of an item its nesting, from 1; otherwise 0. */
  depth: number;
  /** The number it bears in its own words. */
  number?: NumberAtStart;
  /** The mark of an item that is not in its words: `-`, `3.`. An item without one goes on with the item before it. */
  marker?: string;
  /** Of verse its lines, of a table's row its cells. */
  sentences: Inline[];
  /** A quotation that is verse. */
  inLines?: boolean;
  place: string;
  /** Passages of one number, in a file with a column a language, belong together. */
  row?: number;
  table?: number;
}

/** Whether its sentences are lines of verse. */
export const isStanza = ({ kind, inLines }: Pick<Passage, 'kind' | 'inLines'>): boolean => kind === 'verse' || inLines === true;

export interface Understood {
  file: string;
  /** BCP 47. */
  language: string;
  /** What its file says of it, beside it. */
  described?: Described;
  passages: Passage[];
  notes: ReceivedNote[];
  /** All that was done to it on the way here. */
  changes: Change[];
  /** What there is to say of it. */
  remarks: string[];
}
