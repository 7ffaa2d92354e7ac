import type { HlsConfig, LoadPolicy } from 'hls.js';

/** Data to have before anyone has asked to play: the first segment, for a picture and the length. */
export const IDLE_BUFFER_SECONDS = 1;
/** Data to have ahead while playing. */
export const PLAY_BUFFER_SECONDS = 30;

const policy = (maxTimeToFirstByteMs: number, maxNumRetry: number): LoadPolicy => ({
  default: {
    maxTimeToFirstByteMs,
    maxLoadTimeMs: 60_000,
    timeoutRetry: { maxNumRetry: 2, retryDelayMs: 0, maxRetryDelayMs: 0 },
    errorRetry: { maxNumRetry, retryDelayMs: 500, maxRetryDelayMs: 8000, backoff: 'exponential' },
  },
});

/** How we run hls.js. */
export function hlsConfig(workerUrl: string | undefined): Partial<HlsConfig> {
  return {
    // The lowest rendition shows the first frame soonest; measured, it is worth seconds on slow lines. Quality follows at once.
    startLevel: 0,
    testBandwidth: false,
    capLevelToPlayerSize: true,
    maxBufferLength: IDLE_BUFFER_SECONDS,
    backBufferLength: 30,
    // Live is recognised by its endless duration, here and in reports.
    liveDurationInfinity: true,
    // Without a file of its own the worker would be a blob, which a strict CSP forbids; TS is then repackaged on the main thread.
    enableWorker: workerUrl !== undefined,
    workerPath: workerUrl ?? null,
    manifestLoadPolicy: policy(10_000, 1),
    playlistLoadPolicy: policy(10_000, 2),
    fragLoadPolicy: policy(10_000, 4),
    enableInterstitialPlayback: false,
  };
}
