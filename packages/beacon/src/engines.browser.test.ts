/// <reference types="node" />
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Beat, ViewMetadata } from '@playhead/contract/beats';
import { BeatSchema } from '@playhead/contract/beats/schema';
import { type Browser, chromium } from 'playwright-core';
import { Compile } from 'typebox/compile';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EngineSite, startEngineSite } from './testing/engine-site.ts';

const CHROMIUM = '/usr/bin/chromium';
const MEDIA = fileURLToPath(new URL('../../../demo/media', import.meta.url));
const missing = [CHROMIUM, MEDIA].filter((path) => !existsSync(path));

const ARGS = ['--no-sandbox', '--disable-gpu', '--no-first-run', '--autoplay-policy=no-user-gesture-required'];

const isBeat = Compile(BeatSchema);

/** Runs in the page: plays the stream with the engine as its own documentation says, and monitors it by its instance alone. */
const play = async (name: string): Promise<void> => {
  type Any = Record<string, (...args: unknown[]) => unknown> & (new (...args: unknown[]) => Any);
  const all = globalThis as unknown as Record<string, Any> & { beacon: typeof import('./index.ts') };
  const video = document.querySelector('video') as HTMLVideoElement;
  const watch = (engine: object, element = video) =>
    all.beacon.monitor(element, { endpoint: '/beats', token: () => 'token', engine, metadata: { title: name } });
  const starters: Record<string, () => unknown> = {
    hls: () => {
      const hls = new (all['Hls'] as Any)();
      watch(hls);
      hls['loadSource']?.('/media/master.m3u8');
      hls['attachMedia']?.(video);
    },
    shaka: async () => {
      const player = new (all['shaka'] as unknown as { Player: Any }).Player();
      await player['attach']?.(video);
      watch(player);
      await player['load']?.('/stream.mpd');
    },
    dash: () => {
      const make = all['dashjs'] as unknown as { MediaPlayer: () => { create: () => Any } };
      const player = make.MediaPlayer().create();
      watch(player);
      player['initialize']?.(video, '/stream.mpd', false);
    },
    videojs: () => {
      const player = (all['videojs'] as unknown as (element: Element, options: object) => Any)(video, {
        html5: { vhs: { overrideNative: true } },
      });
      watch(player, document.querySelector('video') as HTMLVideoElement);
      player['src']?.({ src: '/media/master.m3u8', type: 'application/x-mpegURL' });
    },
  };
  await starters[name]?.();
  const playing = document.querySelector('video') as HTMLVideoElement;
  await playing.play();
  while (playing.currentTime < 4) await new Promise((resolve) => setTimeout(resolve, 50));
};

describe.skipIf(missing.length > 0)(
  `monitor of other players (needs ${missing.join(' and ') || 'nothing more'})`,
  () => {
    let browser: Browser;
    let site: EngineSite;
    beforeAll(async () => {
      site = await startEngineSite(MEDIA);
      browser = await chromium.launch({ executablePath: CHROMIUM, args: ARGS });
    });
    afterAll(async () => {
      await browser?.close();
      await site?.close();
    });

    /** What a view with that engine told: all its metadata, and its last beat. */
    const view = async (engine: string): Promise<{ metadata: ViewMetadata; end: Beat; bytes: number }> => {
      const page = await browser.newPage();
      const [before, bytesBefore] = [site.beats().length, site.segmentBytes()];
      await page.goto(`${site.url}${engine}`);
      await page.evaluate(play, engine);
      const bytes = site.segmentBytes() - bytesBefore;
      await page.goto('about:blank');
      const beats = () => site.beats().slice(before);
      while (!beats().some((beat) => beat.reason === 'end')) await new Promise((resolve) => setTimeout(resolve, 20));
      await page.close();
      for (const beat of beats()) expect([...isBeat.Errors(beat)]).toEqual([]);
      const end = beats().find((beat) => beat.reason === 'end');
      if (!end) throw new Error('No end.');
      expect(new Set(beats().map((beat) => beat.viewId)).size).toBe(1);
      return { metadata: Object.assign({}, ...beats().map((beat) => beat.metadata)), end, bytes };
    };

    it.each([
      ['hls', 'hls.js', 'media/master.m3u8'],
      ['shaka', 'Shaka Player', 'stream.mpd'],
      ['dash', 'dash.js', 'stream.mpd'],
      ['videojs', 'Video.js', 'media/master.m3u8'],
    ])('knows a real %s by its instance, and what it plays', async (engine, name, source) => {
      const { metadata, end, bytes } = await view(engine);
      expect(metadata).toMatchObject({
        engine: name,
        sourceUrl: `${site.url}${source}`,
        streamType: 'vod',
        videoCodec: expect.stringMatching(/^avc1/),
        audioCodec: expect.stringMatching(/^mp4a/),
      });
      expect(end).toMatchObject({ exit: 'pagehide', startupMs: expect.any(Number) });
      expect(end.playedMs).toBeGreaterThan(3000);
      expect(end.rendition?.bitrateBps).toBeGreaterThan(100_000);
      expect(end.playedBits).toBeGreaterThan(100_000);
      expect(end.decodedFrames).toBeGreaterThan(50);
      expect(end.bufferMs).toBeGreaterThan(0);
      if (engine === 'videojs') return;
      const { requests = 0, requestBytes = 0, requestMs = 0, requestLatencyMs = 0, requestLatencyMaxMs = 0 } = end;
      expect(requests).toBeGreaterThanOrEqual(4);
      // What is still under way when the page goes was sent, but not received.
      expect(requestBytes).toBeGreaterThan(bytes / 2);
      expect(requestBytes).toBeLessThanOrEqual(site.segmentBytes());
      expect(requestMs).toBeGreaterThan(0);
      expect(requestLatencyMs).toBeLessThanOrEqual(requestMs);
      expect(requestLatencyMaxMs).toBeLessThanOrEqual(requestLatencyMs);
      expect(end).not.toHaveProperty('requestFailures');
    });
  },
);
