/** The language of the interface, in tests: changed as a reader changes it. */
import type { Page } from 'playwright-core';

/** Waits until a page speaks a language. */
export const spoken = (page: Page, lang: string) => page.locator(`html[lang="${lang}"]`).waitFor({ state: 'attached' });
export const choose = (page: Page, lang: string) => page.evaluate((one) => document.querySelector<HTMLElement>(`interface-language [value="${one}"]`)!.click(), lang);
