import type { ConcurrencyQuery } from '@playhead/contract/api';
import { WATCHING_STATES } from '@playhead/contract/beats';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ColumnarStore } from '../../store/columnar/index.ts';
import { beatRow, viewIdAt } from '../../store/columnar/sample-rows.fixture.ts';
import { openTemporaryStore } from '../../store/columnar/temporary-store.fixture.ts';
import { createReports } from '../reports.ts';

const MINUTE_MS = 60_000;
const NOW_MS = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS;
const FROM_MS = NOW_MS - 10 * MINUTE_MS;
const seconds = (epochMs: number) => (epochMs / 1000).toFixed(3);

let store: ColumnarStore;
let dispose: () => Promise<void>;
beforeAll(async () => {
  ({ store, dispose } = await openTemporaryStore());
  await store.command('SYSTEM STOP MERGES beat');
});
afterAll(() => dispose());

interface TestBeat {
  /** Seconds after the beginning of the range; less than 0 before it. */
  readonly at: number;
  readonly state: string;
  readonly exit?: string;
}
type TestView = readonly TestBeat[];

const row = (account_id: number, number: number, seq: number, { at, state, exit = '' }: TestBeat) =>
  beatRow({
    account_id,
    view_id: viewIdAt(FROM_MS - 300_000, number),
    seq,
    started_at: seconds(FROM_MS - 300_000),
    event_at: seconds(FROM_MS + at * 1000),
    received_at: seconds(FROM_MS + at * 1000),
    state,
    exit,
    country: number % 2 === 0 ? 'KR' : 'JP',
    video_id: 'film',
  });

const rowsOf = (accountId: number, views: readonly TestView[]) =>
  views.flatMap((beats, number) => beats.map((beat, seq) => row(accountId, number, seq, beat)));

const concurrency = async (accountId: number, query: ConcurrencyQuery = {}) => {
  const reports = createReports({ columnar: store, now: () => NOW_MS, completeThroughMs: () => NOW_MS - 1 });
  const range = { from: new Date(FROM_MS).toISOString(), interval: '1m' as const };
  const answer = await reports.concurrency(accountId, { ...range, ...query });
  if (!answer.ok) throw new Error(answer.details);
  return answer.value;
};

/** Whether a view is there at a second, by the definition. */
const isThere = (
  beats: TestView,
  second: number,
  isPresent: (beat: TestBeat) => boolean,
  hold: number,
  gap: number,
) => {
  const index = beats.findLastIndex(({ at }) => at <= second);
  const beat = beats[index];
  if (!beat || !isPresent(beat)) return false;
  const next = beats[index + 1];
  return second < beat.at + hold || (next !== undefined && next.at - beat.at <= gap);
};
const isWatching = ({ state, exit = '' }: TestBeat) =>
  (WATCHING_STATES as readonly string[]).includes(state) && exit === '';
const isOpen = ({ state, exit = '' }: TestBeat) => !['ended', 'failed'].includes(state) && exit === '';

const beat = fc.record({
  at: fc.integer({ min: -200, max: 650 }),
  state: fc.constantFrom('playing', 'playing', 'stalled', 'paused', 'ended', 'seeking', 'failed'),
  exit: fc.constantFrom('', '', '', 'pagehide'),
});
const history = fc
  .uniqueArray(beat, { minLength: 1, maxLength: 12, selector: ({ at }) => at })
  .map((beats): TestView => beats.toSorted((one, other) => one.at - other.at));

describe('concurrency', () => {
  it('equals what counting second by second gives, though beats come twice and in any order', async () => {
    let accountId = 100;
    await fc.assert(
      fc.asyncProperty(fc.array(history, { minLength: 1, maxLength: 8 }), async (views) => {
        accountId += 1;
        const rows = rowsOf(accountId, views);
        await store.insert('beat', rows.toReversed(), { token: `${accountId}` });
        await store.insert('beat', rows, { token: `${accountId} again` });
        const { series, reach, peak } = await concurrency(accountId);
        const at = (second: number) => views.filter((beats) => isThere(beats, second, isWatching, 30, 150));
        const expected = Array.from({ length: 10 }, (_, minute) => {
          const levels = Array.from({ length: 60 }, (_one, second) => at(minute * 60 + second));
          return {
            peak: Math.max(...levels.map(({ length }) => length)),
            mean: levels.reduce((sum, { length }) => sum + length, 0) / 60,
            reach: new Set(levels.flat()).size,
            naver_realtime: views.filter((beats) => isThere(beats, minute * 60, isOpen, 180, 180)).length,
          };
        });
        expect(series.map(({ start, complete, ...numbers }) => numbers)).toEqual(
          expected.map(({ mean, ...others }) => ({ ...others, mean: expect.closeTo(mean, 9) })),
        );
        expect(peak).toBe(Math.max(...expected.map((one) => one.peak)));
        expect(reach).toBe(new Set(Array.from({ length: 600 }, (_, second) => at(second)).flat()).size);
      }),
      { numRuns: 25 },
    );
  });

  it('ends presence 30 s after the last beat, at once where the view has ended, and while it is paused', async () => {
    const views: TestView[] = [
      [{ at: 0, state: 'playing' }],
      [
        { at: 0, state: 'playing' },
        { at: 10, state: 'ended', exit: 'ended' },
      ],
      [
        { at: 0, state: 'playing' },
        { at: 20, state: 'paused' },
        { at: 40, state: 'paused' },
      ],
    ];
    await store.insert('beat', rowsOf(10, views), { token: 'presence' });
    const { series } = await concurrency(10);
    expect(series[0]).toMatchObject({ peak: 3, mean: (30 + 10 + 20) / 60, reach: 3, complete: true });
    expect(series[1]).toMatchObject({ peak: 0, reach: 0 });
    expect(series.map(({ naver_realtime }) => naver_realtime).slice(0, 5)).toEqual([3, 2, 2, 1, 0]);
    expect(series.at(-1)?.complete).toBe(false);
  });

  it('tells who is watching now, by player, country and content', async () => {
    const watching: TestView = [{ at: 595, state: 'playing' }];
    const views: TestView[] = [
      watching,
      watching,
      watching,
      [{ at: 560, state: 'playing' }],
      [{ at: 595, state: 'paused' }],
    ];
    await store.insert('beat', rowsOf(11, views), { token: 'now' });
    expect((await concurrency(11)).now).toEqual({
      at: new Date(NOW_MS).toISOString(),
      viewers: 3,
      by_player: [{ value: '1001', viewers: 3 }],
      by_country: [
        { value: 'KR', viewers: 2 },
        { value: 'JP', viewers: 1 },
      ],
      by_video: [{ value: 'film', viewers: 3 }],
    });
    const { now, series } = await concurrency(11, { filter: ['country:JP'] });
    expect([now.viewers, series.at(-1)?.peak]).toEqual([1, 1]);
  });

  it.each([
    [{ from: new Date(NOW_MS - 25 * 3_600_000).toISOString() }, 'from'],
    [{ interval: '1d' }, 'interval'],
    [{ from: new Date(NOW_MS + 1).toISOString(), to: new Date(NOW_MS + 2).toISOString() }, 'from'],
  ])('says what is wrong with %j', async (query, field) => {
    await expect(concurrency(1, query)).rejects.toThrow(new RegExp(`^${field}: `));
  });
});
