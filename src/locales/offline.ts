/** The words for keeping what is read offline in every language of the interface, and nothing else of it: what their script brings. */
import { offline as en } from './en.ts';
import { offline as hans } from './zh-Hans.ts';
import { offline as hant } from './zh-Hant.ts';

export const offlineWords = { 'zh-Hans': hans, 'zh-Hant': hant, en };
