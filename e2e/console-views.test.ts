import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityFaults } from './stage/axe.ts';
import { licenceFor, report } from './stage/beats.ts';
import { launchBrowser } from './stage/browser.ts';
import { type ConsoleVisit, LOOKS, visitConsole } from './stage/console.ts';
import type { TestServer } from './stage/server.ts';
import { clientOf, eventually } from './stage/statistics.ts';
import { HOSTILE_TITLE, type ToldViews, toldViews } from './stage/told-views.ts';
import { withServer } from './stage/with-server.ts';

const SITE = 'https://www.example.com';

let server: TestServer;
let browser: Browser;
let visit: ConsoleVisit;
let told: ToldViews;
let token: string;

withServer((started) => {
  server = started;
});
beforeAll(async () => {
  browser = await launchBrowser();
  const api = clientOf(server);
  const player = await api.players.create({ name: 'news', domains: [{ type: 'web', domain: SITE }] });
  ({ token } = await licenceFor(server, player.access_key, SITE));
  told = toldViews(Date.now());
  for (const beats of Object.values(told)) await report(server, token, [...beats], SITE);
  await eventually(
    () => api.views.list(),
    ({ list }) => list.length === 5,
  );
  visit = await visitConsole(server, browser);
});
afterAll(() => browser?.close());

const idOf = (name: keyof ToldViews) => told[name][0]?.viewId ?? '';
const main = () => visit.page.getByRole('main');
const rows = () => main().locator('tbody tr');

describe('views in the console', () => {
  it('are listed, narrowed to what went wrong, sorted, and found by id', async () => {
    await visit.open('/analytics/views');
    await expect.poll(() => rows().count()).toBe(5);
    expect(await rows().first().textContent()).toContain(HOSTILE_TITLE);
    expect(await main().locator('img, tbody b').count()).toBe(0);
    await main().getByRole('button', { name: 'Stalled', exact: true }).click();
    await expect.poll(() => rows().count()).toBe(1);
    expect(await rows().first().textContent()).toContain('2 · 8.2s');
    await main().getByRole('button', { name: 'Failed', exact: true }).click();
    await expect.poll(() => rows().first().textContent()).toContain('E0003');
    await main().getByRole('button', { name: 'All', exact: true }).click();
    await expect.poll(() => rows().count()).toBe(5);
    await main().getByLabel('Sorted by').selectOption('startup_time');
    await expect.poll(() => rows().first().textContent()).toContain('2.4s');
    await main().getByLabel('Find a view by its id').fill('nonsense');
    await main().getByRole('button', { name: 'Open' }).click();
    await main().getByText('A view’s id has 32 digits').waitFor();
    await main()
      .getByLabel('Find a view by its id')
      .fill(`see ${idOf('failed')}`);
    await main().getByRole('button', { name: 'Open' }).click();
    await main().getByText('Never started: E0003').waitFor();
    await main().getByRole('link', { name: 'All views' }).click();
    await rows().last().getByRole('link').click();
    await main().locator('[data-story]').waitFor();
  });

  it('tell what went wrong in a sentence, along the time, and in words', async () => {
    await visit.open(`/analytics/views/${idOf('stalled')}`);
    await main().getByText('Stalled twice, 8.2s in all, at 1080p over a 2 Mbps connection.').waitFor();
    const bands = await main()
      .locator('[data-band]')
      .evaluateAll((elements) => elements.map((element) => element.getAttribute('data-band')));
    expect(bands).toEqual(
      ['starting', 'playing', 'stalled', 'playing', 'seeking', 'playing', 'stalled', 'playing', 'paused'], // biome-ignore format: one line is one view
    );
    const slider = main().getByRole('slider');
    expect(await slider.getAttribute('aria-valuetext')).toContain('0:20.0, Stalled for 5.2s, 1080p 4.5 Mbps');
    await slider.press('Home');
    expect(await slider.getAttribute('aria-valuetext')).toContain('0:00.0, Starting for 2.4s');
    await slider.press('End');
    await slider.press('ArrowLeft');
    expect(await slider.getAttribute('aria-valuetext')).toContain('Paused');
    await slider.press('+');
    await slider.press('+');
    expect(await main().locator('[data-band="starting"]').count()).toBe(0);
    await slider.press('0');
    expect(await main().locator('[data-band="starting"]').count()).toBe(1);
    const box = await slider.boundingBox();
    if (box === null) throw new Error('The timeline is not on screen.');
    await visit.page.mouse.move(box.x + box.width * 0.3, box.y + 40);
    await visit.page.mouse.down();
    await visit.page.mouse.move(box.x + box.width * 0.45, box.y + 40, { steps: 3 });
    await visit.page.mouse.up();
    await expect.poll(() => main().locator('[data-band="paused"]').count()).toBe(0);
    await main().getByRole('button', { name: 'Show all' }).click();
    await main()
      .getByRole('button', { name: /Sought to 1:00/ })
      .click();
    expect(await slider.getAttribute('aria-valuetext')).toContain('0:30.0, Seeking');
    const happened = await main().locator('section', { hasText: 'What happened' }).last().textContent();
    for (const text of ['First frame', 'Picture up to 1080p', 'Stalled for 5.2s', 'Page out of sight', 'Page closed'])
      expect(happened).toContain(text);
    await main().locator('[data-judgement="worse"]', { hasText: '×' }).first().waitFor();
    await main().getByText('Reports as they came').click();
    expect(await main().locator('details tbody tr').count()).toBe(8);
    expect(await main().locator('dd', { hasText: HOSTILE_TITLE }).count()).toBe(1);
  });

  it('say so where there is none', async () => {
    await visit.open('/analytics/views/019abb3e-9a40-7c11-9f6e-0d6a3f1b2c4d');
    await main().getByText('There is no such view').waitFor();
  });
});

