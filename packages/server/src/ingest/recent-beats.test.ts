import { describe, expect, it } from 'vitest';
import type { JudgedBeat, JudgedGroup } from './judge-group.ts';
import { createRecentBeats } from './recent-beats.ts';

const judged = (sequence: number, outcome: JudgedBeat['outcome'] = 'accepted'): JudgedBeat => ({
  viewId: 'view',
  sequence,
  reason: 'heartbeat',
  state: 'playing',
  outcome,
  sighting: 'new',
  qualityFlags: 0,
  botSignals: 0,
});
const groupOf = (accountId: number, playerNo: number, beats: readonly JudgedBeat[]): JudgedGroup => ({
  lines: [],
  rejections: [],
  judged: beats,
  claims: { accountId, playerNo, environment: 'production', origin: 'https://a.test' },
});
const sequences = ({ beats }: { beats: readonly { sequence: number }[] }) => beats.map(({ sequence }) => sequence);

describe('createRecentBeats', () => {
  it('lists the newest, oldest first, and goes on from a cursor without gap or repetition', () => {
    const recent = createRecentBeats(100);
    const add = (...numbers: number[]) =>
      recent.add(
        groupOf(
          1,
          1001,
          numbers.map((one) => judged(one)),
        ),
        0,
        true,
      );
    add(1, 2, 3);
    const start = recent.list(1, { limit: 2 });
    expect(sequences(start)).toEqual([2, 3]);
    expect(sequences(recent.list(1, { limit: 2, after: start.cursor }))).toEqual([]);
    add(4, 5, 6);
    const next = recent.list(1, { limit: 2, after: start.cursor });
    expect(sequences(next)).toEqual([4, 5]);
    expect(sequences(recent.list(1, { limit: 2, after: next.cursor }))).toEqual([6]);
  });

  it('remembers so many of an account, and goes on with the oldest that is left', () => {
    const recent = createRecentBeats(3);
    recent.add(groupOf(1, 1001, [judged(0)]), 0, true);
    const { cursor } = recent.list(1, { limit: 9 });
    recent.add(
      groupOf(
        1,
        1001,
        [1, 2, 3, 4, 5].map((one) => judged(one)),
      ),
      0,
      true,
    );
    expect(sequences(recent.list(1, { limit: 9, after: cursor }))).toEqual([3, 4, 5]);
  });

  it('keeps accounts apart and players apart, and forgets the account that came first', () => {
    const recent = createRecentBeats(10, 2);
    recent.add(groupOf(1, 1001, [judged(1)]), 0, true);
    recent.add(groupOf(2, 1002, [judged(2), judged(3)]), 0, true);
    recent.add(groupOf(2, 1003, [judged(4)]), 0, true);
    expect(sequences(recent.list(2, { limit: 9 }))).toEqual([2, 3, 4]);
    const filtered = recent.list(2, { limit: 9, playerNo: 1003 });
    expect(sequences(filtered)).toEqual([4]);
    expect(sequences(recent.list(2, { limit: 9, playerNo: 1002, after: filtered.cursor }))).toEqual([]);
    recent.add(groupOf(3, 1004, [judged(5)]), 0, true);
    expect(sequences(recent.list(1, { limit: 9 }))).toEqual([]);
    expect(sequences(recent.list(3, { limit: 9 }))).toEqual([5]);
  });

  it('begins with the oldest where the cursor is of another process', () => {
    const [here, there] = [createRecentBeats(), createRecentBeats()];
    here.add(groupOf(1, 1001, [judged(1)]), 0, true);
    there.add(groupOf(1, 1001, [judged(7), judged(8)]), 0, true);
    const { cursor } = there.list(1, { limit: 9 });
    expect(sequences(here.list(1, { limit: 9, after: cursor }))).toEqual([1]);
    expect(sequences(here.list(1, { limit: 9, after: 'nonsense' }))).toEqual([1]);
  });
});
