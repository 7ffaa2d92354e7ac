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

    it('inserts nothing where there is nothing', async () => {
      await storeOf().insert('beat', [], { token: 'none' });
    });
  });
};
