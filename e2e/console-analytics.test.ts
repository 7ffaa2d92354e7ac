import type { Beat } from '@playhead/contract/beats';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './stage/axe.ts';
import { licenceFor, playedBeat, report, viewIdAt } from './stage/beats.ts';
import { launchBrowser } from './stage/browser.ts';
import { type ConsoleVisit, LOOKS, visitConsole } from './stage/console.ts';
import type { TestServer } from './stage/server.ts';
import { clientOf, eventually, totalsOf } from './stage/statistics.ts';
import { withServer } from './stage/with-server.ts';

const HOSTILE = '<img src=x onerror="document.title=1">, "late"';
const SITE = 'https://news.example.com';
const LOOKER = { email: 'looker@playhead.local', password: 'only-looks-at-nothing' };
const PLAYS = 7;
const PAGES = [
  ['', 'canvas'],
  ['/viewing', 'canvas'],
  ['/quality', 'canvas'],
  ['/errors', 'canvas'],
  ['/audience?by=title', 'tbody tr'],
  ['/changes', 'tbody tr'],
  ['/usage', 'tbody tr'],
] as const;

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
  await api.users.create({ ...LOOKER, policies: [] });
  const player = await api.players.create({ name: 'news', domains: [{ type: 'web', domain: SITE }] });
  playerNo = player.no;
  const { token } = await licenceFor(server, player.access_key, SITE);
  for (let index = 0; index < PLAYS; index += 1) await report(server, token, viewOf(index), SITE);
  await eventually(
    () => totalsOf(server, playerNo),
    ({ views }) => views === PLAYS,
  );
  visit = await visitConsole(server, browser);
});
afterAll(() => browser?.close());

/** One view in seven ends with an error; the first three are of a title that tries to be markup. */
function viewOf(index: number): Beat[] {
  const viewId = viewIdAt(Date.now() - 5000);
  const metadata = { title: index < 3 ? HOSTILE : 'Evening news', streamType: 'vod' as const, durationMs: 60_000 };
  const first = { ...playedBeat(viewId, 0, 0), metadata };
  const second = playedBeat(viewId, 1, 4000);
  if (index > 0) return [first, second];
  const error = { code: 'E0004', fatal: true, detail: 'bufferAppendError' };
  return [first, { ...second, state: 'failed', reason: 'error', errorCount: 1, error } as Beat];
}

const page = () => visit.page;
const card = (metric: string) => page().locator(`[data-metric="${metric}"] p`).first();
const button = (name: string | RegExp) => page().getByRole('button', { name });
const search = () => new URL(page().url()).searchParams;

