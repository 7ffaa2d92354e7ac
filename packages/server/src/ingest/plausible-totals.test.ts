import { QUALITY_FLAGS, signalsIn } from '@playhead/contract/beats';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plausibleTotals } from './plausible-totals.ts';
import { sampleBeat } from './sample-report.fixture.ts';

describe('plausibleTotals', () => {
  it('leaves a plausible beat as it is', () => {
    const beat = sampleBeat();
    expect(plausibleTotals(beat)).toEqual({ beat, flags: 0 });
  });

  it.each([
    [{ watchedMs: 12_001 }, 'watchedTooLong', { watchedMs: 12_000 }],
    [{ playedMs: 162_001 }, 'playedTooLong', { playedMs: 162_000 }],
    [{ stalledMs: 11_801 }, 'stalledTooLong', { stalledMs: 9800 }],
    [{ rebufferMs: 2501 }, 'rebufferTooLong', { rebufferMs: 500 }],
    [{ seekMs: 11_801 }, 'seekTooLong', { seekMs: 9800 }],
    [{ startupMs: 12_001 }, 'startupTooLong', { startupMs: 12_000 }],
    [{ contentStartupMs: 12_001 }, 'startupTooLong', { contentStartupMs: 12_000 }],
    [{ drmLoadMs: 12_001 }, 'startupTooLong', { drmLoadMs: 12_000 }],
    [{ metadata: { pageLoadMs: 600_001 } }, 'startupTooLong', { metadata: { pageLoadMs: 600_000 } }],
    [
      { metadata: { title: 'x', pageLoadMs: 5, playerStartupMs: 1e9 } },
      'startupTooLong',
      { metadata: { title: 'x', pageLoadMs: 5, playerStartupMs: 600_000 } },
    ],
    [{ pausedMs: 12_001 }, 'pausedTooLong', { pausedMs: 12_000 }],
    [{ stallCount: 49 }, 'impossibleCounts', { stallCount: 48 }],
    [{ rebufferCount: 2 }, 'impossibleCounts', { rebufferCount: 1 }],
    [{ droppedFrames: 5, decodedFrames: 4 }, 'impossibleCounts', { droppedFrames: 4, decodedFrames: 4 }],
    [{ upshifts: 1 }, 'impossibleCounts', { upshifts: 0 }],
    [{ downshifts: 3, renditionChanges: 2 }, 'impossibleCounts', { downshifts: 2, renditionChanges: 2 }],
    [{ requestMs: 9, requestLatencyMs: 10 }, 'impossibleCounts', { requestMs: 9, requestLatencyMs: 9 }],
    [{ liveLatencySamples: 13 }, 'impossibleCounts', { liveLatencySamples: 12 }],
  ] as const)('limits %j and flags it %s', (totals, flag, limited) => {
    expect(plausibleTotals(sampleBeat(totals))).toEqual({
      beat: sampleBeat(limited),
      flags: QUALITY_FLAGS[flag].bit,
    });
  });

  it.each([
    [{ stalledMs: 11_000 }, { stalledMs: 9800 }],
    [{ seekMs: 11_000 }, { seekMs: 9800 }],
    [{ rebufferMs: 600 }, { rebufferMs: 500 }],
  ])('cuts %j to what it is a part of, without a word', (totals, limited) => {
    expect(plausibleTotals(sampleBeat(totals))).toEqual({ beat: sampleBeat(limited), flags: 0 });
  });

  it('sets one bit for each fault', () => {
    const { flags } = plausibleTotals(sampleBeat({ watchedMs: 1e9, stalledMs: 1e9, startupMs: 1e9 }));
    expect(signalsIn(flags, QUALITY_FLAGS)).toEqual(['watchedTooLong', 'stalledTooLong', 'startupTooLong']);
  });

  it('does not invent a startup time', () => {
    const { startupMs: _, ...beat } = sampleBeat({ watchedMs: 1e9 });
    expect(plausibleTotals(beat).beat).not.toHaveProperty('startupMs');
  });

  it('has nothing left to limit in what it has limited', () => {
    const total = fc.nat({ max: 1_000_000 });
    const totals = fc.record({
      atMs: total,
      playedMs: total,
      watchedMs: total,
      stalledMs: total,
      seekMs: total,
      startupMs: total,
      rebufferMs: total,
      rebufferCount: total,
      stallCount: total,
      pausedMs: total,
      decodedFrames: total,
      droppedFrames: total,
      requestMs: total,
      requestLatencyMs: total,
      requestLatencyMaxMs: total,
    });
    fc.assert(
      fc.property(totals, (each) => {
        const { beat } = plausibleTotals(sampleBeat(each));
        expect(plausibleTotals(beat)).toEqual({ beat, flags: 0 });
        expect(beat.rebufferMs).toBeLessThanOrEqual(beat.stalledMs ?? 0);
        expect(beat.stalledMs).toBeLessThanOrEqual(beat.watchedMs);
      }),
    );
  });
});
