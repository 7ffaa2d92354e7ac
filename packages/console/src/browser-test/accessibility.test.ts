/// <reference types="node" />
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Harness, hasBrowser, startHarness } from './harness.ts';

const SIGN_IN = { name: 'sign in', path: '/sign-in', ready: 'form' };
const SCREENS: readonly { name: string; path: string; ready: string; act?: (page: Page) => Promise<void> }[] = [
  { name: 'players', path: '/players', ready: 'tbody tr' },
  { name: 'create player', path: '/players', ready: 'tbody tr', act: openRefusedDialog },
  { name: 'user menu', path: '/players', ready: 'tbody tr', act: openUserMenu },
  { name: 'overview', path: '/players/3', ready: 'canvas' },
  {
    name: 'overview as a table',
    path: '/players/3',
    ready: 'canvas',
    act: (page) => page.locator('button[title]').last().click(),
  },
  {
    name: 'metric explained',
    path: '/players/3',
    ready: 'canvas',
    act: (page) => page.locator('[data-metric] button').first().click(),
  },
  { name: 'overview without views', path: '/players/23', ready: 'pre' },
  { name: 'embed code', path: '/players/3?tab=embed', ready: 'pre' },
  { name: 'details', path: '/players/3?tab=details', ready: 'dl' },
  { name: 'missing page', path: '/nowhere', ready: 'h1' },
];

const LOOKS = [
  { name: 'light, desktop', colorScheme: 'light', viewport: { width: 1280, height: 800 }, locale: 'en-GB' },
  { name: 'dark, phone, Korean', colorScheme: 'dark', viewport: { width: 375, height: 780 }, locale: 'ko-KR' },
] as const;

describe.skipIf(!hasBrowser)('accessibility of the console (skipped without /usr/bin/chromium)', () => {
  let harness: Harness;

  beforeAll(async () => {
    harness = await startHarness();
    harness.api().unwatched.add(23);
  });
  afterAll(() => harness?.stop());

  describe.each(LOOKS)('$name', ({ name: _, ...look }) => {
    it('sign in: no violation of axe, nothing wider than the screen', async () => {
      const visit = await harness.visit({ ...look, reducedMotion: 'reduce' });
      await visit.open(SIGN_IN.path);
      await visit.page.locator(SIGN_IN.ready).waitFor();
      await visit.page.locator('button[type=submit]').click();
      await expectAccessible(visit.page);
      await visit.close();
    });

    it.each(SCREENS)('$name: no violation of axe, nothing wider than the screen', async ({ path, ready, act }) => {
      const visit = await harness.visit({ ...look, reducedMotion: 'reduce' });
      await visit.signIn();
      await visit.open(path);
      await visit.page.locator(ready).first().waitFor();
      await act?.(visit.page);
      await expectAccessible(visit.page);
      expect(visit.violations).toEqual([]);
      await visit.close();
    });
  });

  it('would find a violation', async () => {
    const visit = await harness.visit();
    await visit.open(SIGN_IN.path);
    await visit.page.locator(SIGN_IN.ready).waitFor();
    await visit.page.evaluate(() => document.querySelector('main')?.append(document.createElement('img')));
    expect(await axeViolations(visit.page)).toEqual([expect.stringContaining('image-alt')]);
    await visit.close();
  });
});

async function openRefusedDialog(page: Page): Promise<void> {
  await page.locator('main button').first().click();
  await page.locator('[role=dialog] button[type=submit]').click();
  await page.locator('[role=dialog] [aria-invalid=true]').waitFor();
}

async function openUserMenu(page: Page): Promise<void> {
  await page.locator('button[aria-haspopup=menu]:visible').click();
  await page.getByRole('menu').waitFor();
}

async function expectAccessible(page: Page): Promise<void> {
  // Popups fade in; colours are judged when they are there.
  await page.waitForTimeout(200);
  expect(await axeViolations(page)).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
}

// Base UI's focus guards are hidden and focusable on purpose: they pass the focus on and are never where it stays. Its menus hang on the
// body, outside of every landmark, where a screen reader is led by the focus.
const RUN = `axe.run({ exclude: ['[data-base-ui-focus-guard]', '[role=menu]'] })`;

/** What axe finds, as `rule: selector`. Its source is evaluated by the browser's debugger, which the page's policy doesn't concern. */
async function axeViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate(RUN)) as axe.AxeResults;
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target} ${failureSummary}`),
  );
}
