import { randomBytes } from 'node:crypto';
import type { Beat, Report, ViewMetadata } from '@playhead/contract/beats';

/** People who watch, each of whom reports in turn. */
export interface Viewers {
  /** The body of the next report: beats of the next viewers, one where nothing else is said. */
  readonly nextReport: (nowMs: number, beats?: number) => string;
}

/** Views begin up to this long before; a play token lets them. */
const SPREAD_MS = 240_000;

/** Metadata rides on a view's first beats only; views of five minutes have 30. */
const BEATS_A_METADATA = 30;

const METADATA: ViewMetadata = {
  sourceUrl: 'https://media.example.com/shows/0420/master.m3u8',
  pageUrl: 'https://shop.example.com/watch/0420',
  title: 'A film of forty seconds',
  videoId: 'show-0420',
  streamType: 'vod',
  durationMs: 1_320_000,
  engine: 'hls.js',
  playerVersion: '0.1.0',
  language: 'ko-KR',
  screenWidth: 1920,
  screenHeight: 1080,
};

/** Makes viewers whose views began within the last four minutes. */
export function createViewers(count: number, token: string, nowMs: number): Viewers {
  const views = Array.from({ length: count }, (_, index) => {
    const startedAtMs = nowMs - Math.floor((index / count) * SPREAD_MS);
    return { viewId: viewIdAt(startedAtMs), startedAtMs, seq: Math.floor((nowMs - startedAtMs) / 10_000) };
  });
  let turn = 0;
  const nextBeat = (sentAtMs: number): Beat => {
    const view = views[turn % count];
    if (view === undefined) throw new RangeError('There are no viewers.');
    turn += 1;
    view.seq += 1;
    const beat = beatOf(view.viewId, view.seq, Math.max(0, sentAtMs - view.startedAtMs));
    return turn % BEATS_A_METADATA === 0 ? { ...beat, metadata: METADATA } : beat;
  };
  return {
    nextReport: (sentAtMs, beats = 1) => {
      const reported = Array.from({ length: beats }, () => nextBeat(sentAtMs));
      return JSON.stringify({ v: 1, sentAtMs, rttMs: 40, groups: [{ token, beats: reported }] } satisfies Report);
    },
  };
}

/** A beat of a view that started in 320 ms at most and has stalled once. */
function beatOf(viewId: string, seq: number, atMs: number): Beat {
  const startupMs = Math.min(320, atMs);
  const stalledMs = Math.min(640, atMs - startupMs);
  const playedMs = atMs - startupMs - stalledMs;
  return {
    viewId,
    seq,
    state: 'playing',
    reason: 'heartbeat',
    atMs,
    playheadMs: playedMs,
    playedMs,
    watchedMs: atMs,
    stalledMs,
    stallCount: 1,
    seekMs: 0,
    seekCount: 0,
    droppedFrames: 3,
    playedBits: playedMs * 2400,
    upscaleMs: Math.round(playedMs / 4),
    startupMs,
    rendition: { width: 1280, height: 720, bitrateBps: 2_400_000 },
    ranges: [[0, playedMs]],
  };
}

/** A UUIDv7 (RFC 9562) of a moment. */
function viewIdAt(epochMs: number): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(epochMs, 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
