import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EdgeForTests, startEdgeForTests } from '../../edge/edge-for-tests.ts';
import { openTemporaryStore } from '../../store/columnar/temporary-store.fixture.ts';
import { openRelational, type RelationalStore } from '../../store/relational/index.ts';

const CHROMIUM = process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium';
const ROOT = join(import.meta.dirname, '../../../../..');
const MEDIA = join(ROOT, 'demo/media');
const PLAYERS: Readonly<Record<string, string>> = {
  '/hls.js': join(ROOT, 'node_modules/hls.js/dist/hls.min.js'),
  '/dash.js': join(ROOT, 'node_modules/dashjs/dist/modern/umd/dash.all.min.js'),
};
const missing = [CHROMIUM, MEDIA, ...Object.values(PLAYERS)].filter((path) => !existsSync(path));

/** The demo stream as DASH: its segments are CMAF. */
const MANIFEST = `<?xml version="1.0"?>
<MPD xmlns="urn:mpeg:dash:schema:mpd:2011" type="static" mediaPresentationDuration="PT40S" minBufferTime="PT2S" profiles="urn:mpeg:dash:profile:isoff-live:2011">
  <Period><AdaptationSet contentType="video" mimeType="video/mp4" segmentAlignment="true">
    <SegmentTemplate initialization="v360/init.mp4" media="v360/$Number%03d$.m4s" duration="2" timescale="1" startNumber="0"/>
    <Representation id="v" bandwidth="211636" codecs="avc1.64001e" width="640" height="360"/>
  </AdaptationSet></Period>
</MPD>`;

const page = (player: string, script: string) => `<!doctype html><meta charset="utf-8"><title>Film</title>
<link rel="icon" href="data:,"><video muted playsinline width="640"></video>
<script src="/${player}.js"></script><script>const video = document.querySelector('video'); ${script}</script>`;

const HLS = (target: string) =>
  page(
    'hls',
    `const hls = new Hls({ cmcd: { version: 2, contentId: 'film of hls.js', eventTargets: [
      { version: 2, url: '${target}', events: ['ps', 'e', 't', 'bc', 'rr'], interval: 1, batchSize: 1 },
    ] } });
    hls.loadSource('/media/master.m3u8');
    hls.attachMedia(video);
    hls.on(Hls.Events.MANIFEST_PARSED, () => video.play());`,
  );

/** dash.js sends the keys that are named, and no others. */
const KEYS = [
  'sid',
  'sn',
  'ts',
  'e',
  'sta',
  'cid',
  'pt',
  'msd',
  'br',
  'bl',
  'dfa',
  'ltc',
  'ec',
  'pr',
  'sf',
  'st',
  'bsa',
  'bsda',
];

const DASH = (target: string) =>
  page(
    'dash',
    `const player = dashjs.MediaPlayer().create();
    player.updateSettings({ streaming: { cmcd: { enabled: true, version: 2, cid: 'film of dash.js', eventTargets: [
      { enabled: true, url: '${target}', events: ['ps', 'e', 't', 'bc', 'rr'], interval: 1, batchSize: 1, enabledKeys: ${JSON.stringify(KEYS)} },
    ] } } });
    player.initialize(video, location.origin + '/media/film.mpd', true);`,
  );

let edge: EdgeForTests;
let relational: RelationalStore;
let columnar: Awaited<ReturnType<typeof openTemporaryStore>>;
let browser: Browser;
let siteUrl: string;
let key: string;

const site = createServer((request, response) => {
  const path = (request.url ?? '/').split('?', 1)[0] ?? '/';
  const target = `${edge.url}/cmcd/v2/${key}`;
  const pages: Readonly<Record<string, string>> = {
    '/hls': HLS(target),
    '/dash': DASH(target),
    '/media/film.mpd': MANIFEST,
  };
  const text = pages[path];
  if (text !== undefined) return response.writeHead(200, { 'content-type': 'text/html' }).end(text);
  const file = PLAYERS[path] ?? (path.startsWith('/media/') ? join(MEDIA, path.slice('/media'.length)) : '');
  if (!existsSync(file)) return response.writeHead(404).end();
  return response.writeHead(200).end(readFileSync(file));
});

describe.skipIf(missing.length > 0)(`CMCD of other players (needs ${missing.join(' and ') || 'nothing more'})`, () => {
  beforeAll(async () => {
    relational = await openRelational({ kind: 'embedded', path: 'memory://' });
    await relational.migrate();
    columnar = await openTemporaryStore();
    edge = await startEdgeForTests({ relational, columnar: columnar.store, parts: { now: Date.now } });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    siteUrl = `http://shop.localhost:${(site.address() as AddressInfo).port}`;
    edge.clock.nowMs = Date.now();
    const body = JSON.stringify({ name: 'shop', domains: [{ type: 'web', domain: 'http://shop.localhost' }] });
    key = (await edge.call('/api/v1/players', { method: 'POST', body })).json.result.access_key;
    browser = await chromium.launch({
      executablePath: CHROMIUM,
      args: ['--no-sandbox', '--disable-gpu', '--autoplay-policy=no-user-gesture-required'],
    });
  });
  afterAll(async () => {
    await browser?.close();
    site.closeAllConnections();
    site.close();
    await edge?.close();
    await relational?.close();
    await columnar?.dispose();
  });

  it.each([
    ['hls.js', '/hls', 'hls'],
    ['dash.js', '/dash', 'dash'],
  ])('%s reports a view: start, play, seek, pause', { timeout: 180_000 }, async (name, path, engine) => {
    const tab = await browser.newPage();
    const statuses = new Set<number>();
    tab.on('response', (response) => {
      if (response.url().includes('/cmcd/v2/') && response.request().method() === 'POST')
        statuses.add(response.status());
    });
    await tab.goto(`${siteUrl}${path}`);
    const reaches = (seconds: number) =>
      tab.waitForFunction(`video.currentTime >= ${seconds}`, undefined, { timeout: 120_000 });
    await reaches(4);
    await tab.evaluate('video.currentTime = 30');
    await reaches(32);
    await tab.evaluate('video.pause()');
    const read = async () => {
      await edge.ingest.drain();
      return columnar.store.query<Record<string, unknown>>({
        sql: `SELECT finalizeAggregation(state) AS state_, finalizeAggregation(engine) AS engine_, reporter, domain, startup_ms,
          played_ms, watched_ms, seek_count, error_fatal, requests, player_no
          FROM view FINAL WHERE finalizeAggregation(video_id) = {video_id:String}`,
        params: { video_id: `film of ${name}` },
      });
    };
    await expect.poll(async () => (await read())[0]?.['state_'], { timeout: 60_000 }).toBe('paused');
    const views = await read();
    expect(views).toHaveLength(1);
    expect(views[0]).toMatchObject({ engine_: engine, reporter: 'cmcd', domain: 'shop.localhost', error_fatal: 0 });
    expect(views[0]?.['seek_count']).toBeGreaterThanOrEqual(1);
    expect(views[0]?.['startup_ms']).toBeGreaterThan(0);
    // Four seconds before the seek and two after it; states are told as they change, so most of it is there on any machine.
    expect(views[0]?.['played_ms']).toBeGreaterThan(4000);
    expect(views[0]?.['watched_ms']).toBeGreaterThanOrEqual(Number(views[0]?.['played_ms']));
    expect([...statuses]).toEqual([204]);
    await tab.close();
  });
});
