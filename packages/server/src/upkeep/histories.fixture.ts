import fc from 'fast-check';
import { beatRow, viewIdAt } from '../store/columnar/sample-rows.fixture.ts';
import { DAY_MS, dayOf, startOfDayMs } from './day.ts';

/** A stretch of a view's life; a beat tells of its end. */
interface Stretch {
  readonly state: 'playing' | 'stalled' | 'seeking' | 'paused';
  readonly ms: number;
  readonly copies: number;
  readonly place: number;
}

/** A view as it was, and where on the days that are looked at it began. */
export interface History {
  readonly startMs: number;
  readonly player: number;
  readonly account: number;
  readonly isBot: boolean;
  readonly viewer: number;
  readonly startsAfterMs: number | undefined;
  readonly fails: boolean;
  readonly stretches: readonly Stretch[];
  /** Played ranges, in content milliseconds. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** The two days before today, for the engine's clock says today, and touches every day since. */
export const DAYS = [dayOf(Date.now() - 2 * DAY_MS), dayOf(Date.now() - DAY_MS)] as const;
const FIRST_MS = startOfDayMs(DAYS[0]);

const stretch = fc.record({
  state: fc.constantFrom<Stretch['state']>('playing', 'stalled', 'seeking', 'paused'),
  // Up to past the longest gap that is taken for watching.
  ms: fc.oneof(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 200_000 })),
  copies: fc.integer({ min: 1, max: 3 }),
  place: fc.double({ min: 0, max: 1, noNaN: true }),
});

const history: fc.Arbitrary<History> = fc.record({
  // Many around midnight, so that views begin on one day and end on the next.
  startMs: fc.oneof(
    fc.integer({ min: 0, max: 2 * DAY_MS - 3_600_000 }),
    fc.integer({ min: DAY_MS - 300_000, max: DAY_MS }),
  ),
  player: fc.integer({ min: 1, max: 2 }),
  account: fc.integer({ min: 1, max: 2 }),
  isBot: fc.boolean(),
  viewer: fc.integer({ min: 1, max: 4 }),
  startsAfterMs: fc.option(fc.integer({ min: 1, max: 5000 }), { nil: undefined }),
  fails: fc.boolean(),
  stretches: fc.array(stretch, { minLength: 1, maxLength: 8 }),
  ranges: fc.array(
    fc.tuple(fc.nat(20_000), fc.nat(9000)).map(([from, length]) => [from, from + length] as const),
    { maxLength: 4 },
  ),
});

export const histories = fc.array(history, { minLength: 1, maxLength: 12 });

/** What is true of a view when a beat is sent, besides what does not change. */
interface Moment {
  readonly atMs: number;
  readonly state: string;
  readonly played_ms: number;
  readonly watched_ms: number;
  readonly stalled_ms: number;
  readonly stall_count: number;
}

/** The moments of a view at which it sent a beat. */
export const momentsOf = ({ stretches, startsAfterMs, fails }: History): readonly Moment[] => {
  const moments: Moment[] = [
    { atMs: 0, state: 'starting', played_ms: 0, watched_ms: 0, stalled_ms: 0, stall_count: 0 },
  ];
  for (const { state, ms } of stretches) {
    const last = moments.at(-1);
    if (last === undefined) break;
    const isPlaying = startsAfterMs !== undefined && state === 'playing';
    const isStalled = startsAfterMs !== undefined && state === 'stalled';
    moments.push({
      atMs: last.atMs + ms,
      state: startsAfterMs === undefined ? 'starting' : state,
      played_ms: last.played_ms + (isPlaying ? ms : 0),
      watched_ms: last.watched_ms + (state === 'paused' && startsAfterMs !== undefined ? 0 : ms),
      stalled_ms: last.stalled_ms + (isStalled ? ms : 0),
      stall_count: last.stall_count + (isStalled ? 1 : 0),
    });
  }
  const last = moments.at(-1);
  return fails && last !== undefined ? [...moments.slice(0, -1), { ...last, state: 'failed' }] : moments;
};

const seconds = (epochMs: number) => (epochMs / 1000).toFixed(3);

/** When the view began, epoch milliseconds. */
export const beganAt = ({ startMs }: History) => FIRST_MS + startMs;

/** A history's id of the view. */
export const idOf = (history: History, index: number) => viewIdAt(beganAt(history), index + 1);

/** The rows that the view's beats are stored as, some of them several times, in an order of their own. */
export const rowsOf = (history: History, index: number): readonly object[] => {
  const moments = momentsOf(history);
  const rows = moments.map(({ atMs, ...totals }, seq) => {
    const isLast = seq === moments.length - 1;
    const at = seconds(beganAt(history) + atMs);
    return beatRow({
      ...totals,
      view_id: idOf(history, index),
      seq,
      account_id: history.account,
      player_no: 1000 + history.player,
      started_at: seconds(beganAt(history)),
      event_at: at,
      received_at: at,
      at_ms: atMs,
      reason: 'state',
      startup_ms: seq > 0 ? (history.startsAfterMs ?? -1) : -1,
      upscale_ms: totals.played_ms / 3,
      viewer_hash: history.viewer,
      session_id: `visit ${history.viewer}`,
      bot_signals: history.isBot ? 3 : 0,
      video_id: seq === 0 ? `video ${history.player}` : '',
      country: 'KR',
      ranges: isLast ? history.ranges : history.ranges.slice(0, 1),
      ...(isLast && history.fails ? { error_code: 'E0003', error_fatal: 1, exit: 'error' } : {}),
    });
  });
  return rows
    .flatMap((row, at) => {
      const { copies, place } = history.stretches[Math.max(0, at - 1)] ?? { copies: 1, place: 0 };
      return Array.from({ length: copies }, (_, copy) => ({ row, place: (place + copy * 0.37) % 1 }));
    })
    .sort((one, other) => one.place - other.place)
    .map(({ row }) => row);
};