describe('analytics in the console', () => {
  it('says what has been played, and who watches now', async () => {
    await visit.open('/analytics');
    await page().locator('canvas').waitFor();
    expect(await card('views').textContent()).toMatch(/^7/);
    expect(await card('playback_failure_percentage').textContent()).toMatch(/^14.3%/);
    await expect.poll(() => page().locator('[data-live=attempts]').textContent()).toBe(String(PLAYS));
    await expect.poll(() => page().locator('[data-live=failed]').textContent()).toBe('1');
    await page().locator('[data-breakdown=title]').getByText(HOSTILE).waitFor();
    expect(await page().locator('main img').count()).toBe(0);
    expect(await page().getByRole('link', { name: 'IP Geolocation by DB-IP' }).getAttribute('href')).toBe(
      'https://db-ip.com',
    );
  });

  it('explains a metric by the catalogue', async () => {
    await button('What is “Views”?').click();
    await page().getByText('Attempts to play that began in the range').waitFor();
    await page().keyboard.press('Escape');
  });

  it('filters by a value that is there; the address holds it and the way back undoes it', async () => {
    await button(/^Filter$/).click();
    await page().getByLabel('What', { exact: true }).selectOption('title');
    await page().getByRole('checkbox', { name: HOSTILE }).click();
    await button('Apply').click();
    await expect.poll(() => card('views').textContent()).toMatch(/^3/);
    expect(search().get('filter')).toContain('title:');
    await button('Saved filters').click();
    await page().getByLabel('Name').fill('Suspicious');
    await button('Save').last().click();
    await page().keyboard.press('Escape');
    await page().reload();
    await expect.poll(() => card('views').textContent()).toMatch(/^3/);
    await button('Reset filters').click();
    await expect.poll(() => card('views').textContent()).toMatch(/^7/);
    await page().goBack();
    await expect.poll(() => card('views').textContent()).toMatch(/^3/);
    await page().goForward();
    await expect.poll(() => card('views').textContent()).toMatch(/^7/);
    await button('Saved filters').click();
    await button(/^Suspicious/).click();
    await expect.poll(() => card('views').textContent()).toMatch(/^3/);
    await button('Reset filters').click();
  });

  it('filters by a number in the unit that people use', async () => {
    await button(/^Filter$/).click();
    await page().getByLabel('What', { exact: true }).selectOption('startup_time');
    await page().getByLabel('Value (seconds)').fill('0.2');
    await button('Apply').click();
    await page().getByText('No views in this period').waitFor();
    expect(search().get('filter')).toContain('startup_time>=200');
    await button('Reset filters').first().click();
  });

  it('zooms from the keyboard and back; keeps the period from page to page', async () => {
    await page().locator('summary').click();
    await button(/^Zoom to/)
      .first()
      .press('Enter');
    await expect.poll(() => search().get('from')).toMatch(/T\d\d:\d0$/);
    await page().getByRole('link', { name: 'Quality' }).click();
    await page().getByRole('heading', { name: 'Startup time over time' }).waitFor();
    expect(search().get('from')).not.toBeNull();
    await button('Reset zoom').click();
    await expect.poll(() => search().get('from')).toBeNull();
    await page().locator('[data-histogram=startup_time]').waitFor();
    await button('p95').click();
    await page().getByRole('heading', { name: 'Startup time, p95 over time' }).waitFor();
    expect(search().get('metric')).toBe('startup_time.p95');
  });

  it('zooms by dragging over the chart', async () => {
    await page().locator('canvas').waitFor();
    const box = await page().locator('canvas').boundingBox();
    if (box === null) throw new Error('The chart is not on screen.');
    await page().mouse.move(box.x + box.width * 0.6, box.y + 80);
    await page().mouse.down();
    await page().mouse.move(box.x + box.width * 0.8, box.y + 80, { steps: 3 });
    await page().mouse.up();
    await expect.poll(() => search().get('from')).not.toBeNull();
    await page().goBack();
    await expect.poll(() => search().get('from')).toBeNull();
  });

  it('hands out the table as a file', async () => {
    await page().locator('summary').click();
    const href = (await page().getByRole('link', { name: 'CSV' }).getAttribute('href')) ?? '';
    const answer = await page().context().request.get(`${server.url}${href}`);
    expect(answer.headers()['content-type']).toContain('text/csv');
  });

  it('names errors, and what their codes mean', async () => {
    await visit.open('/analytics/errors');
    await page().locator('[data-breakdown=error_code]').getByText('E0004').waitFor();
    await page().locator('[data-breakdown=error_detail]').getByText('bufferAppendError').waitFor();
    await page().getByText('The video file could not be played.').waitFor();
  });

  it('tells what was used', async () => {
    await visit.open('/analytics/usage');
    await page().getByText('Reports by month').waitFor();
    await page().getByText('Cumulative').click();
  });

  it('is hidden from those who may not see it', async () => {
    const looker = await visitConsole(server, browser, {}, LOOKER);
    await looker.open('/analytics');
    await looker.page.getByText('You may not see this').waitFor();
    await looker.close();
  });

  it.each(LOOKS)('is accessible and fits: $name', async ({ name: _, ...look }) => {
    const looking = await visitConsole(server, browser, { ...look, reducedMotion: 'reduce' });
    for (const [path, ready] of PAGES) {
      await looking.open(`/analytics${path}`);
      await looking.page.locator(ready).first().waitFor();
      expect(await accessibilityFaults(looking.page), path).toEqual([]);
    }
    await looking.close();
  });

  it('met no exception on the way', () => {
    expect(visit.faults).toEqual([]);
  });
});
