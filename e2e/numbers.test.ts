import type { Beat, BeatSpan, Report } from '@playhead/contract/beats';
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

/** What counts as a stall, and how far from that two observers agree whether it was one. */
const STALL_MS = 250;
const DOUBT_MS = 100;
/** The forced stall is longer than any that a busy machine makes. */
const FORCED_MS = 1400;

/** What an observer in the page has seen of the playhead, frame by frame, without any of the beacon's code. */
interface Observed {
  /** How long the playhead stood between two movements, each time, without seeks. */
  standstills: number[];
  /** For how long it has been standing. */
  standingMs: () => number;
}

/** Begins to observe; gives where the playhead is then. */
const observeStandstills = (page: Page) =>
  video(page).evaluate((element) => {
    const media = element as HTMLVideoElement;
    const observed = globalThis as unknown as Observed;
    let last = media.currentTime;
    let movedAt = performance.now();
    observed.standstills = [];
    observed.standingMs = () => performance.now() - movedAt;
    const look = () => {
      if (media.currentTime !== last) {
        if (!media.seeking && media.currentTime - last < 1) observed.standstills.push(observed.standingMs());
        last = media.currentTime;
        movedAt = performance.now();
      }
      requestAnimationFrame(look);
    };
    look();
    return last * 1000;
  });

/** The stalls that beats told, each as it was told last. */
const stallsOf = (beats: readonly Beat[]) => {
  const spans = beats.toSorted((a, b) => a.seq - b.seq).flatMap((beat) => beat.spans ?? []);
  return [...new Map(spans.filter((span) => span.kind === 'stall').map((span) => [span.n, span])).values()];
};

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
  it('show a forced stall and a seek: what an observer in the page sees, and no more', async () => {
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
    await untilPlayed(page, 1);
    const observedFromMs = await observeStandstills(page);
    await page.waitForFunction(() => (globalThis as unknown as Observed).standingMs() > 1500);
    release();
    await untilPlayed(page, 8);
    // A busy machine may make further stalls: the observer sees those as well.
    const standstills = await page.evaluate(() => (globalThis as unknown as Observed).standstills);
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
    expect(last.seekCount).toBe(1);
    const told = stallsOf(beats);
    expect(told).toHaveLength(last.stallCount ?? 0);
    const seen = (ms: number) => standstills.filter((standstill) => standstill >= ms);
    expect(seen(FORCED_MS)).toHaveLength(1);
    // The page is observed until before the seek.
    const [before] = beats.filter((beat) => beat.seekCount).toSorted((a, b) => a.seq - b.seq);
    const isObserved = (span: BeatSpan) => span.playheadMs >= observedFromMs && span.fromMs < (before?.atMs ?? 0);
    const stalls = told.filter(isObserved).map((span) => span.toMs - span.fromMs);
    expect(stalls.length, `seen: ${standstills}, told: ${stalls}`).toBeGreaterThanOrEqual(
      seen(STALL_MS + DOUBT_MS).length,
    );
    expect(stalls.length, `seen: ${standstills}, told: ${stalls}`).toBeLessThanOrEqual(
      seen(STALL_MS - DOUBT_MS).length,
    );
    expect(
      Math.abs(Math.max(...stalls) - Math.max(...standstills)),
      `seen: ${standstills}, told: ${stalls}`,
    ).toBeLessThanOrEqual(250);
    expect(Math.abs(told.reduce((sum, span) => sum + span.toMs - span.fromMs, 0) - (last.stalledMs ?? 0))).toBeLessThan(
      2 * told.length + 1,
    );
    expect(totals['views']).toBe(1);
    expect(totals['rebuffer_percentage']).toBeCloseTo((last.rebufferMs ?? 0) / last.watchedMs, 6);
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
    // The two numbers are read one after the other: a report may be written in between.
    const both = await eventually(
      () => totalsOf(server, player.no),
      (value) => value['current_viewers'] === 2 && value['views'] !== 1,
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
