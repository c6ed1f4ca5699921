/**
 * What goes into the aligner and what comes out: the shapes shared by it, by what
 * understands a file before it, and by what writes an edition after it.
 *
 * A text is blocks in reading order, a block is sentences. `align` pairs sentences in
 * groups of n to m that keep the order of both texts. Every sentence of both sides is
 * in exactly one group, so nothing can be lost on the way.
 */

/** What a block is. A note stands where it is read: after the block that calls it, or at the end. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'verse' | 'quotation' | 'cell' | 'figure' | 'code' | 'note';

export interface Block {
  readonly kind: BlockKind;
  /** For a heading its level, 1–6 (1 is the title); for an item its nesting, from 1; otherwise 0. */
  readonly depth: number;
  /**
   * The number the block bears, as it is written: `第三条`, `Article 3`, `一、`, `(a)`.
   * Left out, it is looked for at the beginning of the first sentence. Give it where it
   * is not part of the sentences, as with a list numbered by Word.
   */
  readonly number?: string;
  /** Never empty strings; a line of verse or a cell is a sentence. No sentence at all: a figure without text. */
  readonly sentences: readonly string[];
}

export interface Text {
  /** BCP 47: `zh-Hans`, `zh-Hant`, `lzh-Hant`, `en`, `ru` … */
  readonly language: string;
  readonly blocks: readonly Block[];
}

/** A sentence by its place: index of its block, and index in that block's `sentences`, from 0. */
export interface Place {
  readonly block: number;
  readonly sentence: number;
}

/**
 * Sentences that belong together. `source` or `translation` may be empty (left out in the
 * translation, or added by it), never both. The places of one side follow one another in
 * the text without a gap.
 *
 * A group may reach over the end of a block on either side, where one language has a
 * paragraph and the other two; it does so only where the evidence is better than for any
 * division at the end of the block.
 */
export interface Group {
  readonly source: readonly Place[];
  readonly translation: readonly Place[];
  /**
   * The probability, from 0 to 1, that these and no others belong together. Of groups
   * above 0.9, 99 in 100 are right. Groups with an empty side have one too: the
   * probability that the other side has nothing to answer them.
   */
  readonly score: number;
}

export interface Alignment {
  /** In the order of both texts. */
  readonly groups: readonly Group[];
  /**
   * From 0 to 1: the scores of the pairs, weighed by the characters of both sides that stand
   * in them, over all characters. What it says of the two: same-text.ts.
   */
  readonly score: number;
  /** How many cells of the table of all pairs were looked at; grows with the length of the texts, not with its square. */
  readonly cells: number;
}

/** A word of Chinese found in a text, and the words of the other language that may answer it, in the form of `wordsIn`. */
export interface LexiconWord {
  readonly word: string;
  readonly answers: readonly string[];
}

/** Chinese words and what they may be in the other language; made by `lexiconFor`. */
export interface Lexicon {
  words(text: string): readonly LexiconWord[];
}

export interface AlignOptions {
  /** From `await lexiconFor(source.language, translation.language)`. Without it: lengths, numbers and shared names only. */
  readonly lexicon?: Lexicon | undefined;
  /** Places that both texts go through, where their file says so: sentences of the source and of the translation before each, in order. Without it: where numbered blocks meet. */
  readonly through?: readonly { readonly i: number; readonly j: number }[] | undefined;
  /** Called now and then with what is done, from 0 to 1. */
  readonly progress?: ((done: number) => void) | undefined;
}

/**
 * The doors, all in `src/import/align/`:
 *
 *     import { align } from './align.ts';
 *     import { lexiconFor } from './lexicon.ts';
 *     const lexicon = await lexiconFor('zh-Hans', 'en'); // undefined for a pair it does not serve
 *     const { groups, score } = align(source, translation, { lexicon });
 *
 * and for what makes blocks, `src/text/sentences/sentences.ts`:
 *
 *     sentencesOf('……', 'zh-Hans') // → string[], trimmed; without spaces, the same characters as the text
 */
export type Align = (source: Text, translation: Text, options?: AlignOptions) => Alignment;
