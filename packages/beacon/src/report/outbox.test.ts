import { BEAT_FORMAT_VERSION } from '@playhead/contract/beats';
import { describe, expect, it } from 'vitest';
import { fakeBeat } from '../testing/fake-beat.ts';
import { nextBatch, type Outgoing, thinOut, writeReport } from './outbox.ts';

const outgoing = (seq: number, token: string | undefined = 'token', viewId = 'a', error?: string): Outgoing => ({
  beat: fakeBeat({ seq, viewId, ...(error && { error: { code: error, fatal: false } }) }),
  token: () => token,
  settled: () => {},
});

const numbers = (batch: readonly Outgoing[]) => batch.map(({ beat }) => beat.seq);

describe('thinOut', () => {
  it('keeps the last beat of each view and every error, in order', () => {
    const queue = [
      outgoing(0),
      outgoing(1, 'token', 'a', 'E0003'),
      outgoing(2, 'token', 'b'),
      outgoing(3),
      outgoing(4, 'token', 'b'),
    ];
    expect(numbers(thinOut(queue))).toEqual([1, 3, 4]);
  });
});

describe('nextBatch', () => {
  it('leaves out beats that wait for their token', () => {
    const waiting = { ...outgoing(1), token: () => undefined };
    expect(numbers(nextBatch([outgoing(0), waiting, outgoing(2)]))).toEqual([0, 2]);
  });

  it('takes no more tokens and beats than the wire format does', () => {
    const many = Array.from({ length: 30 }, (_, index) => outgoing(index, `token ${index}`));
    expect(numbers(nextBatch(many))).toEqual(numbers(many).slice(0, 20));
    expect(numbers(nextBatch(many, 1))).toEqual([0]);
    expect(nextBatch(Array.from({ length: 150 }, (_, index) => outgoing(index)))).toHaveLength(100);
  });
});

describe('writeReport', () => {
  it('groups by token', () => {
    const report = JSON.parse(writeReport([outgoing(0, 'one'), outgoing(1, 'two'), outgoing(2, 'one')], 1234.6));
    expect(report).toMatchObject({ v: BEAT_FORMAT_VERSION, sentAtMs: 1235 });
    expect(report.groups).toMatchObject([
      { token: 'one', beats: [{ seq: 0 }, { seq: 2 }] },
      { token: 'two', beats: [{ seq: 1 }] },
    ]);
  });
});
