import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './stage/axe.ts';
import { launchBrowser } from './stage/browser.ts';
import { type ConsoleVisit, LOOKS, visitConsole } from './stage/console.ts';
import type { TestServer } from './stage/server.ts';
import { clientOf } from './stage/statistics.ts';
import { withServer } from './stage/with-server.ts';

const HOSTILE = '<img src=x onerror="document.title=1">';
const VIEWER = { email: 'viewer@playhead.local', password: 'only-looks-at-players' };

let server: TestServer;
let browser: Browser;
let visit: ConsoleVisit;
let playerNo: number;

withServer((started) => {
  server = started;
});
beforeAll(async () => {
  browser = await launchBrowser();
  const api = clientOf(server);
  playerNo = (
    await api.players.create({ name: 'deployed', domains: [{ type: 'web', domain: 'https://a.example.com' }] })
  ).no;
  await api.users.create({ ...VIEWER, policies: ['NCP_VIDEO_PLYAER_ENHANCEMENT_VIEWER'] });
  visit = await visitConsole(server, browser);
});
afterAll(() => browser?.close());

const button = (name: string | RegExp) => visit.page.getByRole('button', { name });
const link = (name: string) => visit.page.getByRole('link', { name });
const editor = () => visit.page.getByLabel('Options document, JSON');
const edit = async (text: string) => {
  await visit.open(`/players/${playerNo}/deployments/edit`);
  await editor().fill(text);
};

