/** Content as plain text. Every other form of it (pages, search, exports) is made from the same tree. */
import { joiner, type Language } from '../languages.ts';
import type { Content, Inline, RowKind } from './model.ts';

/** The plain text of inline content; the mark of a note has none. */
export const inlineText = (inlines: readonly Inline[]): string =>
  inlines.map((inline) => (typeof inline === 'string' ? inline : inline.type === 'note' ? '' : inlineText(inline.children))).join('');

/** What stands between two sentences of a row: verse has lines, a table's row has cells. */
export const joinerOf = (kind: RowKind, language: Language) => (kind === 'verse' || kind === 'code' ? '\n' : kind === 'cells' ? '\t' : joiner(language));

/** The sentences of some content as plain text; none where there is none. */
export const sentenceTexts = (content: Content | undefined): string[] => content?.sentences.map(inlineText) ?? [];

/** A row's whole text in one language; empty where it has none. */
export const rowText = ({ kind, content }: { kind: RowKind; content: Partial<Record<Language, Content>> }, language: Language) =>
  sentenceTexts(content[language]).join(joinerOf(kind, language));

/** A note's whole text in one language; empty where it has none. */
export const noteText = ({ content }: { content: Partial<Record<Language, Content>> }, language: Language) => rowText({ kind: 'paragraph', content }, language);
