import { createClient } from '@playhead/sdk';
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

withServer((started) => {
  server = started;
});
beforeAll(async () => {
  browser = await launchBrowser();
  await clientOf(server).users.create({ ...VIEWER, policies: ['NCP_VIDEO_PLYAER_ENHANCEMENT_VIEWER'] });
  await clientOf(server).subAccounts.create({ name: 'nightly', policies: ['NCP_VIDEO_PLYAER_ENHANCEMENT_VIEWER'] });
  visit = await visitConsole(server, browser, { permissions: ['clipboard-read', 'clipboard-write'] });
});
afterAll(() => browser?.close());

const dialog = () => visit.page.getByRole('dialog');
const record = (name: string) => visit.page.locator('main li', { has: visit.page.getByRole('heading', { name }) });
const keyNamed = async (name: string) =>
  (await clientOf(server).keys.list()).list.find((key) => key.name === name) ?? expect.unreachable(name);

describe('API keys in the console', () => {
  it('are found through the navigation', async () => {
    await visit.open('/players');
    await visit.page.getByRole('link', { name: 'Administration' }).first().click();
    await visit.page.getByText('E2EACCESSKEY00000001').waitFor();
    expect(new URL(visit.page.url()).pathname).toBe('/console/admin/keys');
  });

  it('are made for a sub account; the secret is shown once, can be copied, and works', async () => {
    await visit.page.getByRole('link', { name: 'Create key' }).click();
    await dialog().getByLabel('Name').fill('report');
    await dialog().getByLabel('Belongs to').selectOption('nightly');
    await dialog().getByRole('button', { name: 'Create key' }).click();
    await dialog().getByText('Your new key').waitFor();
    await visit.page.mouse.click(5, 5);
    await dialog().getByRole('button', { name: 'Copy secret key' }).click();
    await dialog().getByRole('button', { name: 'Copied' }).waitFor();
    const secretKey = await visit.page.evaluate(() => navigator.clipboard.readText());
    const { access_key: accessKey, sub_account: holder } = await keyNamed('report');
    expect(holder?.name).toBe('nightly');
    expect((await createClient({ baseUrl: server.url, accessKey, secretKey }).players.list()).total).toBeGreaterThan(0);
    await dialog().getByRole('button', { name: 'Done' }).click();
    await record('report').waitFor();
    await visit.page.reload();
    await record('report').waitFor();
    expect(await visit.page.content()).not.toContain(secretKey);
  });

  it('are disabled and enabled', async () => {
    await record('report').getByRole('button', { name: 'Disable' }).click();
    await record('report').getByText('Disabled').waitFor();
    expect((await keyNamed('report')).status).toBe('stopped');
    await record('report').getByRole('button', { name: 'Enable' }).click();
    await record('report').getByText('Active').waitFor();
    expect((await keyNamed('report')).status).toBe('active');
  });

  it('are deleted when disabled, and only after their name was typed, by keyboard alone', async () => {
    expect(await record('report').getByRole('link', { name: 'Delete' }).count()).toBe(0);
    await record('report').getByRole('button', { name: 'Disable' }).click();
    await record('report').getByRole('link', { name: 'Delete' }).focus();
    await visit.page.keyboard.press('Enter');
    const confirm = dialog().getByRole('button', { name: 'Delete' });
    await confirm.waitFor();
    expect(await confirm.isDisabled()).toBe(true);
    await dialog().getByLabel('Type report to confirm').focus();
    await visit.page.keyboard.type('repor');
    await visit.page.keyboard.press('Enter');
    expect(await confirm.isDisabled()).toBe(true);
    await visit.page.keyboard.type('t');
    await visit.page.keyboard.press('Enter');
    await dialog().waitFor({ state: 'detached' });
    await record('report').waitFor({ state: 'detached' });
    expect((await clientOf(server).keys.list()).list.map(({ name }) => name)).not.toContain('report');
    expect(new URL(visit.page.url()).search).toBe('');
  });

  it('show hostile names as text', async () => {
    await clientOf(server).keys.create({ name: HOSTILE });
    await visit.open('/admin/keys');
    await record(HOSTILE).waitFor();
    expect(await visit.page.locator('main img').count()).toBe(0);
  });

  it('say why the server refuses', async () => {
    const { list } = await clientOf(server).keys.list({ sub_account: 0 });
    for (let made = list.length; made < 10; made += 1) await clientOf(server).keys.create();
    await visit.open('/admin/keys?ask=new');
    await dialog().getByRole('button', { name: 'Create key' }).click();
    await dialog().getByText('There are as many keys as one holder may have.').waitFor();
  });

  it('say what happened where they cannot be had, and can be asked for again', async () => {
    await visit.page.route('**/api/v1/keys', (route) => route.abort());
    await visit.open('/admin/keys');
    await visit.page.getByRole('heading', { name: 'The API keys could not be loaded' }).waitFor();
    expect(await accessibilityFaults(visit.page)).toEqual([]);
    await visit.page.unroute('**/api/v1/keys');
    await visit.page.getByRole('button', { name: 'Try again' }).click();
    await record(HOSTILE).waitFor();
  });

  it('stay hidden from those who may not see them', async () => {
    const viewer = await visitConsole(server, browser, {}, VIEWER);
    await viewer.open('/admin/keys?ask=new');
    await viewer.page.getByText('You may not see this').waitFor();
    expect(await viewer.page.getByRole('dialog').count()).toBe(0);
    await viewer.close();
  });

  it('are shown without the ways to change them to those who may only look', async () => {
    const api = clientOf(server);
    await api.policies.create({ name: 'looks-at-keys', actions: ['View/getAccessKeyList'] });
    const looker = { email: 'looker@playhead.local', password: 'only-looks-at-the-keys' };
    await api.users.create({ ...looker, policies: ['looks-at-keys'] });
    const looking = await visitConsole(server, browser, {}, looker);
    await looking.open('/admin/keys');
    await looking.page.getByText('You may look at this, not change it.').waitFor();
    await looking.page.getByText('E2EACCESSKEY00000001').first().waitFor();
    expect(await looking.page.getByRole('button', { name: /Disable|Enable/ }).count()).toBe(0);
    expect(await looking.page.getByRole('link', { name: /Create key|Delete/ }).count()).toBe(0);
    await looking.close();
  });

  it.each(LOOKS)('are accessible and fit: $name', async ({ name: _, ...look }) => {
    const looking = await visitConsole(server, browser, { ...look, reducedMotion: 'reduce' });
    const { access_key: of } = await keyNamed(HOSTILE);
    for (const [query, ready] of [
      ['', 'main li h3'],
      ['?ask=new', '[role=dialog] select'],
      [`?ask=delete&of=${of}`, '[role=dialog] input'],
    ] as const) {
      await looking.open(`/admin/keys${query}`);
      await looking.page.locator(ready).first().waitFor();
      expect(await accessibilityFaults(looking.page), query).toEqual([]);
    }
    await looking.close();
  });
});
