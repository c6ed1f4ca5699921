/** The words of the tools for links and quotations in every language of the interface, and nothing else of it: what their script brings. */
import { links as en } from './en.ts';
import { links as hans } from './zh-Hans.ts';
import { links as hant } from './zh-Hant.ts';

export const linkWords = { 'zh-Hans': hans, 'zh-Hant': hant, en };