describe('deployments in the console', () => {
  it('are a tab of the player', async () => {
    await visit.open(`/players/${playerNo}`);
    await visit.page.getByRole('tab', { name: 'Deployments' }).click();
    await visit.page.getByText('Develop and Production show the same deployment.').waitFor();
    expect(await visit.page.getByRole('row', { name: /Deployment 1/ }).textContent()).toContain('ProductionDevelop');
    await link('Edit options').click();
    await editor().waitFor();
    expect(JSON.parse(await editor().inputValue())).toEqual({});
  });

  it('cannot be made of what is no JSON or not valid, and the way to a fault leads into the text', async () => {
    await edit('{\n  "autostart": tru\n}');
    await visit.page.getByText('This is not JSON: see line 2, column 16.').waitFor();
    expect(await button('Deploy to Develop').isDisabled()).toBe(true);
    await editor().fill('{\n  "autostart": "yes",\n  "brandNew": 1\n}');
    await visit.page.getByText('1 value is not valid').waitFor();
    expect(await button('Deploy to Develop').isDisabled()).toBe(true);
    await visit.page.getByText('Not known to this version').waitFor();
    await button('autostart').click();
    const selected = () =>
      editor().evaluate((field) => {
        const { value, selectionStart, selectionEnd } = field as HTMLTextAreaElement;
        return value.slice(selectionStart, selectionEnd);
      });
    expect(await selected()).toBe('"autostart"');
  });

  it('go to Develop, hostile texts and all, and show as text', async () => {
    await edit(JSON.stringify({ autostart: true, [HOSTILE]: HOSTILE }));
    await button('Deploy to Develop').click();
    await visit.page.getByText('Deployment 2 is in Develop.').waitFor();
    const { option, deployment } = await clientOf(server).players.options(playerNo, { env: 'develop' });
    expect({ option, deployment }).toEqual({ option: { autostart: true, [HOSTILE]: HOSTILE }, deployment: 2 });
    await link('See the difference').click();
    const shown = visit.page.locator('li', { hasText: HOSTILE.slice(0, 8) });
    expect(await shown.locator('code').textContent()).toContain(JSON.stringify(HOSTILE));
    expect(await visit.page.locator('main img').count()).toBe(0);
    expect(new URL(visit.page.url()).searchParams.get('against')).toBe('1');
  });

  it('go to Production after a question that has an address of its own', async () => {
    await visit.open(`/players/${playerNo}/deployments?ask=production`);
    const dialog = visit.page.getByRole('dialog', { name: 'Deploy to Production?' });
    await dialog.getByText('shows deployment 2').waitFor();
    await visit.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await link('Deploy to Production').click();
    await dialog.getByRole('button', { name: 'Deploy', exact: true }).click();
    await visit.page.getByText('Production shows what Develop shows.').waitFor();
    expect((await clientOf(server).players.options(playerNo, { env: 'production' })).deployment).toBe(2);
  });

  it('are refused in words where somebody deployed meanwhile, and the newest can be loaded', async () => {
    await edit('{"autostart": false}');
    await clientOf(server).players.applyDev(playerNo, { option: { mute: true } });
    await button('Deploy to Develop').click();
    await visit.page.getByText('Somebody deployed meanwhile.').waitFor();
    await button('Load the newest').click();
    await expect.poll(() => editor().inputValue()).toBe(JSON.stringify({ mute: true }, null, 2));
  });

  it('take Develop back to Production', async () => {
    await visit.open(`/players/${playerNo}/deployments`);
    await link('Roll back Develop').click();
    await button('Roll back').click();
    await visit.page.getByText('Develop shows what Production shows.').waitFor();
    expect((await clientOf(server).players.options(playerNo, { env: 'develop' })).deployment).toBe(2);
  });

  it('can be compared with any other, and restored', async () => {
    await visit.open(`/players/${playerNo}/deployments/3`);
    await visit.page.getByLabel('Compare with').selectOption({ label: 'An empty document' });
    await expect.poll(() => visit.page.locator('section li code').allTextContents()).toEqual(['mute']);
    expect(new URL(visit.page.url()).searchParams.get('against')).toBe('0');
    await visit.page.getByLabel('Compare with').selectOption({ label: '2 (Production)' });
    await visit.page.getByText('Removed').first().waitFor();
    await link('Restore to Develop').click();
    await button('Restore to Develop').click();
    await visit.page.getByText('Deployment 4 is in Develop.').waitFor();
    await visit.page.getByText('Options of deployment 3 again').waitFor();
  });

  it('come page by page', async () => {
    for (let volume = 0; volume < 20; volume += 1) {
      await clientOf(server).players.applyDev(playerNo, { option: { autostart: volume % 2 === 0 } });
    }
    await visit.open(`/players/${playerNo}/deployments`);
    await button('Show more').click();
    await expect.poll(() => visit.page.locator('tbody tr').count()).toBe(24);
    await visit.page.getByRole('link', { name: 'Deployment 1', exact: true }).waitFor();
  });

  it('say so where there is none of a number', async () => {
    await visit.open(`/players/${playerNo}/deployments/999`);
    await visit.page.getByText('There is no such deployment').waitFor();
    await visit.open(`/players/${playerNo}/deployments/nonsense`);
    await visit.page.getByText('There is no such deployment').waitFor();
  });

  it('stay hidden from those who may not see them', async () => {
    const viewer = await visitConsole(server, browser, {}, VIEWER);
    await viewer.open(`/players/${playerNo}/deployments`);
    await viewer.page.getByText('You may not see this').waitFor();
    expect(await accessibilityFaults(viewer.page)).toEqual([]);
    await viewer.close();
  });

  it.each(LOOKS)('are accessible and fit: $name', async ({ name: _, ...look }) => {
    const looking = await visitConsole(server, browser, { ...look, reducedMotion: 'reduce' });
    const pages = [
      ['', 'tbody tr'],
      ['?ask=production', '[role=dialog]'],
      ['/edit', 'textarea'],
      ['/3?against=2', 'pre'],
      ['/3?ask=restore', '[role=dialog]'],
      ['/999', 'section h2'],
    ] as const;
    for (const [path, ready] of pages) {
      await looking.open(`/players/${playerNo}/deployments${path}`);
      await looking.page.locator(ready).first().waitFor();
      expect(await accessibilityFaults(looking.page), path).toEqual([]);
    }
    await looking.close();
  });

  it('met no exception on the way', () => {
    // What the server refuses, browsers log as an error of their own.
    expect(visit.faults.filter((fault) => !fault.includes('Failed to load resource'))).toEqual([]);
  });
});
