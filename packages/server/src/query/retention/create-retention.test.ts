import type { RetentionQuery } from '@playhead/contract/api';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnarStore } from '../../store/columnar/index.ts';
import { beatRow, viewIdAt } from '../../store/columnar/sample-rows.fixture.ts';
import { openTemporaryStore } from '../../store/columnar/temporary-store.fixture.ts';
import { createReports } from '../reports.ts';

const NOW_MS = Date.now();
const START_MS = NOW_MS - 3_600_000;
const seconds = (epochMs: number) => (epochMs / 1000).toFixed(3);

let store: ColumnarStore;
let dispose: () => Promise<void>;
beforeAll(async () => {
  ({ store, dispose } = await openTemporaryStore());
  await store.command('SYSTEM STOP MERGES beat');
});
afterAll(() => dispose());

type Range = readonly [startMs: number, endMs: number];

interface ViewHistory {
  /** 0: not known. */
  readonly viewer: number;
  /** What each beat tells. */
  readonly beats: readonly (readonly Range[])[];
}

const DURATION_MS = 40_000;

const rowsOf = (account_id: number, views: readonly ViewHistory[]) =>
  views.flatMap(({ viewer, beats }, number) =>
    beats.map((ranges, seq) =>
      beatRow({
        account_id,
        view_id: viewIdAt(START_MS, number),
        seq,
        started_at: seconds(START_MS),
        event_at: seconds(START_MS + seq * 1000),
        startup_ms: 100,
        video_id: 'film',
        title: 'Film',
        duration_ms: DURATION_MS,
        viewer_hash: String(viewer),
        ranges,
      }),
    ),
  );

const retention = async (query: RetentionQuery, accountId: number) => {
  const reports = createReports({ columnar: store, now: () => NOW_MS, completeThroughMs: () => NOW_MS });
  const answer = await reports.retention(accountId, query);
  if (!answer.ok) throw new Error(answer.details);
  return answer.value;
};

const range = fc
  .tuple(fc.nat(DURATION_MS), fc.nat(12_000))
  .map(([startMs, lengthMs]): Range => [startMs, Math.min(DURATION_MS, startMs + lengthMs)]);

/** Beats that tell a range at several of its lengths, others between, and again. */
const history = fc.record({
  viewer: fc.nat(2),
  beats: fc.array(fc.array(range, { maxLength: 4 }), { minLength: 1, maxLength: 5 }),
});

/** Whether the middle of a second was played, by the definition. */
const plays = (ranges: readonly Range[], second: number) =>
  ranges.some(([startMs, endMs]) => startMs <= second * 1000 + 500 && second * 1000 + 500 < endMs);

describe('retention', () => {
  it('equals what counting second by second gives, however ranges overlap, grow and are told again', async () => {
    let accountId = 100;
    await fc.assert(
      fc.asyncProperty(fc.array(history, { minLength: 1, maxLength: 6 }), async (views) => {
        accountId += 1;
        const rows = rowsOf(accountId, views);
        await store.insert('beat', [...rows, ...rows.toReversed()], { token: `${accountId}` });
        await store.insert('beat', rows, { token: `${accountId} again` });
        const answer = await retention({ video_id: 'film', buckets: 40 }, accountId);
        const flat = views.map(({ viewer, beats }, number) => ({
          who: viewer === 0 ? `view ${number}` : `viewer ${viewer}`,
          ranges: beats.flat(),
        }));
        const all = new Set(flat.map(({ who }) => who)).size;
        expect([answer.sample_size, answer.viewers, answer.buckets.length]).toEqual([views.length, all, 40]);
        const expected = Array.from({ length: 40 }, (_, second) => {
          const playing = flat.filter(({ ranges }) => plays(ranges, second));
          return [playing.length, new Set(playing.map(({ who }) => who)).size];
        });
        expect(answer.buckets.map((bucket) => [bucket.plays, bucket.viewers])).toEqual(expected);
        expect(answer.buckets.map(({ share }) => share)).toEqual(expected.map(([, viewers = 0]) => viewers / all));
      }),
      { numRuns: 25 },
    );
  });

  it('averages over buckets, and ranks what is played most and least', async () => {
    const views: ViewHistory[] = [
      { viewer: 1, beats: [[[0, 40_000]]] },
      { viewer: 1, beats: [[[12_000, 20_000]]] },
      { viewer: 2, beats: [[[0, 28_000]]] },
    ];
    await store.insert('beat', rowsOf(10, views), { token: 'spots' });
    const answer = await retention({ title: 'Film', buckets: 10 }, 10);
    expect(answer.buckets.map((bucket) => bucket.plays)).toEqual([2, 2, 2, 3, 3, 2, 2, 1, 1, 1]);
    expect(answer.buckets.map(({ share }) => share)).toEqual([1, 1, 1, 1, 1, 1, 1, 0.5, 0.5, 0.5]);
    expect(answer.hot_spots).toEqual([{ start_ms: 12_000, end_ms: 20_000, score: 1 }]);
    expect(answer.cold_spots).toMatchObject([{ start_ms: 28_000, end_ms: 40_000 }]);
    expect(answer).toMatchObject({ duration_ms: 40_000, sample_size: 3, viewers: 2, approximate: false });
  });

  it('counts the chosen content of the own account only, and answers for one that nobody watched', async () => {
    await store.insert('beat', rowsOf(11, [{ viewer: 1, beats: [[[0, 5000]]] }]), { token: 'own' });
    expect(await retention({ video_id: 'other' }, 11)).toMatchObject({
      sample_size: 0,
      viewers: 0,
      duration_ms: null,
      buckets: [],
      hot_spots: [],
    });
    expect((await retention({ video_id: 'film', filter: ['player:77'] }, 11)).sample_size).toBe(0);
    expect((await retention({ video_id: 'film' }, 11)).sample_size).toBe(1);
  });

  it('goes back as far as reports are kept, and says so', async () => {
    const { from } = await retention({ video_id: 'film', from: '2020-01-01T00:00:00Z' }, 11);
    expect(NOW_MS - Date.parse(from)).toBe(30 * 86_400_000 - 3_600_000);
  });

  it.each([
    [{}, 'video_id'],
    [{ video_id: 'a', title: 'b' }, 'video_id'],
    [{ video_id: 'a', buckets: 9 }, 'buckets'],
    [{ video_id: 'a', from: '2020-01-01T00:00:00Z', to: '2020-01-02T00:00:00Z' }, 'to'],
  ])('says what is wrong with %j', async (query, field) => {
    const reports = createReports({ columnar: store, now: () => NOW_MS, completeThroughMs: () => NOW_MS });
    const answer = await reports.retention(1, query);
    expect(answer).toMatchObject({ ok: false, reason: 'invalid', details: expect.stringMatching(`^${field}: `) });
  });
});
