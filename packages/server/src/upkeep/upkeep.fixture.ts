import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BEAT, type ColumnarStore, mergedMeasure } from '../store/columnar/index.ts';
import { createUpkeep } from './create-upkeep.ts';
import { eraseViewer } from './erase-viewer.ts';
import { beganAt, DAYS, type History, histories, idOf, momentsOf, rowsOf } from './histories.fixture.ts';
import { reconcileDay } from './reconcile.ts';

/** Few, since each fills and rolls whole tables; a failure is told as it is found. */
const RUNS = { numRuns: 2, endOnFailure: true } as const;
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
export const storeHistories = async (
  store: ColumnarStore,
  views: readonly History[],
  isLeftOut: (view: History) => boolean = () => false,
) => {
  const rows = views.flatMap((view, index) => (isLeftOut(view) ? [] : rowsOf(view, index)));
  const half = Math.ceil(rows.length / 2);
  await store.insert(BEAT.name, rows.slice(0, half), { token: 'one' });
  await store.insert(BEAT.name, rows.slice(half), { token: 'two' });
};

/** What upkeep does, whatever the store runs on. */
export const describeUpkeep = (name: string, storeOf: () => ColumnarStore) => {
  describe(name, () => {
    const rows = (sql: string, params = {}) => storeOf().query<Record<string, unknown>>({ sql, params });

    it('what is kept of a day is what its views add up to, its beats add up to, and a sweep over every moment gives', async () => {
      await fc.assert(
        fc.asyncProperty(histories, async (views) => {
          await emptyTables(storeOf());
          await storeHistories(storeOf(), views);
          await upkeepOver(storeOf()).runOnce();
          for (const day of DAYS) {
            expect(await reconcileDay(storeOf(), day, true)).toEqual([]);
            expect(await ofDay(day)).toEqual(oracleOfDay(views, day));
          }
          expect(await minutes()).toEqual(sweep(views));
          expect(await secondsSeen()).toEqual(oracleOfSeconds(views));
        }),
        RUNS,
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

    it('stops within a day, which stays due', async () => {
      await emptyTables(storeOf());
      await storeHistories(storeOf(), [EXAMPLE]);
      const replaced: string[] = [];
      let stopped: Promise<void> | undefined;
      const upkeep = upkeepOver({
        ...storeOf(),
        replacePartition: async (...args: Parameters<ColumnarStore['replacePartition']>) => {
          replaced.push(args[0].name);
          stopped = upkeep.stop();
          await storeOf().replacePartition(...args);
        },
      });
      upkeep.start();
      await expect.poll(() => replaced, { timeout: 40_000 }).toHaveLength(1);
      await stopped;
      expect(replaced).toEqual(['hour_rollup']);
      expect(await rows('SELECT count() AS days FROM rolled_day')).toEqual([{ days: 0 }]);
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

    it('leaves nothing of a viewer who is erased, and everything of the others', async () => {
      await fc.assert(
        fc.asyncProperty(histories, async (views) => {
          await emptyTables(storeOf());
          const upkeep = upkeepOver(storeOf());
          await storeHistories(storeOf(), views);
          await upkeep.runOnce();
          const isErased = ({ account, viewer }: History) => account === 1 && viewer === 2;
          const ids = views.flatMap((view, index) => (isErased(view) ? [idOf(view, index)] : []));
          expect(await eraseViewer(storeOf(), 1, '2')).toBe(ids.length);
          await upkeep.runOnce();
          for (const table of await tablesOfViews())
            expect(await rows(`SELECT * FROM ${table} WHERE view_id IN {ids:Array(UUID)}`, { ids }), table).toEqual([]);
          for (const day of DAYS) {
            expect(await reconcileDay(storeOf(), day, true)).toEqual([]);
            expect(await ofDay(day)).toEqual(
              oracleOfDay(
                views.filter((view) => !isErased(view)),
                day,
              ),
            );
          }
          expect(await minutes()).toEqual(sweep(views.filter((view) => !isErased(view))));
          const tenths = `SELECT account_id, toUnixTimestamp(bucket) AS at, uniqCombined64Merge(14)(views) AS views FROM concurrency_10s GROUP BY account_id, at ORDER BY account_id, at`;
          const kept = await rows(tenths);
          await emptyTables(storeOf());
          await storeHistories(storeOf(), views, isErased);
          expect(kept).toEqual(await rows(tenths));
        }),
        RUNS,
      );
    });

    const tablesOfViews = async () =>
      (
        await rows(
          "SELECT DISTINCT table FROM system.columns WHERE database = currentDatabase() AND name = 'view_id' AND NOT endsWith(table, '_from_beat')",
        )
      ).map(({ table }) => String(table));

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

    const secondsSeen = () =>
      rows(`SELECT account_id, video_id, second, seen FROM (
        SELECT account_id, video_id, second, sum(more) OVER (PARTITION BY account_id, video_id ORDER BY second) AS seen FROM (
          SELECT account_id, video_id, second, sum(views_more) AS more FROM retention_day GROUP BY account_id, video_id, second
        )) ORDER BY account_id, video_id, second`);

    const minutes = () =>
      rows(
        'SELECT account_id, player_no, toUnixTimestamp(minute) AS minute, peak, watched_ms FROM concurrency_1m ORDER BY account_id, player_no, minute',
      );

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

/** The seconds of each video at which the number of views that saw them changes, and that number. */
const oracleOfSeconds = (views: readonly History[]) =>
  [1, 2].flatMap((account) =>
    [1, 2].flatMap((player) => {
      const own = views.filter((view) => view.account === account && view.player === player);
      const seenAt = (second: number) => own.filter((view) => plays(view, second)).length;
      // Players change by day, where the sum may not; a second at which as many come as go is left out of a day, not of the other.
      return range(0, 31).flatMap((second) =>
        changes(own, second)
          ? [{ account_id: account, video_id: `video ${player}`, second, seen: seenAt(second) }]
          : [],
      );
    }),
  );

const changes = (views: readonly History[], second: number) =>
  DAYS.some((day) => {
    const ofDay = views.filter((view) => new Date(beganAt(view)).toISOString().startsWith(day));
    const seenAt = (at: number) => ofDay.filter((view) => plays(view, at)).length;
    return seenAt(second) !== seenAt(second - 1);
  });

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
