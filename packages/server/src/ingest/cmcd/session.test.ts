import { BeatSchema } from '@playhead/contract/beats/schema';
import fc from 'fast-check';
import { Compile } from 'typebox/compile';
import { describe, expect, it } from 'vitest';
import { viewIdTimeMs } from '../view-id.ts';
import type { CmcdEvent } from './cmcd-event.ts';
import { advance, beginSession, type CmcdSession } from './session.ts';
import { toBeat } from './to-beat.ts';
import { viewIdOf } from './view-id-of.ts';

const START_MS = 1_764_000_000_000;
const beats = Compile(BeatSchema);

const event = (sequence: number, afterMs: number, state: string, more: Partial<CmcdEvent> = {}): CmcdEvent => ({
  sessionId: 'a',
  atMs: START_MS + afterMs,
  sequence,
  type: 'ps',
  state,
  errors: [],
  ...more,
});

const told = (events: readonly CmcdEvent[], arrivesAfterMs = 24 * 3_600_000) => {
  let session: CmcdSession | undefined;
  return events.map((one) => {
    const before = session ?? beginSession(one, { viewId: viewIdOf('a', START_MS), shiftMs: 0 });
    session = advance(before, one, START_MS + arrivesAfterMs);
    const beat = toBeat(before, session, one);
    session = { ...session, reason: beat.reason };
    expect(beats.Check(beat)).toBe(true);
    return beat;
  });
};

const HISTORY = [
  event(0, 0, 's'),
  event(1, 800, 'p', { startDelayMs: 780 }),
  event(2, 10_800, 'p', { type: 't', playheadMs: 10_000, bitrateBps: 3_000_000 }),
  event(3, 12_800, 'k'),
  event(4, 13_000, 'r'),
  event(5, 13_800, 'p', { playheadMs: 60_000 }),
  event(6, 23_800, 'r'),
  event(7, 24_100, 'p'),
  event(8, 34_100, 'r'),
  event(9, 36_100, 'p'),
  event(10, 46_100, 'a', { droppedFrames: 3 }),
  event(11, 56_100, 'p'),
  event(12, 57_100, 'e'),
];

