import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from './stage/browser.ts';
import { untilPlayed } from './stage/playback.ts';
import { removeDataDir, startServer, type TestServer } from './stage/server.ts';
import { pageWith, type Site, startSite } from './stage/site.ts';
import { clientOf, eventually, totalsOf } from './stage/statistics.ts';

const HOST = 'shop.localhost';
const FIRST = '0.1.0';
let server: TestServer;
let site: Site;
let browser: Browser;

beforeAll(async () => {
  [server, site, browser] = await Promise.all([startServer(), startSite(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await site.close();
  await server.signal('SIGTERM');
  removeDataDir(server.dataDir);
});

const createPlayer = (name: string, wish: { version?: string; auto_update?: 'Y' | 'N' }) =>
  clientOf(server).players.create({ name, domains: [{ type: 'web', domain: `http://${HOST}` }], ...wish });

/** Plays a second with this loader, and tells which versions' files the page fetched. */
async function play(loader: string, accessKey: string): Promise<string[]> {
  const src = `${server.url}/demo/media/master.m3u8`;
  const script = `<script async src="${server.url}/${loader}?access_key=${accessKey}"></script>`;
  site.set('/', pageWith(`${script}<playhead-player access-key="${accessKey}" src="${src}" muted></playhead-player>`));
  const context = await browser.newContext();
  const page = await context.newPage();
  const versions = new Set<string>();
  page.on('request', (request) => {
    const [, version] = /\/player\/([^/]+)\/chunks\//.exec(request.url()) ?? [];
    if (version !== undefined) versions.add(version);
  });
  await page.goto(site.origin(HOST));
  await untilPlayed(page, 1);
  await context.close();
  return [...versions];
}

async function newestVersion(): Promise<string> {
  const player = await createPlayer('newest', {});
  return player.version;
}

describe('a player', () => {
  it('that is pinned keeps the version it has, and is counted', async () => {
    const player = await createPlayer('pinned', { version: FIRST, auto_update: 'N' });
    expect(player.version).toBe(FIRST);
    expect(await play('embed.js', player.access_key)).toEqual([FIRST]);
    const isCounted = (totals: Awaited<ReturnType<typeof totalsOf>>) =>
      totals['views'] === 1 && (totals['startup_time'] ?? 0) > 0;
    await eventually(() => totalsOf(server, player.no), isCounted);
  });

  it('that updates itself gets the newest version, whichever it began with', async () => {
    const newest = await newestVersion();
    expect(newest).not.toBe(FIRST);
    const player = await createPlayer('updating', { version: FIRST, auto_update: 'Y' });
    expect(await play('embed.js', player.access_key)).toEqual([newest]);
    expect(await play('v2/ncplayer.js', player.access_key)).toEqual([newest]);
  });

  it('plays the version that the address names, whichever it has', async () => {
    const player = await createPlayer('named', {});
    expect(await play(`ncplayer.${FIRST}.js`, player.access_key)).toEqual([FIRST]);
  });
});

describe('the files of a version', () => {
  it('never change, and are all that is served of it', async () => {
    const { access_key } = await createPlayer('files', { version: FIRST, auto_update: 'N' });
    const loader = await fetch(`${server.url}/embed.js?access_key=${access_key}`);
    expect(loader.headers.get('x-playhead-player-version')).toBe(FIRST);
    const [chunk = ''] = /http[^"]*\/player\/[^"]*\.js/.exec(await loader.text()) ?? [];
    const answer = await fetch(chunk, { headers: { 'accept-encoding': 'br' } });
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect(answer.headers.get('content-encoding')).toBe('br');
    for (const file of ['versions.json', `${FIRST}/manifest.json`, `${FIRST}/loader.js`, `${FIRST}/.unpacked-from`]) {
      expect((await fetch(`${server.url}/player/${file}`)).status).toBe(404);
    }
    expect((await fetch(`${server.url}/player/${FIRST}/licences.txt`)).status).toBe(200);
  });
});
