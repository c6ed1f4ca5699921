/** The words of the catalogue in every language of the interface, and of a date how each says it: what its script brings. */
import type { Dated } from '../text/dates.ts';
import { day as hanDay } from './chinese.ts';
import { catalogue as en } from './en.ts';
import { day as enDay } from './english.ts';
import { catalogue as hans } from './zh-Hans.ts';
import { catalogue as hant } from './zh-Hant.ts';

export const catalogueWords = { 'zh-Hans': hans, 'zh-Hant': hant, en };

/** A date as the interface says it. */
export const dayIn = { 'zh-Hans': hanDay, 'zh-Hant': hanDay, en: enDay } satisfies Record<string, (date: Dated) => string>;
