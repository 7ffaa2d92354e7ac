import { describe, expect, it } from 'vitest';
import { createRequestTally } from './request-tally.ts';

describe('createRequestTally', () => {
  it('adds up requests one by one, and remembers the longest wait', () => {
    const tally = createRequestTally();
    tally.answered({ bytes: 1000, durationMs: 100.4, latencyMs: 40 });
    tally.answered({ bytes: 500, durationMs: 50, latencyMs: 10 });
    tally.failed();
    tally.licence(120.2);
    tally.licence(5000);
    expect(tally.totals()).toEqual({
      requests: 2,
      requestBytes: 1500,
      requestMs: 150,
      requestLatencyMs: 50,
      requestLatencyMaxMs: 40,
      requestFailures: 1,
      drmLoadMs: 120,
    });
  });

  it('takes no number that cannot be', () => {
    const tally = createRequestTally();
    tally.answered({ bytes: Number.NaN, durationMs: -5, latencyMs: Number.POSITIVE_INFINITY });
    tally.answered({ bytes: 1, durationMs: 10, latencyMs: 900 });
    expect(tally.totals()).toMatchObject({ requests: 2, requestBytes: 1, requestMs: 10, requestLatencyMs: 10 });
  });

  it('begins anew for another view', () => {
    const tally = createRequestTally();
    tally.answered({ bytes: 1, durationMs: 1, latencyMs: 1 });
    tally.failed();
    tally.licence(1);
    tally.reset();
    expect(Object.values(tally.totals()).every((total) => total === 0)).toBe(true);
    expect(tally.totals()).not.toHaveProperty('drmLoadMs');
  });
});
