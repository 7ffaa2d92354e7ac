import { describe, expect, it } from 'vitest';
import { sampleBeat, sampleSpan, sampleTimeline } from '../sample-timeline.fixture.ts';
import { courseOf } from './course.ts';
import { firstTroubleMs } from './first-trouble.ts';
import { readingAt } from './reading.ts';
import { axisMarks, following, sightOf, zoomed } from './zoom.ts';

const COURSE = courseOf(
  sampleTimeline({
    beats: [
      sampleBeat(0, 0, { state: 'starting', buffer_ms: 0 }),
      sampleBeat(1, 4000, { played_ms: 3500, playhead_ms: 3500, buffer_ms: 4000, reason: 'hidden' }),
      sampleBeat(2, 8000, { played_ms: 5500, playhead_ms: 5500, buffer_ms: 0, reason: 'state' }),
      sampleBeat(3, 10_500, { played_ms: 8000, playhead_ms: 8000 }),
    ],
    spans: [
      sampleSpan('rendition', 0, 500, 10_500, { rendition: { width: 640, height: 360, bitrate_bps: 800_000 } }),
      sampleSpan('stall', 0, 5000, 7000),
    ],
  }),
);

describe('readingAt', () => {
  it('reads everything at one moment', () => {
    expect(readingAt(COURSE, 6000)).toMatchObject({
      state: 'stalled',
      stateMs: 2000,
      bufferMs: 2000,
      playheadMs: 4500,
      isHidden: true,
      step: { heightPx: 360 },
    });
    expect(readingAt(COURSE, 100)).toMatchObject({ state: 'starting', step: undefined, isHidden: false });
    expect(readingAt(COURSE, 10_500)).toMatchObject({ state: 'playing', playheadMs: 8000 });
  });
});

describe('firstTroubleMs', () => {
  it('is where one has to look first', () => {
    expect(firstTroubleMs(COURSE)).toBe(5000);
    expect(firstTroubleMs(courseOf(sampleTimeline()))).toBe(500);
  });
});

describe('zoom', () => {
  it('keeps the moment where it is, and stays within the view', () => {
    expect(zoomed({ fromMs: 0, toMs: 10_000 }, 0.5, 4000, 10_000)).toEqual({ fromMs: 2000, toMs: 7000 });
    expect(zoomed({ fromMs: 5000, toMs: 10_000 }, 4, 9000, 10_000)).toEqual({ fromMs: 0, toMs: 10_000 });
    expect(sightOf(9900, 9950, 10_000)).toEqual({ fromMs: 9000, toMs: 10_000 });
    expect(following({ fromMs: 0, toMs: 2000 }, 3000, 10_000)).toEqual({ fromMs: 1000, toMs: 3000 });
  });

  it('marks round moments', () => {
    expect(axisMarks({ fromMs: 0, toMs: 61_000 }, 6)).toEqual([0, 15_000, 30_000, 45_000, 60_000]);
  });
});
