import { describe, expect, it } from 'vitest';
import type { JudgedBeat, JudgedGroup } from './judge-group.ts';
import { createOutcomeCounter } from './outcome-counts.ts';

const HOUR_MS = 3_600_000;
const START_MS = Date.UTC(2026, 10, 25, 9, 30);

const judged = (beat: Partial<JudgedBeat> = {}): JudgedBeat => ({
  viewId: 'view',
  sequence: 1,
  reason: 'heartbeat',
  state: 'playing',
  outcome: 'accepted',
  sighting: 'new',
  qualityFlags: 0,
  botSignals: 0,
  ...beat,
});

const groupOf = (accountId: number, playerNo: number, beats: readonly JudgedBeat[]): JudgedGroup => ({
  lines: [],
  rejections: [],
  judged: beats,
  claims: { accountId, playerNo, environment: 'production', origin: 'https://www.example.com' },
});

const start = (players?: number) => {
  const clock = { nowMs: START_MS };
  return { clock, counter: createOutcomeCounter(() => clock.nowMs, players) };
};

describe('createOutcomeCounter', () => {
  it('counts by account and player what became of beats', () => {
    const { counter } = start();
    counter.add(groupOf(7, 1001, [judged(), judged({ outcome: 'too_late' }), judged()]), START_MS, true);
    counter.add(groupOf(7, 1002, [judged({ outcome: 'too_late' })]), START_MS, true);
    counter.add(groupOf(8, 1003, [judged({ outcome: 'in_future' })]), START_MS, true);
    expect(counter.read(7)).toMatchObject({ sinceMs: START_MS, total: { accepted: 2, too_late: 2 } });
    expect(counter.read(7, 1002).total).toEqual({ too_late: 1 });
    expect(counter.read(7, 1003).total).toEqual({});
  });

  it('tells the last 24 hours one by one, and forgets what is older', () => {
    const { clock, counter } = start();
    const add = () => counter.add(groupOf(7, 1001, [judged({ outcome: 'too_late' })]), clock.nowMs, true);
    add();
    clock.nowMs += 23 * HOUR_MS;
    add();
    add();
    const { hours } = counter.read(7);
    expect(hours).toHaveLength(24);
    expect(hours[0]).toEqual({ beginMs: Date.UTC(2026, 10, 25, 9), counts: { too_late: 1 } });
    expect(hours[23]).toEqual({ beginMs: Date.UTC(2026, 10, 26, 8), counts: { too_late: 2 } });
    clock.nowMs += HOUR_MS;
    add();
    expect(counter.read(7).hours[0]?.counts).toEqual({});
    expect(counter.read(7).total).toEqual({ too_late: 4 });
  });

  it('counts repetitions and conflicts, and what could not be stored', () => {
    const { counter } = start();
    const beats = [judged({ sighting: 'repeated' }), judged({ sighting: 'conflict' }), judged({ outcome: 'too_late' })];
    counter.add(groupOf(7, 1001, beats), START_MS, false);
    expect(counter.read(7)).toMatchObject({ repeated: 1, conflicting: 1, total: { unavailable: 2, too_late: 1 } });
  });

  it('leaves out groups that are nobody’s', () => {
    const { counter } = start();
    counter.add({ lines: [], rejections: [], judged: [judged()], tokenFault: 'token_invalid' }, START_MS, true);
    expect(counter.read(7).total).toEqual({});
  });

  it('forgets the player that came first beyond its limit', () => {
    const { counter } = start(2);
    for (const playerNo of [1, 2, 3]) counter.add(groupOf(7, playerNo, [judged()]), START_MS, true);
    expect([1, 2, 3].map((playerNo) => counter.read(7, playerNo).total.accepted)).toEqual([undefined, 1, 1]);
  });
});
