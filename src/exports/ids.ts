/** The ids that rows, sentences and notes have in every format. */

/** The id of a sentence, counted from 1. */
export const sentenceId = (row: string, sentence: number) => `${row}.${sentence}`;

/** The id that a note has as an element: `note-oewg`. */
export const noteId = (label: string) => `note-${label}`;