describe('what is live in the console', () => {
  it('moves without a reload, and shows what goes wrong', async () => {
    await visit.open('/analytics/live');
    await expect.poll(() => rows().count()).toBe(2);
    const [begun] = toldViews(Date.now()).watching;
    const viewers = async () => Number(await main().locator('[data-viewers]').textContent());
    await main().locator('[data-viewers]').waitFor();
    const before = await viewers();
    if (begun !== undefined) await report(server, token, [{ ...begun, state: 'playing' }], SITE);
    await expect.poll(viewers, { timeout: 20_000 }).not.toBe(before);
    await main().getByText('news-2026').waitFor();
  });
});

describe('one content in the console', () => {
  it('is found in the list; shows which parts are watched and what failed', async () => {
    await visit.open('/analytics/content');
    await main().getByRole('link', { name: HOSTILE_TITLE }).click();
    await main().getByText('Which parts are watched').waitFor();
    const slider = main().getByRole('slider');
    await slider.press('ArrowRight');
    expect(await slider.getAttribute('aria-valuetext')).toContain('of viewers saw it');
    await main().getByText('Watched most').waitFor();
    await main().getByText('The source lies elsewhere').waitFor();
    await main().getByText('E0003').waitFor();
    await main().getByRole('link', { name: 'See those that failed' }).click();
    await expect.poll(() => rows().count()).toBe(1);
  });
});

describe('these pages', () => {
  it.each(LOOKS)('are accessible and fit: $name', async ({ name: _, ...look }) => {
    const looking = await visitConsole(server, browser, { ...look, reducedMotion: 'reduce' });
    for (const [path, ready] of [
      ['views', 'tbody tr'],
      [`views/${idOf('stalled')}`, '[data-judgement]'],
      ['live', '[data-viewers]'],
      ['content', 'tbody tr'],
      ['content?video=news-2026', '[role=slider]'],
    ] as const) {
      await looking.open(`/analytics/${path}`);
      await looking.page.locator(ready).first().waitFor();
      expect(await accessibilityFaults(looking.page), path).toEqual([]);
    }
    await looking.close();
  });

  it('met no exception on the way', () => {
    expect(visit.faults.filter((fault) => !fault.includes('Failed to load resource'))).toEqual([]);
  });
});
