import { beforeEach, describe, expect, it } from 'vitest';
import { DETAILS } from './detail-tables.ts';
import type { ColumnarStore } from './index.ts';
import { beatRow, viewIdAt } from './sample-rows.fixture.ts';

const HOUR_MS = 3_600_000;
const seconds = (epochMs: number) => (epochMs / 1000).toFixed(3);

/** What the tables of details hold after beats came twice and in any order, whatever the store runs on. */
export const describeDetails = (name: string, storeOf: () => ColumnarStore) => {
  describe(name, () => {
    const startMs = Math.floor(Date.now() / 10_000) * 10_000 - HOUR_MS;
    const view_id = viewIdAt(startMs, 1);

    /** Stores beats newest first, each twice, and merges half of what that left. */
    const arrive = async (beats: readonly object[]) => {
      for (const [index, beat] of [...beats]
        .reverse()
        .flatMap((one) => [one, one])
        .entries()) {
        const common = { view_id, started_at: seconds(startMs) };
        await storeOf().insert('beat', [beatRow({ ...common, ...beat })], { token: `${index}` });
        if (index === 1) for (const { table } of DETAILS) await storeOf().command(`OPTIMIZE TABLE ${table.name} FINAL`);
      }
    };
    const rows = (sql: string) => storeOf().query({ sql, params: {} });

    beforeEach(async () => {
      for (const { table } of DETAILS) await storeOf().command(`TRUNCATE TABLE ${table.name}`);
    });

    it('a span goes on until any beat tells its end', async () => {
      await arrive([
        { seq: 1, spans: [['seek', 0, 2000, 2500, 1, 30_000, 0, 0, 0, '']] },
        {
          seq: 2,
          spans: [
            ['seek', 0, 2000, 4000, 0, 60_000, 0, 0, 0, ''],
            ['rendition', 0, 0, 4000, 1, 0, 1280, 720, 2_400_000, ''],
          ],
        },
        { seq: 3, spans: [['mode', 0, 0, 9000, 1, 0, 0, 0, 0, 'fullscreen']] },
      ]);
      const sql = `SELECT kind, n, from_ms, to_ms, open, finalizeAggregation(playhead_ms) AS playhead_ms, height, mode
        FROM span FINAL ORDER BY kind`;
      const others = { n: 0, height: 0, mode: '' };
      expect(await rows(sql)).toEqual([
        { ...others, kind: 'mode', from_ms: 0, to_ms: 9000, open: 1, playhead_ms: 0, mode: 'fullscreen' },
        { ...others, kind: 'rendition', from_ms: 0, to_ms: 4000, open: 1, playhead_ms: 0, height: 720 },
        { ...others, kind: 'seek', from_ms: 2000, to_ms: 4000, open: 0, playhead_ms: 60_000 },
      ]);
    });

    it('an error that many beats tell of is one, from when it was first told', async () => {
      const told = { error_code: 'E0003', error_detail: 'fragLoadError' };
      await arrive([
        { seq: 1, at_ms: 1000, event_at: seconds(startMs + 1000), ...told },
        { seq: 2, at_ms: 2000, event_at: seconds(startMs + 2000), ...told, error_fatal: 1 },
        { seq: 3, at_ms: 3000, error_code: 'E0003', error_detail: 'other' },
        { seq: 4, at_ms: 4000 },
      ]);
      expect(await rows('SELECT code, detail, fatal, at_ms FROM view_error FINAL ORDER BY at_ms')).toEqual([
        { code: 'E0003', detail: 'fragLoadError', fatal: 1, at_ms: 1000 },
        { code: 'E0003', detail: 'other', fatal: 0, at_ms: 3000 },
      ]);
      expect(await rows('SELECT toUnixTimestamp64Milli(min(occurred_at)) AS ms FROM view_error FINAL')).toEqual([
        { ms: startMs + 1000 },
      ]);
    });

    it('a played range is as long as any beat told', async () => {
      await arrive([
        { seq: 1, ranges: [[0, 4000]] },
        { seq: 2, ranges: [[0, 9000]] },
        {
          seq: 3,
          ranges: [
            [60_000, 61_000],
            [70_000, 70_000],
          ],
        },
      ]);
      expect(await rows('SELECT start_ms, end_ms FROM played_range FINAL ORDER BY start_ms')).toEqual([
        { start_ms: 0, end_ms: 9000 },
        { start_ms: 60_000, end_ms: 61_000 },
      ]);
    });

    it('a view is once in each ten seconds in which it was watched', async () => {
      const at = (offsetMs: number) => ({ at_ms: offsetMs, event_at: seconds(startMs + offsetMs) });
      await arrive([
        { seq: 0, state: 'starting', reason: 'start', ...at(0) },
        { seq: 1, state: 'playing', reason: 'heartbeat', ...at(9900) },
        // Nothing was said between 10 s and 20 s; the heartbeat covers it.
        { seq: 2, state: 'playing', reason: 'heartbeat', ...at(20_800) },
        { seq: 3, state: 'paused', reason: 'state', ...at(31_000) },
        { seq: 4, state: 'playing', reason: 'state', ...at(52_000) },
      ]);
      await storeOf().insert('beat', [beatRow({ view_id: viewIdAt(startMs, 2), ...at(1000) })], { token: 'second' });
      const sql = `SELECT intDiv(toUnixTimestamp(bucket) * 1000 - ${startMs}, 1000) AS second, uniqCombined64Merge(14)(views) AS views
        FROM concurrency_10s GROUP BY bucket ORDER BY bucket`;
      expect((await rows(sql)).filter((row) => (row as { second: number }).second >= 0)).toEqual([
        { second: 0, views: 2 },
        { second: 10, views: 1 },
        { second: 20, views: 1 },
        { second: 50, views: 1 },
      ]);
    });

    it('a beat touches every day on which its view may count', async () => {
      const dayMs = 86_400_000;
      const today = Math.floor(Date.now() / dayMs) * dayMs;
      await arrive([
        { view_id: viewIdAt(today - dayMs), started_at: seconds(today - dayMs), event_at: seconds(today - 1) },
      ]);
      expect(await rows('SELECT toString(day) AS day FROM touched_day FINAL ORDER BY day')).toEqual([
        { day: new Date(today - dayMs).toISOString().slice(0, 10) },
        { day: new Date(today).toISOString().slice(0, 10) },
      ]);
    });
  });
};
