import { describe, expect, it } from 'vitest';
import { NOTHING_WATCHED, watch } from './viewing-time.ts';

const watchAll = (...reports: readonly (readonly [number, boolean])[]) =>
  reports.reduce((before, [seconds, isPlaying]) => watch(before, seconds, isPlaying), NOTHING_WATCHED).totalSeconds;

describe('watch', () => {
  it('adds up what is played', () => {
    expect(watchAll([10, true], [10.25, true], [10.5, true])).toBeCloseTo(0.5);
  });

  it('counts neither jumps nor going back', () => {
    expect(watchAll([0, true], [0.25, true], [50, true], [50.25, true], [3, true])).toBeCloseTo(0.5);
  });

  it('does not count while paused or seeking', () => {
    expect(watchAll([0, true], [1, false], [1.5, true])).toBeCloseTo(0.5);
  });
});
