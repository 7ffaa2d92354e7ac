import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEAT, type ColumnarStore, mergedMeasure } from '../store/columnar/index.ts';
import { createUpkeep } from './create-upkeep.ts';
import { beganAt, DAYS, type History, histories, momentsOf, rowsOf } from './histories.fixture.ts';
import { reconcileDay } from './reconcile.ts';

const quiet = { warn: () => undefined };

/** Empties every table, feeds aside. */
export const emptyTables = async (store: ColumnarStore) => {
  const sql = `SELECT name FROM system.tables WHERE database = currentDatabase() AND engine != 'MaterializedView' AND name != 'schema_migration'`;
  for (const { name } of await store.query<{ name: string }>({ sql, params: {} }))
    await store.command(`TRUNCATE TABLE ${name}`);
};

/** Upkeep in which nothing is out of date for its age. */
export const upkeepOver = (store: ColumnarStore) =>
  createUpkeep({ columnar: store, now: Date.now, log: quiet, retention: { beatDays: 1000, viewDays: 1000 } });

/** Stores the beats of views, in two batches. */
export const storeHistories = async (store: ColumnarStore, views: readonly History[]) => {
  const rows = views.flatMap(rowsOf);
  const half = Math.ceil(rows.length / 2);
  await store.insert(BEAT.name, rows.slice(0, half), { token: 'one' });
  await store.insert(BEAT.name, rows.slice(half), { token: 'two' });
};

