import axe from 'axe-core';
import type { Page } from 'playwright-core';

// Base UI's focus guards are hidden and focusable on purpose; its menus hang on the body, where the focus leads a screen reader.
const RUN = `axe.run({ exclude: ['[data-base-ui-focus-guard]', '[role=menu]'] })`;

/** What axe finds on a page, and whether something is wider than the screen; empty where all is well. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  // Popups fade in; colours are judged when they are there.
  await page.waitForTimeout(200);
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate(RUN)) as axe.AxeResults;
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
  const overflowPx = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return overflowPx > 0 ? [...found, `${overflowPx} px wider than the screen`] : found;
}
