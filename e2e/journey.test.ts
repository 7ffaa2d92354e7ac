import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, openPage } from './stage/browser.ts';
import { ACCOUNT, removeDataDir, startServer, type TestServer } from './stage/server.ts';
import { clientOf } from './stage/statistics.ts';

/** How soon after playing the console must show it. */
const NUMBERS_WITHIN_MS = 5000;

let server: TestServer;
let browser: Browser;
let context: BrowserContext;

beforeAll(async () => {
  [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-US' });
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: server.url });
});
afterAll(async () => {
  await browser.close();
  await server.signal('SIGTERM');
  removeDataDir(server.dataDir);
});

const figure = (page: Page, metric: string) => page.locator(`[data-metric="${metric}"] p`).first();

describe('a newcomer', () => {
  let console: Page;
  let consoleFaults: string[];

  it('signs in to the console and finds the demo player', async () => {
    ({ page: console, faults: consoleFaults } = await openPage(context, `${server.url}/console/`));
    await console.getByLabel('Email').fill(ACCOUNT.email);
    await console.getByLabel('Password', { exact: true }).fill('not-the-password');
    await console.getByRole('button', { name: 'Sign in' }).click();
    await console.getByRole('alert').first().waitFor();
    consoleFaults.length = 0;

    await console.getByLabel('Password', { exact: true }).fill(ACCOUNT.password);
    await console.getByRole('button', { name: 'Sign in' }).click();
    await console.getByRole('link', { name: 'demo', exact: true }).click();
    await console.getByRole('heading', { name: 'demo' }).waitFor();
  });

  it('watches the demo: a real stream through the pasted line, from this server alone', async () => {
    const requested: string[] = [];
    const { page, faults } = await openPage(context, 'about:blank');
    page.on('request', (request) => requested.push(request.url()));
    await page.goto(`${server.url}/demo`);
    const video = page.locator('playhead-player video');
    await video.evaluate(
      (element) =>
        new Promise<void>((resolve) => {
          const media = element as HTMLVideoElement;
          const check = () => (media.currentTime > 3 ? resolve() : setTimeout(check, 50));
          check();
        }),
    );
    const pasted = await page.locator('pre').textContent();
    const player = (await clientOf(server).players.list({})).list.find(({ name }) => name === 'demo');
    const { forms } = await clientOf(server).players.embed(player?.no ?? 0);
    expect(pasted).toBe(forms[0]?.code);
    expect(requested.filter((url) => !url.startsWith(server.url) && !/^(blob|data):/.test(url))).toEqual([]);
    expect(requested.some((url) => url.endsWith('.m4s'))).toBe(true);
    expect(faults).toEqual([]);
  });

  it('sees views, play time, startup time and rebuffering in the console within 5 s', async () => {
    const shown = console.locator('[data-metric="views"]').filter({ hasText: '1' });
    await shown.waitFor({ timeout: NUMBERS_WITHIN_MS });
    await expect
      .poll(() => figure(console, 'startup_time').textContent(), { timeout: NUMBERS_WITHIN_MS })
      .toMatch(/\d/);
    await expect
      .poll(() => figure(console, 'play_time').textContent(), { timeout: NUMBERS_WITHIN_MS })
      .toMatch(/[1-9]/);
    expect(await figure(console, 'rebuffer_percentage').textContent()).toMatch(/\d/);
    expect(await figure(console, 'current_viewers').textContent()).toBe('1');
  });

  it('copies the embed code', async () => {
    await console.getByRole('tab', { name: 'Embed' }).click();
    await console.getByRole('button', { name: 'Copy code' }).click();
    const copied = await console.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(
      /^<script async src="http:\/\/127\.0\.0\.1:\d+\/embed\.js\?access_key=[0-9a-f]{32}"><\/script><playhead-player /,
    );
  });

  it('creates a player, and is told which field is wrong first', async () => {
    await console.getByRole('link', { name: 'Players' }).first().click();
    await console.getByRole('button', { name: 'Create player' }).click();
    const dialog = console.getByRole('dialog');
    await dialog.getByLabel('Name').fill('demo');
    await dialog.getByLabel('Site domain 1').fill('https://www.example.com');
    await dialog.getByRole('button', { name: /^Create/ }).click();
    await dialog
      .getByText(/name/i)
      .filter({ hasText: /taken|already/i })
      .first()
      .waitFor();
    await dialog.getByLabel('Name').fill('newcomer');
    await dialog.getByRole('button', { name: /^Create/ }).click();
    await console.getByRole('heading', { name: 'newcomer' }).waitFor();
    const { list } = await clientOf(server).players.list({});
    expect(list.map(({ name }) => name).sort()).toEqual(['demo', 'newcomer']);
  });

  it('met no error on the way', () => {
    expect(consoleFaults).toEqual([]);
  });

  it('signs out, and the session is over', async () => {
    await console.getByRole('button', { name: /Account and settings/ }).click();
    await console.getByRole('menuitem', { name: 'Sign out' }).click();
    await console.getByLabel('Email').waitFor();
    await console.goto(`${server.url}/console/players`);
    await console.getByLabel('Email').waitFor();
  });
});
