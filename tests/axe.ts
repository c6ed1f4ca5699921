import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds in a page as it stands, whose policy must be set aside to let it in: `color-contrast: .facts a`, a line each place. */
export async function found(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => (globalThis as unknown as { axe: typeof axe }).axe.run(document, { resultTypes: ['violations'] }));
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`));
}