/** What upkeep does, whatever the store runs on. */
export const describeUpkeep = (name: string, storeOf: () => ColumnarStore) => {
  describe(name, () => {
    const rows = (sql: string, params = {}) => storeOf().query<Record<string, unknown>>({ sql, params });

    it('rollups are what the views add up to, and what the beats add up to', async () => {
      await fc.assert(
        fc.asyncProperty(histories, async (views) => {
          await emptyTables(storeOf());
          await storeHistories(storeOf(), views);
          await upkeepOver(storeOf()).runOnce();
          for (const day of DAYS) {
            expect(await reconcileDay(storeOf(), day, true)).toEqual([]);
            expect(await ofDay(day)).toEqual(oracleOfDay(views, day));
          }
        }),
        { numRuns: 3 },
      );
    });

    it('peaks and means of concurrency are what a sweep over every millisecond gives', async () => {
      await fc.assert(
        fc.asyncProperty(histories, async (views) => {
          await emptyTables(storeOf());
          await storeHistories(storeOf(), views);
          await upkeepOver(storeOf()).runOnce();
          const kept = await rows(
            'SELECT account_id, player_no, toUnixTimestamp(minute) AS minute, peak, watched_ms FROM concurrency_1m ORDER BY account_id, player_no, minute',
          );
          expect(kept).toEqual(sweep(views));
        }),
        { numRuns: 3 },
      );
    });

    it('a second of a video has as many viewers as there were views that played any of it', async () => {
      await fc.assert(
        fc.asyncProperty(histories, async (views) => {
          await emptyTables(storeOf());
          await storeHistories(storeOf(), views);
          await upkeepOver(storeOf()).runOnce();
          const kept =
            await rows(`SELECT account_id, video_id, second, sum(views_more) OVER (PARTITION BY account_id, video_id ORDER BY second) AS views
            FROM (SELECT account_id, video_id, second, sum(views_more) AS views_more FROM retention_day GROUP BY account_id, video_id, second)`);
          for (const { account_id, video_id, second, views: seen } of kept)
            expect(seen).toBe(
              views.filter(
                (view) =>
                  view.account === account_id && `video ${view.player}` === video_id && plays(view, Number(second)),
              ).length,
            );
          expect(kept.length > 0).toBe(views.some(({ ranges }) => ranges.some(([from, to]) => to > from)));
        }),
        { numRuns: 3 },
      );
    });

    it('a view that goes on moves to the day of its new end, and a second run changes nothing', async () => {
      await emptyTables(storeOf());
      const view: History = {
        startMs: 86_400_000 - 60_000,
        player: 1,
        account: 1,
        isBot: false,
        viewer: 1,
        startsAfterMs: 100,
        fails: false,
        ranges: [],
        stretches: [
          { state: 'playing', ms: 30_000, copies: 1, place: 0 },
          { state: 'playing', ms: 60_000, copies: 1, place: 0 },
        ],
      };
      const ends = () => rows("SELECT toString(toDate(bucket)) AS day, views FROM day_rollup WHERE axis = 'end'");
      const upkeep = upkeepOver(storeOf());
      await storeHistories(storeOf(), [{ ...view, stretches: view.stretches.slice(0, 1) }]);
      expect(await upkeep.runOnce()).toContain(DAYS[0]);
      expect(await ends()).toEqual([{ day: DAYS[0], views: 1 }]);
      await storeHistories(storeOf(), [view]);
      await upkeep.runOnce();
      expect(await ends()).toEqual([{ day: DAYS[1], views: 1 }]);
      await upkeep.runOnce();
      expect(await ends()).toEqual([{ day: DAYS[1], views: 1 }]);
    });

    it('leaves a day due that could not be finished, and the rollups as they were', async () => {
      await emptyTables(storeOf());
      await storeHistories(storeOf(), [EXAMPLE]);
      const before = upkeepOver(storeOf());
      await before.runOnce();
      await storeHistories(storeOf(), [EXAMPLE, { ...EXAMPLE, startMs: EXAMPLE.startMs + 1 }]);
      const broken = {
        ...storeOf(),
        replacePartition: async (...args: Parameters<ColumnarStore['replacePartition']>) => {
          if (args[0].name !== 'hour_rollup') throw new Error('killed');
          await storeOf().replacePartition(...args);
        },
      };
      expect(await upkeepOver(broken).runOnce()).toEqual([]);
      const views = () =>
        rows(
          "SELECT (SELECT sum(views) FROM hour_rollup WHERE axis = 'start') AS by_hour, (SELECT sum(views) FROM day_rollup WHERE axis = 'start') AS by_day",
        );
      expect(await views()).toEqual([{ by_hour: 2, by_day: 1 }]);
      await before.runOnce();
      expect(await views()).toEqual([{ by_hour: 2, by_day: 2 }]);
      expect(await rows("SELECT name FROM system.tables WHERE name LIKE '%staging%'")).toEqual([]);
    });

    it('rolls no day that nothing has touched for long', async () => {
      await emptyTables(storeOf());
      await storeHistories(storeOf(), [EXAMPLE]);
      const upkeep = upkeepOver(storeOf());
      await upkeep.runOnce();
      await storeOf().command('TRUNCATE TABLE touched_day');
      await storeOf().command(
        `INSERT INTO touched_day SELECT toDate('${DAYS[0]}'), now64(3, 'UTC') - INTERVAL 10 MINUTE`,
      );
      expect(await upkeep.runOnce()).toEqual([]);
    });

    it('tells of a number that is not what the views say', async () => {
      await emptyTables(storeOf());
      await storeHistories(storeOf(), [EXAMPLE]);
      await upkeepOver(storeOf()).runOnce();
      await storeOf().command(
        'ALTER TABLE day_rollup UPDATE played_ms = played_ms + 1 WHERE 1 SETTINGS mutations_sync = 1',
      );
      expect(await reconcileDay(storeOf(), DAYS[0], true)).toMatchObject([
        { rollup: 'day_rollup', measure: 'played_ms', kept: 30_001, fromViews: 30_000, fromBeats: 30_000 },
        { rollup: 'day_rollup', measure: 'played_ms', kept: 30_001, fromViews: 30_000, fromBeats: 30_000 },
      ]);
    });

    const ofDay = async (day: string) =>
      rows(
        `SELECT axis, account_id, player_no, ${SUMMED.map((measure) => `${mergedMeasure(measure)} AS all_${measure}`).join(', ')}
        FROM (SELECT * FROM day_rollup WHERE toDate(bucket) = {day:Date})
        GROUP BY axis, account_id, player_no ORDER BY axis, account_id, player_no`,
        { day },
      );
  });
};

