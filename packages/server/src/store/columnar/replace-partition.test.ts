import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { deleteRows } from './delete-rows.ts';
import type { ColumnarStore, Statement } from './index.ts';
import { replacePartition } from './replace-partition.ts';
import { applyRetention } from './retention.ts';
import { CONCURRENCY_1M } from './rollup-tables.ts';
import { openTemporaryStore } from './temporary-store.fixture.ts';

let store: ColumnarStore;
let dispose: () => Promise<void>;

beforeAll(async () => {
  ({ store, dispose } = await openTemporaryStore());
});
afterAll(() => dispose());

const minutes = (peak: number, count: number, day = '2026-11-24'): Statement => ({
  sql: `SELECT 1 AS account_id, 'production' AS environment, 5 AS player_no, toDateTime('${day} 00:00:00', 'UTC') + 60 * number AS minute,
    {peak:UInt32} AS peak, 60000 AS watched_ms FROM numbers(${count})`,
  params: { peak },
});
const peaks = async () =>
  (
    await store.query<{ peaks: number[] }>({
      sql: 'SELECT groupArray(peak) AS peaks FROM (SELECT peak FROM concurrency_1m ORDER BY minute)',
      params: {},
    })
  )[0]?.peaks;

describe('replacePartition', () => {
  it('leaves nothing of what was there, and other partitions as they are', async () => {
    await store.replacePartition(CONCURRENCY_1M, '2026-11-24', minutes(1, 3));
    await store.replacePartition(CONCURRENCY_1M, '2026-11-25', minutes(7, 1, '2026-11-25'));
    await store.replacePartition(CONCURRENCY_1M, '2026-11-24', minutes(2, 2));
    await store.replacePartition(CONCURRENCY_1M, '2026-11-24', minutes(2, 2));
    expect(await peaks()).toEqual([2, 2, 7]);
  });

  it('empties a partition of which nothing is left', async () => {
    await store.replacePartition(CONCURRENCY_1M, '2026-11-24', minutes(2, 0));
    expect(await peaks()).toEqual([7]);
    await store.replacePartition(CONCURRENCY_1M, '2026-11-23', minutes(2, 0));
  });

  it('leaves everything as it was where the rows cannot be made', async () => {
    const broken = { ...minutes(2, 3), sql: minutes(2, 3).sql.replace('60000', "throwIf(number = 2, 'broken')") };
    await expect(store.replacePartition(CONCURRENCY_1M, '2026-11-25', broken)).rejects.toThrow('broken');
    expect(await peaks()).toEqual([7]);
    const sql = "SELECT name FROM system.tables WHERE name LIKE '%staging%'";
    expect(await store.query({ sql, params: {} })).toEqual([]);
  });

  it('asks a cluster for nothing that the engine cannot parse', async () => {
    const asked: string[] = [];
    const runner = {
      command: async (sql: string) => void asked.push(sql),
      query: <Row>(statement: Statement) => store.query<Row>(statement),
    };
    const cluster = { kind: 'cluster', cluster: 'main' } as const;
    await replacePartition(runner, cluster, CONCURRENCY_1M, '2026-11-24', minutes(1, 1));
    await deleteRows(runner, cluster, 'view', { sql: 'account_id = 1', params: {} });
    await applyRetention(runner, cluster, { beatDays: 30, spanDays: 90, viewDays: 396 });
    const replaces = asked.find((sql) => sql.includes('REPLACE PARTITION'));
    expect(replaces).toMatch(
      /^ALTER TABLE concurrency_1m_local ON CLUSTER 'main' REPLACE PARTITION '2026-11-24' FROM concurrency_1m_staging_\w+_local/,
    );
    expect(
      asked.findIndex((sql) => sql.startsWith("SYSTEM SYNC REPLICA ON CLUSTER 'main' concurrency_1m_staging_")),
    ).toBe(3);
    for (const sql of asked) await store.command(`EXPLAIN AST ${sql}`, { peak: 1 });
  });
});
