import type { Beat, BeatSpan, ViewMetadata } from '@playhead/contract/beats';
import { viewIdAt } from './beats.ts';

/** A title that would be markup, were it not text. */
export const HOSTILE_TITLE = '<img src=x onerror="document.title=1"><b>News</b>';

/** Views as beacons tell them, each with what makes it worth a look. */
export interface ToldViews {
  readonly stalled: readonly Beat[];
  readonly failed: readonly Beat[];
  readonly smooth: readonly Beat[];
  readonly waiting: readonly Beat[];
  readonly watching: readonly Beat[];
}

const R360 = { width: 640, height: 360, bitrateBps: 800_000 };
const R1080 = { width: 1920, height: 1080, bitrateBps: 4_500_000 };

const METADATA: ViewMetadata = {
  title: HOSTILE_TITLE,
  videoId: 'news-2026',
  streamType: 'vod',
  durationMs: 120_000,
  sourceUrl: 'https://media.example.com/news/master.m3u8',
  pageUrl: 'https://www.example.com/news',
  engine: 'hls.js',
  playerVersion: '0.1.0',
  language: 'ko-KR',
  connection: '3g',
  playReason: 'click',
};

const still = { stalledMs: 0, stallCount: 0, seekMs: 0, seekCount: 0, droppedFrames: 0, upscaleMs: 0, playedBits: 0 };

/** Views that began minutes before a moment, epoch milliseconds. */
export function toldViews(nowMs: number): ToldViews {
  return {
    stalled: stalledView(viewIdAt(nowMs - 300_000)),
    failed: failedView(viewIdAt(nowMs - 240_000)),
    smooth: smoothView(viewIdAt(nowMs - 200_000)),
    waiting: waitingView(viewIdAt(nowMs - 100_000)),
    watching: watchingView(viewIdAt(nowMs - 20_000)),
  };
}

/** Two stalls, a seek, a pause, a time out of sight, a step up to 1080p. */
function stalledView(viewId: string): readonly Beat[] {
  const rendition = (n: number, fromMs: number, toMs: number, shown: typeof R360): BeatSpan => ({
    kind: 'rendition',
    n,
    fromMs,
    toMs,
    playheadMs: fromMs,
    rendition: shown,
  });
  const spans: BeatSpan[] = [
    rendition(0, 2400, 12_000, R360),
    rendition(1, 12_000, 61_000, R1080),
    { kind: 'stall', n: 0, fromMs: 20_000, toMs: 25_200, playheadMs: 17_600 },
    { kind: 'stall', n: 1, fromMs: 40_000, toMs: 43_000, playheadMs: 60_000 },
    { kind: 'seek', n: 0, fromMs: 30_000, toMs: 31_000, playheadMs: 60_000 },
  ];
  const beat = (seq: number, atMs: number, change: Partial<Beat>): Beat => ({
    ...still,
    viewId,
    seq,
    state: 'playing',
    reason: 'heartbeat',
    atMs,
    playheadMs: 0,
    playedMs: 0,
    watchedMs: atMs,
    ...change,
  });
  return [
    beat(0, 0, { state: 'starting', reason: 'start', metadata: METADATA }),
    beat(1, 2400, { reason: 'first_frame', startupMs: 2400, bufferMs: 4000, rendition: R360 }),
    beat(2, 15_000, { startupMs: 2400, playedMs: 12_600, playheadMs: 12_600, bufferMs: 9000, rendition: R1080 }),
    beat(3, 20_500, {
      startupMs: 2400,
      state: 'stalled',
      reason: 'state',
      playedMs: 17_600,
      playheadMs: 17_600,
      bufferMs: 0,
      rendition: R1080,
    }),
    beat(4, 31_000, {
      startupMs: 2400,
      reason: 'seek',
      playedMs: 22_400,
      playheadMs: 60_000,
      bufferMs: 3000,
      seekMs: 1000,
      seekCount: 1,
      rendition: R1080,
    }),
    beat(5, 44_000, {
      startupMs: 2400,
      reason: 'hidden',
      playedMs: 32_400,
      playheadMs: 70_000,
      bufferMs: 2000,
      rendition: R1080,
    }),
    beat(6, 50_000, {
      startupMs: 2400,
      state: 'paused',
      reason: 'state',
      playedMs: 38_400,
      playheadMs: 76_000,
      bufferMs: 12_000,
      rendition: R1080,
    }),
    beat(7, 61_000, {
      startupMs: 2400,
      state: 'paused',
      reason: 'end',
      exit: 'pagehide',
      watchedMs: 50_000,
      pausedMs: 11_000,
      playedMs: 38_400,
      playheadMs: 76_000,
      bufferMs: 12_000,
      rendition: R1080,
      playedBits: 140_000_000,
      stalledMs: 8200,
      stallCount: 2,
      rebufferMs: 8200,
      rebufferCount: 2,
      seekMs: 1000,
      seekCount: 1,
      decodedFrames: 1150,
      droppedFrames: 3,
      requests: 16,
      requestBytes: 12_000_000,
      requestMs: 48_000,
      requestLatencyMs: 6400,
      requestLatencyMaxMs: 900,
      spans,
      ranges: [
        [0, 22_400],
        [60_000, 76_000],
      ],
      metadata: METADATA,
    }),
  ];
}

