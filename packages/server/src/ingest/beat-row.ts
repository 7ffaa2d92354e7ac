import type { Beat } from '@playhead/contract/beats';
import type { BeatTimes } from './clocks.ts';
import type { Device } from './device.ts';
import type { TokenClaims } from './token.ts';

/** Everything known about an accepted beat. */
export interface AcceptedBeat {
  readonly beat: Beat;
  readonly claims: TokenClaims;
  readonly times: BeatTimes;
  readonly receivedAtMs: number;
  readonly device: Device;
  readonly qualityFlags: number;
}

/**
 * An accepted beat as a row of the table `beat`: the one place where the wire's names meet the table's. What is absent stays
 * absent and takes the column's default.
 */
export const toBeatRow = ({ beat, claims, times, receivedAtMs, device, qualityFlags }: AcceptedBeat) => ({
  account_id: claims.accountId,
  view_id: beat.viewId,
  seq: beat.seq,
  environment: claims.environment,
  player_no: claims.playerNo,
  received_at: timestamp(receivedAtMs),
  started_at: timestamp(times.startedAtMs),
  event_at: timestamp(times.eventAtMs),
  clock_offset_ms: times.offsetMs,
  state: beat.state,
  reason: beat.reason,
  exit: beat.exit,
  at_ms: beat.atMs,
  playhead_ms: beat.playheadMs,
  played_ms: beat.playedMs,
  watched_ms: beat.watchedMs,
  stalled_ms: beat.stalledMs,
  stall_count: beat.stallCount,
  seek_ms: beat.seekMs,
  seek_count: beat.seekCount,
  dropped_frames: beat.droppedFrames,
  played_bits: beat.playedBits,
  upscale_ms: beat.upscaleMs,
  startup_ms: beat.startupMs,
  rendition_width: beat.rendition?.width,
  rendition_height: beat.rendition?.height,
  rendition_bitrate_bps: beat.rendition?.bitrateBps,
  ranges: beat.ranges,
  error_code: beat.error?.code,
  error_fatal: beat.error?.fatal ? 1 : undefined,
  error_detail: beat.error?.detail,
  ...metadataColumns(beat.metadata),
  device: device.device,
  os: device.os,
  browser: device.browser,
  quality_flags: qualityFlags,
});

const metadataColumns = (metadata: Beat['metadata']) => ({
  source_url: metadata?.sourceUrl,
  page_url: metadata?.pageUrl,
  title: metadata?.title,
  video_id: metadata?.videoId,
  stream_type: metadata?.streamType,
  duration_ms: metadata?.durationMs,
  engine: metadata?.engine,
  player_version: metadata?.playerVersion,
  language: metadata?.language,
  screen_width: metadata?.screenWidth,
  screen_height: metadata?.screenHeight,
});

/** DateTime64(3) in JSON: seconds with three decimals, quoted, for the engine refuses such a number bare. */
const timestamp = (epochMs: number): string => (epochMs / 1000).toFixed(3);

/** A row as the JSON that waits in the spool. */
export const toLine = (row: ReturnType<typeof toBeatRow>): string => {
  const line = JSON.stringify(row);
  // JSON writes half a surrogate pair as an escape, which is no text to the engine; whole pairs are never escaped.
  return line.includes('\\ud') ? JSON.stringify(row, (_, value: unknown) => mended(value)) : line;
};

/** Writing a text as UTF-8 and reading it again leaves U+FFFD where half a surrogate pair was. */
const mended = (value: unknown): unknown => (typeof value === 'string' ? Buffer.from(value).toString() : value);
