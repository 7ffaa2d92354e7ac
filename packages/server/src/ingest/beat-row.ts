import type { Beat, BeatSpan, ViewMetadata } from '@playhead/contract/beats';
import type { BeatTimes } from './clocks.ts';
import type { Device } from './device.ts';
import type { TokenClaims } from './token.ts';

/** What the server finds out about a viewer from the request; absent where it cannot. No address is among it. */
export interface Enrichment {
  readonly continent?: string | undefined;
  readonly country?: string | undefined;
  readonly region?: string | undefined;
  readonly city?: string | undefined;
  readonly asn?: number | undefined;
  readonly isp?: string | undefined;
  /** Unsigned 64 bits in decimal: too many for a number. */
  readonly viewerHash?: string;
  readonly viewerKind?: 'id' | 'stored' | 'daily';
  readonly botSignals?: number;
}

/** What reported: our beacon, or a player of another's in CMCD. */
export type Reporter = 'beacon' | 'cmcd';

/** Everything known about an accepted beat. */
export interface AcceptedBeat {
  readonly beat: Beat;
  readonly claims: TokenClaims;
  readonly times: BeatTimes;
  readonly receivedAtMs: number;
  readonly device: Device;
  readonly enrichment: Enrichment;
  readonly reporter: Reporter;
  readonly qualityFlags: number;
}

/**
 * An accepted beat as a row of the table `beat`: the one place where the wire's names meet the table's. What is absent stays
 * absent and takes the column's default.
 */
export const toBeatRow = ({
  beat,
  claims,
  times,
  receivedAtMs,
  device,
  enrichment,
  reporter,
  qualityFlags,
}: AcceptedBeat) => ({
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
  error_business: beat.error?.business ? 1 : undefined,
  ...totalColumns(beat),
  features: beat.features,
  buffer_ms: beat.bufferMs,
  mode: beat.mode,
  player_width: beat.playerWidth,
  player_height: beat.playerHeight,
  spans: beat.spans?.map(spanTuple),
  domain: hostOf(claims.origin),
  // Most beats have none, and forty absent columns cost as much as forty told ones.
  ...(beat.metadata ? metadataColumns(beat.metadata) : {}),
  // What the player asked its browser for is more than the headers tell.
  os_version: beat.metadata?.osVersion ?? device.osVersion,
  device: device.device,
  os: device.os,
  browser: device.browser,
  browser_version: device.browserVersion,
  continent: enrichment.continent,
  country: enrichment.country,
  region: enrichment.region,
  city: enrichment.city,
  asn: enrichment.asn,
  isp: enrichment.isp,
  viewer_hash: enrichment.viewerHash,
  viewer_kind: enrichment.viewerKind,
  bot_signals: enrichment.botSignals,
  reporter,
  quality_flags: qualityFlags,
});

const totalColumns = (beat: Beat) => ({
  // Senders from before rebuffers were told apart tell neither; all of their stalls count.
  rebuffer_ms: beat.rebufferMs ?? beat.stalledMs,
  rebuffer_count: beat.rebufferCount ?? beat.stallCount,
  paused_ms: beat.pausedMs,
  error_count: beat.errorCount,
  decoded_frames: beat.decodedFrames,
  downscale_ms: beat.downscaleMs,
  upscale_max: beat.upscaleMax,
  downscale_max: beat.downscaleMax,
  rendition_changes: beat.renditionChanges,
  upshifts: beat.upshifts,
  downshifts: beat.downshifts,
  requests: beat.requests,
  request_bytes: beat.requestBytes,
  request_ms: beat.requestMs,
  request_latency_ms: beat.requestLatencyMs,
  request_latency_max_ms: beat.requestLatencyMaxMs,
  request_failures: beat.requestFailures,
  live_latency_sum_ms: beat.liveLatencySumMs,
  live_latency_samples: beat.liveLatencySamples,
  content_startup_ms: beat.contentStartupMs ?? beat.startupMs,
  drm_load_ms: beat.drmLoadMs,
});

const spanTuple = ({ kind, n, fromMs, toMs, open, playheadMs, rendition, mode }: BeatSpan) => [
  kind,
  n,
  fromMs,
  toMs,
  open ? 1 : 0,
  playheadMs,
  rendition?.width ?? 0,
  rendition?.height ?? 0,
  rendition?.bitrateBps ?? 0,
  mode ?? '',
];

/** Host of an address; absent where it is none. */
const hostOf = (address: string | undefined): string | undefined => {
  if (address === undefined || !URL.canParse(address)) return undefined;
  return new URL(address).hostname || undefined;
};

const metadataColumns = (metadata: ViewMetadata) => ({
  source_url: metadata.sourceUrl,
  source_host: hostOf(metadata.sourceUrl),
  page_url: metadata.pageUrl,
  title: metadata.title,
  video_id: metadata.videoId,
  stream_type: metadata.streamType,
  duration_ms: metadata.durationMs,
  engine: metadata.engine,
  player_version: metadata.playerVersion,
  language: metadata.language,
  screen_width: metadata.screenWidth,
  screen_height: metadata.screenHeight,
  page_load_ms: metadata.pageLoadMs,
  player_startup_ms: metadata.playerStartupMs,
  play_reason: metadata.playReason,
  session_id: metadata.sessionId,
  series: metadata.series,
  content_type: metadata.contentType,
  video_language: metadata.videoLanguage,
  cdn: metadata.cdn,
  drm: metadata.drm,
  video_codec: metadata.videoCodec,
  audio_codec: metadata.audioCodec,
  frame_rate: metadata.frameRate,
  viewer_plan: metadata.viewerPlan,
  experiment: metadata.experiment,
  connection: metadata.connection,
  device_model: metadata.deviceModel,
  deployment: metadata.deployment,
  custom: metadata.custom,
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
