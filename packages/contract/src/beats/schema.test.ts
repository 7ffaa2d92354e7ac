import { Compile } from 'typebox/compile';
import { describe, expect, it } from 'vitest';
import { type Beat, BeatSchema, ReportSchema } from './schema.ts';
import { VIEW_STATES, WATCHING_STATES } from './states.ts';

const beat: Beat = {
  viewId: '018f4e4e-0000-7000-8000-000000000000',
  seq: 0,
  state: 'starting',
  reason: 'start',
  atMs: 0,
  playheadMs: 0,
  playedMs: 0,
  watchedMs: 0,
  stalledMs: 0,
  stallCount: 0,
  seekMs: 0,
  seekCount: 0,
  droppedFrames: 0,
  playedBits: 0,
  upscaleMs: 0,
};
const beats = Compile(BeatSchema);
const reports = Compile(ReportSchema);

describe('BeatSchema', () => {
  it('accepts the smallest beat and a full one', () => {
    expect(beats.Check(beat)).toBe(true);
    const full: Beat = {
      ...beat,
      exit: 'ended',
      startupMs: 120,
      rendition: { width: 640, height: 360, bitrateBps: 350_000 },
      ranges: [[0, 2000]],
      error: { code: 'E0004', fatal: true, detail: 'fragLoadError' },
      metadata: { sourceUrl: 'https://a.test/x.m3u8', streamType: 'vod', durationMs: 40_000 },
    };
    expect(beats.Check(full)).toBe(true);
  });

  it.each([
    ['a negative total', { playedMs: -1 }],
    ['a total that is no whole number', { stalledMs: 1.5 }],
    ['a total beyond exact integers', { playedBits: 2 ** 54 }],
    ['an unknown state', { state: 'dancing' }],
    ['an unknown property', { ip: '192.0.2.1' }],
    ['a range of one end', { ranges: [[1]] }],
    ['an endless text', { metadata: { title: 'x'.repeat(513) } }],
  ])('refuses %s', (_what, change) => {
    expect(beats.Check({ ...beat, ...change })).toBe(false);
  });

  it('stays within 350 bytes for a steady beat', () => {
    const steady = {
      ...beat,
      seq: 420,
      atMs: 4_200_000,
      playheadMs: 4_190_000,
      playedMs: 4_180_000,
      watchedMs: 4_200_000,
    };
    expect(JSON.stringify(steady).length).toBeLessThanOrEqual(350);
  });
});

describe('ReportSchema', () => {
  it('holds the beats of several players', () => {
    const report = {
      v: 1,
      sentAtMs: 1,
      groups: [
        { token: 'a', beats: [beat] },
        { token: 'b', beats: [beat, beat] },
      ],
    };
    expect(reports.Check(report)).toBe(true);
    expect(reports.Check({ ...report, groups: [] })).toBe(false);
    expect(reports.Check({ ...report, groups: [{ token: 'a', beats: [] }] })).toBe(false);
  });
});

describe('WATCHING_STATES', () => {
  it('leaves out exactly those in which nobody waits or watches', () => {
    const others = VIEW_STATES.filter((state) => !WATCHING_STATES.some((one) => one === state));
    expect(others).toEqual(['paused', 'ended', 'failed']);
  });
});
