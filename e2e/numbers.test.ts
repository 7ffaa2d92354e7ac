import type { Beat, Report } from '@playhead/contract/beats';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './stage/browser.ts';
import { untilPlayed } from './stage/playback.ts';
import { removeDataDir, startServer, type TestServer } from './stage/server.ts';
import { pageWith, type Site, startSite } from './stage/site.ts';
import { clientOf, eventually, totalsOf } from './stage/statistics.ts';

const HOST = 'shop.localhost';
let server: TestServer;
let site: Site;
let browser: Browser;
let made = 0;

beforeAll(async () => {
  [server, site, browser] = await Promise.all([startServer(), startSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.signal('SIGTERM');
  removeDataDir(server.dataDir);
});

/** A player of the site with a page that holds its pasted code. */
async function pastedPlayer(attributes = 'muted autoplay') {
  made += 1;
  const player = await clientOf(server).players.create({
    name: `shop-${made}`,
    domains: [{ type: 'web', domain: `http://${HOST}` }],
  });
  const { forms } = await clientOf(server).players.embed(player.no);
  const stream = `${server.url}/demo/media/master.m3u8`;
  const code = (forms[0]?.code ?? '').replace(
    / src="[^"]*"><\/playhead-player>/,
    ` src="${stream}" ${attributes}></playhead-player>`,
  );
  site.set(`/${made}`, pageWith(code));
  return { player, path: `/${made}` };
}

const contexts: BrowserContext[] = [];
async function open(url: string): Promise<{ page: Page; beats: Beat[] }> {
  const context = await browser.newContext();
  contexts.push(context);
  const page = await context.newPage();
  const beats: Beat[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/v1/beats')) return;
    const { groups } = JSON.parse(request.postData() ?? '{"groups":[]}') as Report;
    beats.push(...groups.flatMap((group) => group.beats));
  });
  await page.goto(url);
  return { page, beats };
}

/** The player's media element, wherever its shadow root keeps it. */
const video = (page: Page) => page.locator('playhead-player video');

async function closeAll(): Promise<void> {
  for (const context of contexts.splice(0)) await context.close();
}

describe('the numbers', () => {
  it('show a forced stall and a seek: that stall, and no more', async () => {
    const { player, path } = await pastedPlayer();
    const { page, beats } = await open('about:blank');
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    // From the fourth video segment on the origin keeps silent until it is released.
    await page.route(/v\d+\/00[3-9]\.m4s|v\d+\/0[1-9]\d\.m4s/, async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${site.origin(HOST)}${path}`);
    await untilPlayed(page, 4);
    const frozenMs = await video(page).evaluate(
      (element) =>
        new Promise<number>((resolve) => {
          const media = element as HTMLVideoElement;
          let last = media.currentTime;
          let movedAt = performance.now();
          const check = () => {
            if (media.currentTime !== last) {
              last = media.currentTime;
              movedAt = performance.now();
            }
            if (performance.now() - movedAt > 1500) resolve(movedAt);
            else requestAnimationFrame(check);
          };
          check();
        }),
    );
    const resumed = video(page).evaluate(
      (element) =>
        new Promise<number>((resolve) => {
          const media = element as HTMLVideoElement;
          const stopped = media.currentTime;
          const check = () => (media.currentTime > stopped ? resolve(performance.now()) : requestAnimationFrame(check));
          check();
        }),
    );
    release();
    const stalledMs = (await resumed) - frozenMs;
    await untilPlayed(page, 8);
    await video(page).evaluate((element) => {
      (element as HTMLVideoElement).currentTime = 30;
    });
    await untilPlayed(page, 32);
    await page.close();

    const totals = await eventually(
      () => totalsOf(server, player.no),
      (value) => (value['play_time'] ?? 0) > 8000,
    );
    const last = beats.reduce((newest, beat) => (beat.seq > newest.seq ? beat : newest));
    expect(last).toMatchObject({ stallCount: 1, seekCount: 1 });
    expect(
      Math.abs((last.stalledMs ?? 0) - stalledMs),
      `measured beside it: ${stalledMs}, reported: ${last.stalledMs}`,
    ).toBeLessThanOrEqual(250);
    expect(totals['views']).toBe(1);
    expect(totals['rebuffer_percentage']).toBeCloseTo((last.stalledMs ?? 0) / last.watchedMs, 6);
    expect(totals['play_time']).toBe(last.playedMs);
    expect(totals['startup_time']).toBe(last.startupMs);
    await closeAll();
  });

  it('count two tabs as two views, a reload as a new one, a pause as none', async () => {
    const { player, path } = await pastedPlayer();
    const url = `${site.origin(HOST)}${path}`;
    const one = await open(url);
    const two = await open(url);
    await Promise.all([untilPlayed(one.page, 1), untilPlayed(two.page, 1)]);
    const both = await eventually(
      () => totalsOf(server, player.no),
      (value) => value['current_viewers'] === 2,
    );
    expect(both['views']).toBe(2);

    await video(two.page).evaluate((element) => (element as HTMLVideoElement).pause());
    await eventually(
      () => totalsOf(server, player.no),
      (value) => value['current_viewers'] === 1,
    );
    await video(two.page).evaluate((element) => (element as HTMLVideoElement).play());
    await untilPlayed(two.page, 3);
    await eventually(
      () => totalsOf(server, player.no),
      (value) => value['current_viewers'] === 2,
    );
    expect((await totalsOf(server, player.no))['views']).toBe(2);

    await one.page.reload();
    await untilPlayed(one.page, 1);
    const reloaded = await eventually(
      () => totalsOf(server, player.no),
      (value) => value['views'] !== 2,
    );
    expect(reloaded['views']).toBe(3);
    await closeAll();
  });

  it('take nothing from a page of another domain, which says so on screen', async () => {
    const { player, path } = await pastedPlayer();
    const { page, beats } = await open(`${site.origin('evil.localhost')}${path}`);
    await page.locator('playhead-player').getByText('E0005').waitFor();
    expect(
      await video(page).evaluateAll((all) => all.filter((one) => (one as HTMLVideoElement).currentSrc !== '')),
    ).toHaveLength(0);
    await page.close();
    expect(beats).toHaveLength(0);
    expect((await totalsOf(server, player.no))['views']).toBe(0);
    await closeAll();
  });

  it('come from the ncplayer form too', async () => {
    const { player } = await pastedPlayer();
    const { forms } = await clientOf(server).players.embed(player.no);
    const code = (forms.find(({ id }) => id === 'script')?.code ?? '').replace(
      /new ncplayer\('player', .*\);/,
      `window.player = new ncplayer('player', { muted: true, playlist: '${server.url}/demo/media/master.m3u8' });`,
    );
    site.set('/ncplayer', pageWith(code));
    const { page } = await open(`${site.origin(HOST)}/ncplayer`);
    await untilPlayed(page, 1);
    await eventually(
      () => totalsOf(server, player.no),
      (value) => value['views'] === 1 && value['startup_time'] !== null,
    );
    await closeAll();
  });
});
