import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ColumnarError, type ColumnarStore } from './index.ts';
import { MIGRATIONS } from './migrate.ts';
import { beatRow, viewIdAt } from './sample-rows.fixture.ts';

/** What every columnar store does, whatever it runs on. */
export const describeColumnarStore = (name: string, storeOf: () => ColumnarStore) => {
  describe(name, () => {
    const scalar = async (expression: string, params: Record<string, string | number> = {}) =>
      (await storeOf().query<{ value: unknown }>({ sql: `SELECT ${expression} AS value`, params }))[0]?.value;

    const failure = async (action: Promise<unknown>) => {
      const thrown = await action.then(
        () => undefined,
        (error: unknown) => error,
      );
      expect(thrown).toBeInstanceOf(ColumnarError);
      return thrown as ColumnarError;
    };

    it('answers a ping', async () => {
      expect(await storeOf().ping()).toEqual({ ok: true });
    });

    it('may be migrated again', async () => {
      await storeOf().migrate();
      expect(await scalar('(SELECT uniqExact(version) FROM schema_migration)')).toBe(MIGRATIONS.length);
    });

    it('answers 64-bit integers as numbers', async () => {
      expect(await scalar('toUInt64(9007199254740991)')).toBe(9_007_199_254_740_991);
    });

    it.each(["it's", 'back\\slash', 'line\nbreak', 'tab\t', '한국어', "'; DROP TABLE view; --", '{a:String}', ''])(
      'binds %j as it is',
      async (text) => {
        expect(await scalar('{text:String}', { text })).toBe(text);
      },
    );

    it('binds lists', async () => {
      const sql = "SELECT 'b' IN {words:Array(String)} AS value";
      expect(await storeOf().query({ sql, params: { words: ['a', 'b'] } })).toEqual([{ value: 1 }]);
      const sum = 'SELECT arraySum({numbers:Array(UInt32)}) AS value';
      expect(await storeOf().query({ sql: sum, params: { numbers: [1, 20] } })).toEqual([{ value: 21 }]);
    });

    it('keeps the limits of a query to that query', async () => {
      await storeOf().query({ sql: 'SELECT 1', params: {} }, { maxExecutionSeconds: 7, maxMemoryBytes: 12_345_678 });
      const sql = "SELECT value FROM system.settings WHERE name = 'max_memory_usage'";
      const rows = await storeOf().query<{ value: string }>({ sql, params: {} }, { maxMemoryBytes: 23_456_789 });
      expect(rows).toEqual([{ value: '23456789' }]);
      await storeOf().command("SELECT throwIf(getSetting('max_memory_usage') = 23456789)");
    });

    it('stops a query that is too heavy', async () => {
      const sql = 'SELECT sum(cityHash64(number)) FROM numbers(100000000000)';
      expect((await failure(storeOf().query({ sql, params: {} }, { maxExecutionSeconds: 1 }))).kind).toBe('limit');
    });

    it('tells the code of an error', async () => {
      expect(await failure(storeOf().query({ sql: 'SELECT nothing', params: {} }))).toMatchObject({
        kind: 'other',
        code: 47,
      });
    });

    it('writes the rows of a query as a file', async () => {
      const sql = 'SELECT number, concat({text:String}, toString(number)) AS name FROM numbers(3)';
      const file = async (format: 'CSV' | 'Parquet') =>
        Buffer.concat(await (await storeOf().stream({ sql, params: { text: '한"' } }, format)).toArray());
      expect((await file('CSV')).toString()).toBe('"number","name"\n0,"한""0"\n1,"한""1"\n2,"한""2"\n');
      const parquet = await file('Parquet');
      expect([parquet.subarray(0, 4).toString(), parquet.subarray(-4).toString()]).toEqual(['PAR1', 'PAR1']);
    });

    it('gives a large file whole, and lets go of one that nobody reads to its end', async () => {
      const sql = 'SELECT repeat(toString(number % 10), 99) AS filling FROM numbers(100000)';
      let bytes = 0;
      for await (const chunk of await storeOf().stream({ sql, params: {} }, 'CSV')) bytes += (chunk as Buffer).length;
      expect(bytes).toBe('"filling"\n'.length + 100_000 * 102);
      const left = await storeOf().stream({ sql, params: {} }, 'CSV');
      left.destroy();
      expect(await scalar('1')).toBe(1);
    });

    it('tells what is wrong with a file before it begins', async () => {
      expect((await failure(storeOf().stream({ sql: 'SELECT nothing', params: {} }, 'CSV'))).code).toBe(47);
    });

    it('stores rows and merges them into views', async () => {
      const view_id = viewIdAt(Date.now(), 1);
      const rows = [
        beatRow({ view_id, seq: 1, played_ms: 1000, startup_ms: 120, title: '제목' }),
        beatRow({ view_id, seq: 3, played_ms: 3000, state: 'paused' }),
      ];
      await storeOf().insert('beat', rows, { token: 'rows' });
      await storeOf().insert('beat', [beatRow({ view_id, seq: 2, played_ms: 2000 })], { token: 'late' });
      const sql = `SELECT last_seq, played_ms, startup_ms, finalizeAggregation(state) AS state,
        finalizeAggregation(title) AS title FROM view FINAL WHERE view_id = {view_id:UUID}`;
      expect(await storeOf().query({ sql, params: { view_id } })).toEqual([
        { last_seq: 3, played_ms: 3000, startup_ms: 120, state: 'paused', title: '제목' },
      ]);
    });

    it('stores a batch again without harm, under the same token and under another', async () => {
      const view_id = viewIdAt(Date.now(), 2);
      const line = JSON.stringify(beatRow({ view_id, played_ms: 500 }));
      for (const token of ['same', 'same', 'other']) await storeOf().insertLines('beat', [line], { token });
      const sql = `SELECT (SELECT count() FROM beat FINAL WHERE view_id = {view_id:UUID}) AS beats,
        (SELECT sum(played_ms) FROM view FINAL WHERE view_id = {view_id:UUID}) AS played_ms`;
      expect(await storeOf().query({ sql, params: { view_id } })).toEqual([{ beats: 1, played_ms: 500 }]);
    });

    it('fills a view that a batch has missed, though the journal knows the batch', async () => {
      const view_id = viewIdAt(Date.now(), 3);
      const insert = () => storeOf().insert('beat', [beatRow({ view_id, played_ms: 700 })], { token: 'missed' });
      await insert();
      await storeOf().command('TRUNCATE TABLE view');
      await insert();
      const sql = 'SELECT played_ms FROM view FINAL WHERE view_id = {view_id:UUID}';
      expect(await storeOf().query({ sql, params: { view_id } })).toEqual([{ played_ms: 700 }]);
    });

    it('takes no part of a batch with a row that cannot be stored, and says so', async () => {
      const view_id = viewIdAt(Date.now(), 4);
      const rows = [beatRow({ view_id }), beatRow({ view_id, seq: 1, played_ms: -1 })];
      expect((await failure(storeOf().insert('beat', rows, { token: 'bad' }))).kind).toBe('data');
      const sql = 'SELECT count() AS beats FROM beat WHERE view_id = {view_id:UUID}';
      expect(await storeOf().query({ sql, params: { view_id } })).toEqual([{ beats: 0 }]);
    });

    it('keeps every number of views that version 1 of the tables holds', async () => {
      await dropEverything(storeOf());
      for (const statement of VERSION_1.split(';\n').filter((text) => text.trim() !== ''))
        await storeOf().command(statement);
      await storeOf().insert('schema_migration', [{ version: 1, name: 'beats and views' }], { token: 'version-1' });
      const started = viewIdAt(Date.now(), 5);
      const failed = viewIdAt(Date.now(), 6);
      const totals = { stalled_ms: 900, stall_count: 2, watched_ms: 5000 };
      const before = [
        beatRow({ view_id: started, seq: 1, played_ms: 1000, startup_ms: 120, title: '제목' }),
        beatRow({ view_id: started, seq: 2, played_ms: 4000, ranges: [[0, 4000]], ...totals }),
        beatRow({ view_id: failed, state: 'failed', error_code: 'E0002', error_fatal: 1 }),
      ];
      await storeOf().insert('beat', before, { token: 'before' });
      const read = (columns: string) =>
        storeOf().query({
          sql: `SELECT ${columns} FROM view FINAL WHERE view_id IN {ids:Array(UUID)} ORDER BY view_id`,
          params: { ids: [started, failed] },
        });
      const known = `* EXCEPT (${await columnsOfKind(storeOf(), 'Aggregate')}) APPLY toString, finalizeAggregation(title) AS known`;
      const kept = await read(known);
      await storeOf().migrate();
      const names = Object.keys(kept[0] ?? {}).filter((name) => name !== 'known');
      expect(names).toContain('toString(played_ms)');
      expect(await read(`${names.join(', ')}, finalizeAggregation(title) AS known`)).toEqual(kept);
      const sinceThen =
        'rebuffer_ms, rebuffer_count, content_startup_ms, drm_load_ms, page_load_ms, reporter, paused_ms';
      const ofNone = { drm_load_ms: -1, page_load_ms: -1, reporter: 'beacon', paused_ms: 0 };
      const expected = [
        { rebuffer_ms: 900, rebuffer_count: 2, content_startup_ms: 120, ...ofNone },
        { rebuffer_ms: 0, rebuffer_count: 0, content_startup_ms: -1, ...ofNone },
      ];
      expect(await read(sinceThen)).toEqual(expected);
      const details = `SELECT (SELECT groupArray(end_ms) FROM played_range) AS ranges,
        (SELECT groupArray(code) FROM view_error) AS errors, (SELECT uniqExact(day) FROM touched_day WHERE day = toDate(now('UTC'))) AS days`;
      expect(await storeOf().query({ sql: details, params: {} })).toEqual([
        { ranges: [4000], errors: ['E0002'], days: 1 },
      ]);
      // A beat that comes after the step is merged with those from before it, also on the disk.
      await storeOf().insert('beat', [beatRow({ view_id: started, seq: 3, played_ms: 6000, ...totals })], {
        token: 'after',
      });
      await storeOf().command('OPTIMIZE TABLE view FINAL');
      expect(await read(sinceThen)).toEqual(expected);
      expect(await read('played_ms, startup_ms, finalizeAggregation(title) AS title')).toEqual([
        { played_ms: 6000, startup_ms: 120, title: '제목' },
        { played_ms: 0, startup_ms: -1, title: '' },
      ]);
    });

    it('keeps rows as long as it is told', async () => {
      const ttl = async () =>
        (
          await storeOf().query<{ days: string[] }>({
            sql: `SELECT groupArray(extract(engine_full, 'toIntervalDay\\\\((\\\\d+)')) AS days FROM
              (SELECT * FROM system.tables WHERE database = currentDatabase() AND name IN ('beat', 'span', 'view') ORDER BY name)`,
            params: {},
          })
        )[0]?.days;
      const old = Date.now() - 40 * 86_400_000;
      await storeOf().applyRetention({ beatDays: 50, spanDays: 90, viewDays: 396 });
      expect(await ttl()).toEqual(['50', '90', '396']);
      const view_id = viewIdAt(old, 7);
      await storeOf().insert('beat', [beatRow({ view_id, started_at: (old / 1000).toFixed(3) })], { token: 'old' });
      const kept = (table: string) =>
        scalar(`(SELECT count() FROM ${table} WHERE view_id = {view_id:UUID})`, { view_id });
      expect(await kept('beat')).toBe(1);
      await storeOf().applyRetention({ beatDays: 30, spanDays: 60, viewDays: 400 });
      expect(await ttl()).toEqual(['30', '60', '400']);
      await storeOf().command('OPTIMIZE TABLE beat FINAL');
      expect([await kept('beat'), await kept('view')]).toEqual([0, 1]);
    });

    it('deletes the rows that it is told to, and no others', async () => {
      const rows = [8, 9].map((number) => beatRow({ view_id: viewIdAt(Date.now(), number) }));
      await storeOf().insert('beat', rows, { token: 'two views' });
      const ids = rows.map(({ view_id }) => String(view_id));
      await storeOf().deleteRows('view', {
        sql: 'account_id = {a:UInt64} AND view_id IN {ids:Array(UUID)}',
        params: { a: 1, ids: ids.slice(0, 1) },
      });
      const sql = 'SELECT toString(view_id) AS id FROM view FINAL WHERE view_id IN {ids:Array(UUID)}';
      expect(await storeOf().query({ sql, params: { ids } })).toEqual([{ id: ids[1] }]);
    });

    it('inserts nothing where there is nothing', async () => {
      await storeOf().insert('beat', [], { token: 'none' });
    });
  });
};

/** The tables as their first version had them. */
const VERSION_1 = readFileSync(new URL('./golden/version-1.sql', import.meta.url), 'utf8');

const dropEverything = async (store: ColumnarStore) => {
  const sql =
    "SELECT name, engine = 'MaterializedView' AS feeds FROM system.tables WHERE database = currentDatabase() ORDER BY feeds DESC";
  for (const { name } of await store.query<{ name: string }>({ sql, params: {} }))
    await store.command(`DROP TABLE \`${name}\` SYNC`);
};

/** Columns of `view` whose type begins so, separated by commas. */
const columnsOfKind = async (store: ColumnarStore, type: string) => {
  const sql = `SELECT arrayStringConcat(groupArray(name), ', ') AS names FROM system.columns
    WHERE database = currentDatabase() AND table = 'view' AND startsWith(type, {type:String})`;
  return (await store.query<{ names: string }>({ sql, params: { type } }))[0]?.names ?? '';
};
