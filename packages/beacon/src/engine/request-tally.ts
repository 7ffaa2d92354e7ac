import type { Beat } from '@playhead/contract/beats';

/** A media request that was answered in full. */
export interface MediaRequest {
  readonly bytes: number;
  /** From asking to the last byte. */
  readonly durationMs: number;
  /** Of that, until the first byte. */
  readonly latencyMs: number;
}

/** Where an engine's probe tells what its requests for media came to. */
export interface TellRequests {
  readonly answered: (request: MediaRequest) => void;
  readonly failed: () => void;
  /** A licence was there `durationMs` after it was needed. */
  readonly licence: (durationMs: number) => void;
}

/** What the requests of one view add up to. */
export interface RequestTally extends TellRequests {
  readonly totals: () => Pick<
    Beat,
    | ('requests' | 'requestBytes' | 'requestMs' | 'requestLatencyMs' | 'requestLatencyMaxMs' | 'requestFailures')
    | 'drmLoadMs'
  >;
  /** What comes from here on belongs to another view. */
  readonly reset: () => void;
}

const EMPTY = { requests: 0, requestBytes: 0, requestMs: 0, requestLatencyMs: 0, requestLatencyMaxMs: 0 };

/** No more than a day, or a terabyte: what says more is wrong. */
const MOST_MS = 86_400_000;
const MOST_BYTES = 2 ** 40;

/** A whole number from 0 to `most`; engines that don't know say NaN. */
const whole = (value: number, most: number): number => Math.min(most, Math.max(0, Math.round(value))) || 0;

/** A tally of nothing so far. */
export const createRequestTally = (): RequestTally => {
  let sums = EMPTY;
  let requestFailures = 0;
  let drmLoadMs: number | undefined;
  return {
    answered: ({ bytes, durationMs, latencyMs }) => {
      const ms = whole(durationMs, MOST_MS);
      const firstByteMs = Math.min(ms, whole(latencyMs, MOST_MS));
      sums = {
        requests: sums.requests + 1,
        requestBytes: sums.requestBytes + whole(bytes, MOST_BYTES),
        requestMs: sums.requestMs + ms,
        requestLatencyMs: sums.requestLatencyMs + firstByteMs,
        requestLatencyMaxMs: Math.max(sums.requestLatencyMaxMs, firstByteMs),
      };
    },
    failed: () => {
      requestFailures++;
    },
    licence: (durationMs) => {
      drmLoadMs ??= whole(durationMs, MOST_MS);
    },
    totals: () => ({ ...sums, requestFailures, ...(drmLoadMs !== undefined && { drmLoadMs }) }),
    reset: () => {
      sums = EMPTY;
      requestFailures = 0;
      drmLoadMs = undefined;
    },
  };
};