describe('advance', () => {
  it('turns states and moments into totals', () => {
    const result = told(HISTORY);
    expect(result.map(({ reason }) => reason)).toEqual([
      'start',
      'first_frame',
      'heartbeat',
      'seek',
      'heartbeat',
      'state',
      'state',
      'state',
      'state',
      'state',
      'state',
      'state',
      'end',
    ]);
    expect(result.at(-1)).toMatchObject({
      seq: 12,
      state: 'ended',
      exit: 'ended',
      atMs: 57_100,
      startupMs: 780,
      playedMs: 12_000 + 10_000 + 10_000 + 10_000 + 1000,
      // Waiting after a seek is the seek's; a standstill of 300 ms is no rebuffer.
      seekMs: 1000,
      seekCount: 1,
      stalledMs: 2300,
      stallCount: 2,
      rebufferMs: 2000,
      rebufferCount: 1,
      pausedMs: 10_000,
      watchedMs: 47_100,
      droppedFrames: 3,
      playheadMs: 60_000,
    });
  });

  it('changes no total by repetitions and late events', () => {
    const last = told(HISTORY).at(-1);
    const index = fc.nat({ max: HISTORY.length - 1 });
    fc.assert(
      fc.property(fc.array(index, { maxLength: 30 }), (again) => {
        const events = HISTORY.flatMap((one, at) => [
          one,
          ...again.filter((each) => each <= at).flatMap((each) => HISTORY[each] ?? []),
        ]);
        const { exit: _, ...result } = told(events).at(-1) ?? {};
        const { exit: __, ...expected } = last ?? {};
        expect(result).toEqual(expected);
      }),
    );
  });

  it('takes waiting before the first frame for starting', () => {
    expect(told([event(0, 0, 's'), event(1, 500, 'r'), event(2, 900, 'p')]).at(-1)).toMatchObject({
      startupMs: 900,
      stallCount: 0,
      watchedMs: 900,
    });
  });

  it('believes no clock beyond what has passed here', () => {
    const [, later] = told([event(0, 0, 'p'), event(1, 3_600_000, 'p')], 10_000);
    expect(later).toMatchObject({ atMs: 12_000, playedMs: 12_000 });
    const [, , back] = told([event(0, 0, 'p'), event(1, 5000, 'p'), event(2, -60_000, 'a')]);
    expect(back).toMatchObject({ atMs: 5000, playedMs: 5000, state: 'paused' });
  });

  it('follows a player that counts anew', () => {
    const [, , third] = told([event(7, 0, 'p'), event(8, 1000, 'p'), event(0, 3000, 'p')]);
    expect(third).toMatchObject({ seq: 9, playedMs: 3000 });
  });

  it('takes error codes for a set, and the players own counts where they are greater', () => {
    const error = { errors: ['fragLoadError', 'x'], starvations: 4, starvedMs: 9000 };
    const result = told([event(0, 0, 'p', error), event(1, 10_000, 'p', error), event(2, 11_000, 'f', error)]);
    expect(result[1]).toMatchObject({ errorCount: 2, error: { code: 'E0000', fatal: false } });
    expect(result[2]).toMatchObject({
      errorCount: 2,
      reason: 'end',
      exit: 'error',
      rebufferCount: 4,
      rebufferMs: 9000,
      error: { code: 'E0004', fatal: true, detail: 'fragLoadError, x' },
    });
  });

  it('does not go back to the state in which a request was made', () => {
    const late = { type: 'rr', responseStatus: 200, lastByteMs: 900 };
    const result = told([event(0, 0, 's'), event(1, 1000, 'p'), event(2, 100, 'r', late), event(3, 6000, 'p')]);
    expect(result.at(-1)).toMatchObject({ state: 'playing', playedMs: 5000, stallCount: 0, requests: 1 });
  });

  it('counts what responses tell', () => {
    const response = { type: 'rr', responseStatus: 200, firstByteMs: 20, lastByteMs: 100 };
    const failed = { ...response, responseStatus: 404 };
    const result = told([event(0, 0, 's', response), event(1, 10, 's', response), event(2, 20, 's', failed)]);
    expect(result.at(-1)).toMatchObject({ requests: 2, requestMs: 200, requestLatencyMs: 40, requestFailures: 1 });
  });

  it('makes beats of whatever comes', () => {
    const count = fc.option(fc.integer({ min: 0, max: 9e12 }), { nil: undefined });
    const some = fc.record(
      {
        atMs: fc.integer({ min: 0, max: 8.64e15 }),
        sequence: fc.option(fc.integer({ min: 0, max: 4e9 }), { nil: undefined }),
        state: fc.option(fc.constantFrom('s', 'p', 'k', 'r', 'w', 'a', 'e', 'f', 'q', 'd', '?'), { nil: undefined }),
        type: fc.constantFrom('ps', 't', 'rr', 'e', 'bc', ''),
        playheadMs: count,
        starvations: count,
        starvedMs: count,
        bitrateBps: count,
      },
      { requiredKeys: ['atMs', 'type'] },
    );
    fc.assert(
      fc.property(fc.array(some, { minLength: 1, maxLength: 20 }), (events) => {
        told(events.map((one) => ({ sessionId: 'a', errors: [], ...one }) as CmcdEvent));
      }),
    );
  });
});

describe('viewIdOf', () => {
  it('is a UUIDv7 of that moment, the same for the same session', () => {
    const id = viewIdOf('7 1001 production a', START_MS);
    expect(viewIdTimeMs(id)).toBe(START_MS);
    expect(viewIdOf('7 1001 production a', START_MS)).toBe(id);
    expect(viewIdOf('7 1001 production b', START_MS)).not.toBe(id);
    expect(viewIdTimeMs(viewIdOf('a', -5))).toBe(0);
  });
});
