import type { Language } from '@playhead/contract/options';
import { describe, expect, it } from 'vitest';
import { VIEWS_MESSAGES } from '../../../i18n/views/views-messages.ts';
import { BEGAN_MS, sampleBeat, sampleSpan, sampleTimeline } from './sample-timeline.fixture.ts';
import { storyOf } from './story.ts';
import { sentenceText } from './story-text.ts';

type Timeline = Parameters<typeof storyOf>[0];

const told = (timeline: Timeline, language: Language = 'en', nowMs = BEGAN_MS + 60_000) =>
  storyOf(timeline, nowMs)
    .sentences.map((sentence) => sentenceText(sentence, VIEWS_MESSAGES[language], language))
    .join(' ');

const STALLED = sampleTimeline({
  view: { rebuffer_count: 3, rebuffer_ms: 8200 },
  facts: { request_bytes: 12_200_000, request_ms: 48_000, rendition_height: 360 },
  spans: [
    sampleSpan('rendition', 0, 500, 20_000, { rendition: { width: 1920, height: 1080, bitrate_bps: 4_500_000 } }),
    sampleSpan('stall', 0, 4000, 9000),
    sampleSpan('rendition', 1, 20_000, 30_000, { rendition: { width: 640, height: 360, bitrate_bps: 800_000 } }),
    sampleSpan('stall', 1, 25_000, 26_000),
  ],
});

describe('storyOf', () => {
  it('says how often it stalled, at which picture, over which connection', () => {
    expect(told(STALLED)).toBe('Stalled 3 times, 8.2s in all, at 1080p over a 2 Mbps connection.');
    expect(told(STALLED, 'ko')).toBe('3회, 모두 8.2초 멈췄습니다. 화질은 1080p, 연결 속도는 2 Mbps였습니다.');
    expect(storyOf(STALLED, 0).tone).toBe('bad');
  });

  it('says what else was bad, and no more than that', () => {
    const view = { ...STALLED.view, startup_ms: 6000 };
    expect(told({ ...STALLED, view, facts: {}, spans: [] })).toBe(
      'Stalled 3 times, 8.2s in all. Took 6s to show a first frame.',
    );
  });

  it('says what ended it', () => {
    const fatal = { at_ms: 4200, code: 'E0003', fatal: true, business: false, detail: null };
    const view = { error_fatal: true, error_code: 'E0003', startup_ms: null, played_ms: 0 };
    expect(told(sampleTimeline({ view, errors: [fatal] }))).toBe(
      'Never started: E0003 (The network is unstable. Check the connection and try again) after 4.2s.',
    );
    expect(told(sampleTimeline({ view: { ...view, startup_ms: 500, played_ms: 9000 }, errors: [fatal] }))).toContain(
      'Stopped by E0003',
    );
    expect(told(sampleTimeline({ view, errors: [{ ...fatal, business: true }] }))).toContain(
      'Refused by a rule of yours',
    );
    expect(told(sampleTimeline({ view: { ...view, error_code: 'X1' } }))).toContain('Never started: X1 after');
  });

  it('says that nothing was seen', () => {
    const view = { startup_ms: null, played_ms: 0, watched_ms: 6100 };
    expect(told(sampleTimeline({ view }))).toBe('Left after waiting 6.1s without seeing a frame.');
    expect(told(sampleTimeline({ view: { ...view, exit: null } }))).toContain('Has been waiting');
    expect(told(sampleTimeline({ view: { ...view, exit: null } }), 'en', BEGAN_MS + 7_200_000)).toContain(
      'Left after waiting',
    );
  });

  it('says that all was well', () => {
    expect(told(sampleTimeline())).toBe('Played 10s without a stall.');
    expect(told(sampleTimeline({ view: { exit: 'ended' } }))).toBe('Played to the end without a stall, 10s in all.');
    expect(told(sampleTimeline({ view: { exit: null } }))).toBe('Plays without a stall, 10s so far.');
    expect(storyOf(sampleTimeline(), 0).tone).toBe('good');
  });

  it('says that frames were dropped, and that an error did not end it', () => {
    const beats = [sampleBeat(0, 10_500, { dropped_frames: 60 })];
    expect(told(sampleTimeline({ beats, facts: { decoded_frames: 300 } }))).toContain('Did not show 20% of the frames');
    expect(told(sampleTimeline({ view: { error_count: 1, error_code: 'E0004' } }))).toContain(
      'Went on after an error: E0004',
    );
  });
});
