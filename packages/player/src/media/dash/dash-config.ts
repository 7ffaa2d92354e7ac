/** Data to have before anyone has asked to play: the first segment, for a picture and the length. */
const IDLE_BUFFER_SECONDS = 1;
/** Data to have ahead while playing. */
export const PLAY_BUFFER_SECONDS = 30;

/** A rate that any line has, so that what is not known begins with the lowest rendition. */
const LEAST_BPS = 1;

const retries = (maxAttempts: number) => ({
  maxAttempts,
  baseDelay: 500,
  backoffFactor: 2,
  fuzzFactor: 0.5,
  timeout: 60_000,
  connectionTimeout: 10_000,
  stallTimeout: 10_000,
});

/**
 * How we run Shaka.
 *
 * @param knownBps what the line brought last time; 0 where that is unknown.
 */
export function dashConfig(knownBps: number) {
  return {
    manifest: { retryParameters: retries(2) },
    drm: { retryParameters: retries(2) },
    streaming: {
      retryParameters: retries(4),
      bufferingGoal: IDLE_BUFFER_SECONDS,
      // Otherwise Shaka holds playback by a rate of 0, which neither viewers nor reports would recognise as a stall.
      rebufferingGoal: 0,
      bufferBehind: 30,
      // What is on screen, not what is being loaded.
      observeQualityChanges: true,
      // When to try again is decided by our recovery.
      failureCallback: () => undefined,
    },
    abr: {
      // As with HLS: the lowest rendition shows the first frame soonest, and what the line brings decides from then on.
      defaultBandwidthEstimate: knownBps || LEAST_BPS,
      useNetworkInformation: false,
      restrictToElementSize: true,
    },
    mediaSource: { useSourceElements: false },
  };
}