function failedView(viewId: string): readonly Beat[] {
  const common = { ...still, viewId, playheadMs: 0, playedMs: 0 };
  return [
    { ...common, seq: 0, state: 'starting', reason: 'start', atMs: 0, watchedMs: 0, metadata: METADATA },
    {
      ...common,
      seq: 1,
      state: 'failed',
      reason: 'error',
      atMs: 4200,
      watchedMs: 4200,
      errorCount: 1,
      error: { code: 'E0003', fatal: true, detail: 'manifestLoadError' },
      metadata: METADATA,
    },
    { ...common, seq: 2, state: 'failed', reason: 'end', exit: 'error', atMs: 4300, watchedMs: 4200, errorCount: 1 },
  ];
}

function smoothView(viewId: string): readonly Beat[] {
  const common = { ...still, viewId, startupMs: 300, rendition: R360 };
  return [
    {
      ...common,
      seq: 0,
      state: 'starting',
      reason: 'start',
      atMs: 300,
      watchedMs: 300,
      playedMs: 0,
      playheadMs: 0,
      metadata: METADATA,
    },
    {
      ...common,
      seq: 1,
      state: 'ended',
      reason: 'end',
      exit: 'ended',
      atMs: 120_300,
      watchedMs: 120_300,
      playedMs: 120_000,
      playheadMs: 120_000,
      playedBits: 96_000_000,
      ranges: [[0, 120_000]],
      metadata: METADATA,
    },
  ];
}

function waitingView(viewId: string): readonly Beat[] {
  const common = { ...still, viewId, playheadMs: 0, playedMs: 0 };
  return [
    { ...common, seq: 0, state: 'starting', reason: 'start', atMs: 0, watchedMs: 0, metadata: METADATA },
    {
      ...common,
      seq: 1,
      state: 'starting',
      reason: 'end',
      exit: 'pagehide',
      atMs: 6100,
      watchedMs: 6100,
      metadata: METADATA,
    },
  ];
}

function watchingView(viewId: string): readonly Beat[] {
  const common = { ...still, viewId, startupMs: 500, rendition: R360 };
  return [
    {
      ...common,
      seq: 0,
      state: 'starting',
      reason: 'start',
      atMs: 500,
      watchedMs: 500,
      playedMs: 0,
      playheadMs: 0,
      metadata: METADATA,
    },
    {
      ...common,
      seq: 1,
      state: 'playing',
      reason: 'heartbeat',
      atMs: 20_000,
      watchedMs: 20_000,
      playedMs: 19_500,
      playheadMs: 19_500,
      playedBits: 15_000_000,
      ranges: [[0, 19_500]],
      metadata: METADATA,
    },
  ];
}
