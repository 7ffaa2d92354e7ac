import { describe, expect, it } from 'vitest';
import { type LoggedBeat, sessionLogOf } from './session-log.ts';

const beat = (atMs: number, playedMs: number, change: Partial<LoggedBeat> = {}): LoggedBeat => ({
  state: 'playing',
  reason: 'heartbeat',
  exit: '',
  atMs,
  playheadMs: playedMs,
  playedMs,
  startupMs: 1000,
  seekCount: 0,
  rebufferCount: 0,
  errorCode: '',
  errorDetail: '',
  spans: [],
  ...change,
});

const told = (...given: Parameters<typeof sessionLogOf>) =>
  sessionLogOf(...given).map(({ event, atMs, playedMs, durationMs }) =>
    [
      event,
      atMs,
      ...(playedMs === undefined ? [] : [playedMs]),
      ...(durationMs === undefined ? [] : [durationMs]),
    ].join(' '),
  );

const START = beat(0, 0, { state: 'starting', reason: 'start', startupMs: -1 });
const FIRST_FRAME = beat(1000, 0, { reason: 'first_frame' });

describe('sessionLogOf', () => {
  it('tells of an attempt that came to nothing', () => {
    const failed = beat(4000, 0, { state: 'failed', reason: 'error', startupMs: -1, errorCode: 'E0004' });
    expect(told([START, failed, { ...failed, atMs: 4100 }])).toEqual(['player_start 0', 'error 4000']);
  });

  it('tells of play once a minute, and of what is pending before anything else', () => {
    const beats = [
      START,
      FIRST_FRAME,
      ...Array.from({ length: 7 }, (_, index) => beat(1000 + (index + 1) * 10_000, (index + 1) * 10_000)),
      beat(76_000, 75_000, { state: 'paused', reason: 'state' }),
      beat(136_000, 75_000, { state: 'paused' }),
    ];
    expect(told(beats)).toEqual([
      'player_start 0',
      'startup 1000',
      'playing 61000 60000',
      'playing 76000 15000',
      'paused 76000',
    ]);
  });

  it('takes seeks and rebuffers from spans, each once, short standstills left out', () => {
    const seek = ['seek', 0, 11_000, 11_500, 0, 60_000] as const;
    const short = ['stall', 0, 15_000, 15_300, 0, 64_000] as const;
    const open = ['stall', 1, 20_000, 20_400, 1, 68_000] as const;
    const closed = ['stall', 1, 20_000, 22_000, 0, 68_000] as const;
    const beats = [
      START,
      FIRST_FRAME,
      beat(11_000, 10_000, { spans: [seek], seekCount: 1 }),
      beat(20_400, 19_000, { spans: [seek, short, open], seekCount: 1, rebufferCount: 1 }),
      beat(23_000, 20_000, { spans: [closed], seekCount: 1, rebufferCount: 1, state: 'ended', exit: 'ended' }),
    ];
    expect(told(beats)).toEqual([
      'player_start 0',
      'startup 1000',
      'playing 11000 10000',
      'seeking 11000',
      'playing 20000 8617',
      'rebuffering 20000 2000',
      'playing 23000 1383',
      'ended 23000',
    ]);
  });

  it('counts on where there are no spans', () => {
    const beats = [START, FIRST_FRAME, beat(9000, 5000, { seekCount: 2, rebufferCount: 1 })];
    expect(told(beats)).toEqual([
      'player_start 0',
      'startup 1000',
      'playing 9000 5000',
      'seeking 9000',
      'rebuffering 9000',
    ]);
  });

  it('says where the playlist went on', () => {
    const beats = [START, FIRST_FRAME, beat(5000, 4000, { reason: 'end', exit: 'superseded' })];
    expect(told(beats, 'next_track').at(-1)).toBe('next_track 5000');
    expect(told(beats, 'prev_track').at(-1)).toBe('prev_track 5000');
  });

  it('tells all play time, whatever happened between', () => {
    const beats = [
      START,
      FIRST_FRAME,
      beat(31_000, 30_000, { spans: [['seek', 0, 20_500, 21_000, 0, 1]] }),
      beat(140_000, 130_000),
      beat(150_000, 140_000, { state: 'paused' }),
    ];
    const total = sessionLogOf(beats).reduce((sum, { playedMs = 0 }) => sum + playedMs, 0);
    expect(total).toBe(140_000);
  });
});