/** A view of 30 s. */
export const EXAMPLE: History = {
  startMs: 3_600_000,
  player: 1,
  account: 1,
  isBot: false,
  viewer: 1,
  startsAfterMs: 100,
  fails: false,
  ranges: [[0, 30_000]],
  stretches: [{ state: 'playing', ms: 30_000, copies: 1, place: 0 }],
};

const SUMMED = ['views', 'plays', 'failures', 'played_ms', 'stalled_ms', 'viewers'] as const;

const plays = ({ ranges }: History, second: number) =>
  ranges.some(([from, to]) => to > from && from < (second + 1) * 1000 && to > second * 1000);

/** A day's numbers by axis, account and player, added up view by view. */
const oracleOfDay = (views: readonly History[], day: string) => {
  const counted = views.flatMap((view) => {
    const last = momentsOf(view).at(-1);
    const endMs = beganAt(view) + (last?.atMs ?? 0);
    return [
      { axis: 'start', atMs: beganAt(view), view, last },
      { axis: 'end', atMs: endMs, view, last },
    ];
  });
  const ofThisDay = counted.filter(({ atMs }) => new Date(atMs).toISOString().startsWith(day));
  const keys = ['end', 'start'].flatMap((axis) =>
    [1, 2].flatMap((account) => [1, 2].map((player) => ({ axis, account, player }))),
  );
  return keys.flatMap(({ axis, account, player }) => {
    const group = ofThisDay.filter(
      (one) => one.axis === axis && one.view.account === account && one.view.player === player,
    );
    const sum = (of: (one: (typeof group)[number]) => number) => group.reduce((total, one) => total + of(one), 0);
    if (group.length === 0) return [];
    return [
      {
        axis,
        account_id: account,
        player_no: 1000 + player,
        all_views: group.length,
        all_plays: sum(({ view }) => (view.startsAfterMs === undefined ? 0 : 1)),
        all_failures: sum(({ view }) => (view.fails ? 1 : 0)),
        all_played_ms: sum(({ last }) => last?.played_ms ?? 0),
        all_stalled_ms: sum(({ last }) => last?.stalled_ms ?? 0),
        all_viewers: new Set(group.map(({ view }) => view.viewer)).size,
      },
    ];
  });
};

const WATCHING = ['starting', 'playing', 'stalled', 'seeking'];

/** Stretches of watching of a view, as the definition has them. */
const watchedStretches = (view: History) => {
  const moments = momentsOf(view);
  return moments.flatMap((moment, index): [number, number][] => {
    if (!WATCHING.includes(moment.state)) return [];
    const next = moments[index + 1];
    const from = beganAt(view) + moment.atMs;
    if (next === undefined) return [[from, from + 30_000]];
    const gapMs = next.atMs - moment.atMs;
    const isBridged = gapMs <= 150_000 && next.watched_ms - moment.watched_ms >= 0.9 * gapMs;
    return [[from, from + (isBridged ? gapMs : Math.min(gapMs, 30_000))]];
  });
};

/** Minutes of all days with their peaks and means; `player_no` 0 is all players. */
const sweep = (views: readonly History[]) =>
  [1, 2].flatMap((account) =>
    [0, 1, 2].flatMap((player) => {
      const stretches = views
        .filter((view) => view.account === account && (player === 0 || view.player === player))
        .flatMap(watchedStretches);
      const minutes = new Set(
        stretches.flatMap(([from, to]) => range(Math.floor(from / 60_000), Math.floor((to - 1) / 60_000) + 1)),
      );
      return [...minutes]
        .sort((one, other) => one - other)
        .map((minute) => {
          const pieces = stretches
            .map(([from, to]) => [Math.max(from, minute * 60_000), Math.min(to, (minute + 1) * 60_000)] as const)
            .filter(([from, to]) => to > from);
          // The number only rises where a stretch begins.
          const peak = Math.max(...pieces.map(([at]) => pieces.filter(([from, to]) => from <= at && at < to).length));
          const watched_ms = pieces.reduce((total, [from, to]) => total + to - from, 0);
          return {
            account_id: account,
            player_no: player === 0 ? 0 : 1000 + player,
            minute: minute * 60,
            peak,
            watched_ms,
          };
        });
    }),
  );

const range = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index);
