import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './stage/axe.ts';
import { launchBrowser } from './stage/browser.ts';
import { type ConsoleVisit, LOOKS, visitConsole } from './stage/console.ts';
import { ACCOUNT, type TestServer } from './stage/server.ts';
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
  const api = clientOf(server);
  await api.users.create({ ...VIEWER, policies: ['NCP_VIDEO_PLYAER_ENHANCEMENT_VIEWER'] });
  await api.subAccounts.create({ name: HOSTILE, policies: [] });
  const { no } = await api.players.create({
    name: 'busy',
    domains: [{ type: 'web', domain: 'https://a.example.com' }],
  });
  for (let volume = 0; volume < 55; volume += 1)
    await api.players.applyDev(no, { option: { autostart: volume % 2 === 0 } });
  visit = await visitConsole(server, browser);
});
afterAll(() => browser?.close());

const rows = () => visit.page.locator('tbody tr');
const apply = () => visit.page.getByRole('button', { name: 'Filter', exact: true }).click();
const field = (label: string) => visit.page.getByLabel(label, { exact: true });

/** A day in the browser's time zone, which is this process's own: `2026-11-25`. */
const dayFromNow = (days: number): string => {
  const day = new Date();
  day.setDate(day.getDate() + days);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
};

describe('the audit log in the console', () => {
  it('comes page by page, the newest first', async () => {
    await visit.open('/admin/audit');
    await rows().first().waitFor();
    expect(await rows().count()).toBe(50);
    expect(await rows().first().textContent()).toContain('session.sign_in');
    await visit.page.getByRole('button', { name: 'Older' }).click();
    await visit.page.getByRole('link', { name: 'account.create', exact: true }).waitFor();
    expect(await rows().count()).toBeGreaterThan(58);
  });

  it('is narrowed by what was done and who did it; the address remembers it', async () => {
    await field('What').fill('sub_account');
    await apply();
    await visit.page.getByText('sub_account.create').waitFor();
    await expect.poll(() => rows().count()).toBe(1);
    await visit.page.reload();
    await expect.poll(() => rows().count()).toBe(1);
    expect(await field('What').inputValue()).toBe('sub_account');
    await field('Who').fill('nobody@example.com');
    await apply();
    await visit.page.getByText('No entry fits this filter.').waitFor();
    await visit.page.getByRole('link', { name: 'Clear filter' }).click();
    await expect.poll(() => rows().count()).toBe(50);
    expect(await field('Who').inputValue()).toBe('');
  });

  it('is narrowed by time', async () => {
    await field('From').fill(dayFromNow(-1));
    await field('To').fill(dayFromNow(1));
    await apply();
    await visit.page.getByRole('link', { name: 'Clear filter' }).waitFor();
    await expect.poll(() => rows().count()).toBe(50);
    await field('To').fill(dayFromNow(-2));
    await apply();
    await visit.page.getByText('“From” is later than “To”.').waitFor();
    await visit.open(`/admin/audit?until=${dayFromNow(-1)}`);
    await visit.page.getByText('No entry fits this filter.').waitFor();
    await visit.open(`/admin/audit?since=${dayFromNow(1)}`);
    await visit.page.getByText('No entry fits this filter.').waitFor();
  });

  it('shows all of an entry, hostile names as text, and leads back to the filter', async () => {
    await visit.open('/admin/audit?action=sub_account');
    await rows().getByRole('link').click();
    await visit.page.locator('pre').waitFor();
    expect(await visit.page.locator('pre').textContent()).toContain(JSON.stringify(HOSTILE));
    expect(await visit.page.locator('main img').count()).toBe(0);
    await visit.page.locator('dd', { hasText: ACCOUNT.accessKey }).waitFor();
    await visit.page.getByRole('main').getByRole('link', { name: 'Audit log' }).last().click();
    await expect.poll(() => rows().count()).toBe(1);
    expect(new URL(visit.page.url()).search).toBe('?action=sub_account');
  });

  it('says so where there is no such entry', async () => {
    for (const id of ['99999999', 'nonsense', '-1']) {
      await visit.open(`/admin/audit/${id}`);
      await visit.page.getByText('There is no entry of this number.').waitFor();
    }
  });

  it('stays hidden from those who may not see it', async () => {
    const viewer = await visitConsole(server, browser, {}, VIEWER);
    for (const path of ['/admin/audit', '/admin/audit/1']) {
      await viewer.open(path);
      await viewer.page.getByText('You may not see this').waitFor();
    }
    await viewer.close();
  });

  it.each(LOOKS)('is accessible and fits: $name', async ({ name: _, ...look }) => {
    const looking = await visitConsole(server, browser, { ...look, reducedMotion: 'reduce' });
    const { list } = await clientOf(server).audit.page({ action: 'sub_account' });
    for (const [path, ready] of [
      ['', 'tbody tr'],
      ['?action=nothing', 'main section h2'],
      ['?since=2026-11-20&until=2026-11-01', 'main section h2'],
      [`/${list[0]?.id}`, 'pre'],
    ] as const) {
      await looking.open(`/admin/audit${path}`);
      await looking.page.locator(ready).first().waitFor();
      expect(await accessibilityFaults(looking.page), path).toEqual([]);
    }
    await looking.close();
  });

  it('met no exception on the way', () => {
    expect(visit.faults.filter((fault) => !fault.includes('Failed to load resource'))).toEqual([]);
  });
});
