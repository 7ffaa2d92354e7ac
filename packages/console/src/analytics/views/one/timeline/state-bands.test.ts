import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sampleBeat, sampleSpan, sampleTimeline } from '../sample-timeline.fixture.ts';
import { endOf, stateBands } from './state-bands.ts';

const said = (timeline: Parameters<typeof stateBands>[0]) =>
  stateBands(timeline).map(({ kind, fromMs, toMs }) => `${kind} ${fromMs}-${toMs}`);

describe('stateBands', () => {
  it('tells start and playing apart', () => {
    expect(said(sampleTimeline())).toEqual(['starting 0-500', 'playing 500-10500']);
  });

  it('puts stalls, seeks and ads where they were', () => {
    const spans = [sampleSpan('stall', 0, 4000, 6000), sampleSpan('seek', 0, 7000, 7500)];
    expect(said(sampleTimeline({ spans, facts: { content_startup_ms: 2000 } }))).toEqual([
      'starting 0-500',
      'ad 500-2000',
      'playing 2000-4000',
      'stalled 4000-6000',
      'playing 6000-7000',
      'seeking 7000-7500',
      'playing 7500-10500',
    ]);
  });

  it('finds pauses by the totals, and silence by what they do not explain', () => {
    const beats = [
      sampleBeat(0, 0, { state: 'starting' }),
      sampleBeat(1, 10_000, { played_ms: 7500, watched_ms: 8000, paused_ms: 2000, state: 'paused' }),
      sampleBeat(2, 20_000, { played_ms: 10_500, watched_ms: 11_000, paused_ms: 9000 }),
      sampleBeat(3, 100_000, { played_ms: 20_500, watched_ms: 21_000, paused_ms: 9000 }),
    ];
    expect(said(sampleTimeline({ beats }))).toEqual([
      'starting 0-500',
      'playing 500-8000',
      'paused 8000-17000',
      'playing 17000-30000',
      'silent 30000-100000',
    ]);
  });

  it('is failed from the error that ended it, and starting for as long as nothing was seen', () => {
    const errors = [{ at_ms: 4000, code: 'E0003', fatal: true, business: false, detail: null }];
    const view = { startup_ms: null, played_ms: 0 };
    const beats = [sampleBeat(0, 0, { state: 'starting' }), sampleBeat(1, 5000, { state: 'failed' })];
    expect(said(sampleTimeline({ view, beats, errors }))).toEqual(['starting 0-4000', 'failed 4000-5000']);
  });

  it('has neither gaps nor overlaps, whatever is told', () => {
    const ms = fc.integer({ min: 0, max: 60_000 });
    const beat = fc.record({
      at_ms: ms,
      played_ms: ms,
      watched_ms: ms,
      paused_ms: ms,
      state: fc.constantFrom('playing', 'paused', 'stalled'),
    });
    const span = fc.tuple(fc.constantFrom('stall', 'seek'), ms, ms);
    fc.assert(
      fc.property(fc.array(beat, { minLength: 1, maxLength: 8 }), fc.array(span, { maxLength: 5 }), (told, spans) => {
        const sorted = told.toSorted((one, other) => one.at_ms - other.at_ms);
        const timeline = sampleTimeline({
          beats: [sampleBeat(0, 0), ...sorted.map((one, index) => sampleBeat(index + 1, one.at_ms, one))],
          spans: spans.map(([kind, one, other], number) =>
            sampleSpan(kind, number, Math.min(one, other), Math.max(one, other)),
          ),
        });
        let endMs = 0;
        for (const band of stateBands(timeline)) {
          expect(band.fromMs).toBe(endMs);
          expect(band.toMs).toBeGreaterThan(band.fromMs);
          endMs = band.toMs;
        }
        expect(endMs).toBe(endOf(timeline));
      }),
    );
  });
});
