/** The words of the reader's own highlights and notes in every language of the interface, and nothing else of it: what their script brings. */
import { annotations as en } from './en.ts';
import { annotations as hans } from './zh-Hans.ts';
import { annotations as hant } from './zh-Hant.ts';

export const annotationWords = { 'zh-Hans': hans, 'zh-Hant': hant, en };
