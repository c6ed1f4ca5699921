/** The words of the search in every language of the interface, and nothing else of it: what its script brings. */
import { search as en } from './en.ts';
import { search as hans } from './zh-Hans.ts';
import { search as hant } from './zh-Hant.ts';

export const searchWords = { 'zh-Hans': hans, 'zh-Hant': hant, en };
