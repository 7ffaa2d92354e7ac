import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plausibleTotals, QUALITY_FLAGS } from './plausible-totals.ts';
import { sampleBeat } from './sample-report.fixture.ts';

describe('plausibleTotals', () => {
  it('leaves a plausible beat as it is', () => {
    const beat = sampleBeat();
    expect(plausibleTotals(beat)).toEqual({ beat, flags: 0 });
  });

  it.each([
    [{ watchedMs: 12_001 }, QUALITY_FLAGS.watchedTooLong, { watchedMs: 12_000 }],
    [{ playedMs: 162_001 }, QUALITY_FLAGS.playedTooLong, { playedMs: 162_000 }],
    [{ stalledMs: 11_801 }, QUALITY_FLAGS.stalledTooLong, { stalledMs: 9800 }],
    [{ seekMs: 11_801 }, QUALITY_FLAGS.seekTooLong, { seekMs: 9800 }],
    [{ startupMs: 12_001 }, QUALITY_FLAGS.startupTooLong, { startupMs: 12_000 }],
  ])('limits %j and flags it %d', (totals, flags, limited) => {
    expect(plausibleTotals(sampleBeat(totals))).toEqual({ beat: sampleBeat(limited), flags });
  });

  it('sets one bit for each fault', () => {
    const { flags } = plausibleTotals(sampleBeat({ watchedMs: 1e9, stalledMs: 1e9, startupMs: 1e9 }));
    expect(flags).toBe(QUALITY_FLAGS.watchedTooLong | QUALITY_FLAGS.stalledTooLong | QUALITY_FLAGS.startupTooLong);
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
    });
    fc.assert(
      fc.property(totals, (each) => {
        const { beat } = plausibleTotals(sampleBeat(each));
        expect(plausibleTotals(beat).flags).toBe(0);
      }),
    );
  });
});
