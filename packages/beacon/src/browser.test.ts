/// <reference types="node" />
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { ViewMetadata } from '@playhead/contract/beats';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type MediaSite, startMediaSite } from './testing/media-site.ts';
import { type DiaryEntry, readDiary } from './testing/playhead-diary.ts';

const CHROMIUM = '/usr/bin/chromium';
const MEDIA = fileURLToPath(new URL('../../../demo/media/demo-360.mp4', import.meta.url));
const missing = [CHROMIUM, MEDIA].filter((path) => !existsSync(path));

/** The film is 40 s long; this share of it, about 7 s, comes at once, and the rest when that has long been played. */
const FIRST_SHARE = 0.18;
const HOLD_MS = 9500;

/** Two observers of one playhead, one by frames and one by samples, differ by a few of either; a busy machine adds some. */
const TOLERANCE_MS = 200;

/** What counts as a stall, and how far from that two observers agree whether it was one. */
const STALL_MS = 250;
const DOUBT_MS = 100;
/** The stall that was forced is longer than any that a busy machine makes. */
const FORCED_MS = 1000;

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Runs in the page: plays, gets over the stall, seeks, plays on; writes a diary meanwhile. */
const playAndWatch = async (): Promise<DiaryEntry[]> => {
  const video = document.querySelector('video');
  if (!video) return [];
  const { monitor } = (globalThis as unknown as { beacon: typeof import('./index.ts') }).beacon;
  monitor(video, { endpoint: '/beats', token: () => 'token', metadata: { title: 'Film' } });
  const diary: [number, number, boolean][] = [];
  const write = () => {
    diary.push([performance.now(), video.currentTime * 1000, video.seeking]);
    requestAnimationFrame(write);
  };
  const reaches = async (seconds: number) => {
    while (video.currentTime < seconds) await new Promise((resolve) => setTimeout(resolve, 50));
  };
  video.src = '/film.mp4?token=secret';
  video.play();
  write();
  await reaches(10);
  video.currentTime = 30;
  await reaches(33);
  video.pause();
  return diary;
};

describe.skipIf(missing.length > 0)(
  `monitor in a real browser (needs ${missing.join(' and ') || 'nothing more'})`,
  () => {
    let browser: Browser;
    let site: MediaSite;
    beforeAll(async () => {
      site = await startMediaSite(MEDIA, {
        firstBytes: Math.round(statSync(MEDIA).size * FIRST_SHARE),
        holdMs: HOLD_MS,
      });
      const args = [...ARGS, '--no-first-run', '--autoplay-policy=no-user-gesture-required'];
      browser = await chromium.launch({ executablePath: CHROMIUM, args });
    });
    afterAll(async () => {
      await browser?.close();
      await site?.close();
    });

    const beatThat = async (isIt: (beat: ReturnType<MediaSite['beats']>[number]) => boolean) => {
      while (!site.beats().some(isIt)) await new Promise((resolve) => setTimeout(resolve, 20));
      return site.beats().filter(isIt);
    };

    it('counts the one stall and the one seek that there were, as an observer of the page does', async () => {
      const page = await browser.newPage();
      await page.goto(site.url);
      const seen = readDiary(await page.evaluate(playAndWatch));
      await page.goto('about:blank');
      const [end] = await beatThat((beat) => beat.reason === 'end');
      if (!end) throw new Error('No end.');
      // A busy machine may make further stalls, and the observer of the page sees those too.
      const atLeast = (ms: number) => seen.standstills.filter((standstill) => standstill >= ms).length;
      expect(atLeast(FORCED_MS)).toBe(1);
      expect(end).toMatchObject({ exit: 'pagehide', seekCount: 1, rendition: { width: 640, height: 360 } });
      const { stallCount = 0 } = end;
      expect(stallCount).toBeGreaterThanOrEqual(atLeast(STALL_MS + DOUBT_MS));
      expect(stallCount).toBeLessThanOrEqual(atLeast(STALL_MS - DOUBT_MS));
      const stalls = end.spans?.filter((span) => span.kind === 'stall') ?? [];
      const told = site.beats().flatMap((beat) => (beat.viewId === end.viewId ? (beat.spans ?? []) : []));
      const stallNumbers = new Set([...told, ...stalls].flatMap((span) => (span.kind === 'stall' ? span.n : [])));
      expect(stallNumbers.size).toBe(stallCount);
      const longest = Math.max(...told.map((span) => (span.kind === 'stall' ? span.toMs - span.fromMs : 0)));
      const seenStalls = seen.standstills.toSorted((a, b) => b - a).slice(0, stallCount);
      const stalledMs = seenStalls.reduce((sum, ms) => sum + ms, 0);
      const difference = {
        startupMs: Math.abs((end.startupMs ?? 0) - seen.startupMs),
        stalledMs: Math.abs((end.stalledMs ?? 0) - stalledMs) / Math.max(1, stallCount),
        longestStallMs: Math.abs(longest - (seenStalls[0] ?? 0)),
        seekMs: Math.abs((end.seekMs ?? 0) - seen.seekMs),
        playedMs: Math.abs(end.playedMs - (seen.movedMs - stalledMs)) / Math.max(1, stallCount),
      };
      for (const [name, ms] of Object.entries(difference)) expect(ms, name).toBeLessThan(TOLERANCE_MS);
      const { startupMs = 0, playedMs, seekMs = 0 } = end;
      expect(startupMs + playedMs + (end.stalledMs ?? 0) + seekMs).toBeLessThanOrEqual(end.watchedMs);

      const beats = site.beats().filter((beat) => beat.viewId === end.viewId);
      expect(beats.map((beat) => beat.reason).slice(0, 2)).toEqual(['start', 'first_frame']);
      expect(beats.map((beat) => beat.seq)).toEqual(beats.map((beat) => beat.seq).toSorted((a, b) => a - b));
      const metadata: ViewMetadata = Object.assign({}, ...beats.map((beat) => beat.metadata));
      expect(metadata).toMatchObject({
        title: 'Film',
        pageUrl: site.url,
        sourceUrl: `${site.url}film.mp4`,
        streamType: 'vod',
        engine: 'file',
        sessionId: expect.stringMatching(/^[\da-f-]{36}$/),
        // What Playwright runs in a page counts as the viewer's doing.
        playReason: 'click',
      });
      expect(metadata.pageLoadMs).toBeGreaterThan(0);
      expect(end.decodedFrames).toBeGreaterThan(100);
      const ranges = beats.flatMap((beat) => beat.ranges ?? []);
      expect(ranges.filter(([startMs]) => startMs > 1000).every(([startMs]) => Math.abs(startMs - 30_000) < 500)).toBe(
        true,
      );

      // The record of the view's end may come once more with the next load: the same beat, under the same number.
      await page.goto(site.url);
      const ends = await beatThat((beat) => beat.viewId === end.viewId && beat.reason === 'end');
      for (const one of ends) expect(one).toEqual(end);
      await page.close();
    });
  },
);
