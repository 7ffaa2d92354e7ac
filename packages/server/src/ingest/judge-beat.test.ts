import { describe, expect, it } from 'vitest';
import { judgeBeat } from './judge-beat.ts';
import { NOON_MS, sampleBeat, sampleToken, viewIdAt } from './sample-report.fixture.ts';

const DAY_MS = 86_400_000;

const context = (atMs: number, issuedAtMs = NOON_MS) => ({
  token: sampleToken(issuedAtMs),
  sentAtMs: atMs,
  receivedAtMs: atMs,
  device: { device: 'pc', os: 'linux', browser: 'chrome' } as const,
  enrich: () => ({}),
  sight: () => 'new' as const,
  reporter: 'beacon' as const,
});

describe('judgeBeat', () => {
  it('makes the row, with the account and the player of the token', () => {
    expect(judgeBeat(sampleBeat(), context(NOON_MS + 10_000))).toMatchObject({
      ok: true,
      row: { account_id: 7, player_no: 1001, environment: 'production', seq: 3, quality_flags: 0, browser: 'chrome' },
    });
  });

  it('limits what cannot be, and says so in the row', () => {
    expect(judgeBeat(sampleBeat({ watchedMs: 1e9 }), context(NOON_MS + 10_000))).toMatchObject({
      row: { watched_ms: 12_000, quality_flags: 1 },
    });
  });

  it('marks beats of a clock that is more than a minute off, after the way here', () => {
    const at = (offsetMs: number, rttMs: number) =>
      judgeBeat(sampleBeat(), { ...context(NOON_MS + 10_000), receivedAtMs: NOON_MS + 10_000 + offsetMs, rttMs });
    expect(at(60_001, 0)).toMatchObject({ row: { quality_flags: 256, clock_offset_ms: 60_001 } });
    expect(at(60_001, 2)).toMatchObject({ row: { quality_flags: 0, clock_offset_ms: 60_000 } });
    expect(at(-60_001, 0)).toMatchObject({ row: { quality_flags: 256 } });
  });

  it.each([
    ['view_id_invalid', sampleBeat({ viewId: 'x' }), context(NOON_MS + 10_000)],
    ['too_late', sampleBeat(), context(NOON_MS + DAY_MS + 10_001)],
    ['in_future', sampleBeat({ atMs: 200_000 }), context(NOON_MS + 10_000)],
    ['token_expired', sampleBeat(), context(NOON_MS + 10_000, NOON_MS - 4_000_000)],
  ] as const)('rejects for %s', (reason, beat, from) => {
    expect(judgeBeat(beat, from)).toEqual({ ok: false, reason });
  });

  it('takes beats that come with a token issued in the middle of the view', () => {
    expect(judgeBeat(sampleBeat(), context(NOON_MS + 10_000, NOON_MS + 5000))).toMatchObject({ ok: true });
  });

  it('takes beats of a view that began in time, long after the token has expired', () => {
    const beat = sampleBeat({ viewId: viewIdAt(NOON_MS + 3_000_000), atMs: 10 * 3_600_000 });
    expect(judgeBeat(beat, context(NOON_MS + 3_000_000 + 10 * 3_600_000))).toMatchObject({ ok: true });
  });
});
